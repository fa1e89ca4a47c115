import type { MissionRetenue, Missions } from '../dossier';
import { DESCRIPTION_LIGNES } from '../ligne-bareme';
import { Decimal } from '../money';
import type { CodeMission } from '../section';
import type { StructureBareme } from './apercu';
import { taux } from './decimal';
import { complete, objet } from './objet';
import { INVALIDE, refuse, type Lu, type Reader } from './reader';
import { booleen, date } from './scalaires';

type Acces = NonNullable<Missions['acces']>;
type Crise = NonNullable<Missions['crise']>;

const MOITIE = new Decimal('0.5');

const readAcces: Reader<Acces> = objet(({ required, optional }) =>
  complete<Acces>({
    debut: required('debut', date),
    partMedecinTraitant: optional('partMedecinTraitant', taux, MOITIE),
    orientationSnp: optional('orientationSnp', booleen, false),
  }),
);

const readCrise: Reader<Crise> = objet(({ required, optional }) =>
  complete<Crise>({ debut: required('debut', date), survenue: optional('survenue', booleen, false) }),
);

const readMission: Reader<MissionRetenue> = objet(({ required }) => complete<MissionRetenue>({ debut: required('debut', date) }));

/** A mission that is absent is not kept; one that the barème does not know cannot be. */
export function missions(structure: StructureBareme | null): Reader<Missions> {
  return objet(({ optional }) => {
    const retenue = <T>(mission: CodeMission, read: Reader<T>): Lu<T | undefined> =>
      optional(mission, knownTo(structure, mission, read), undefined);
    const acces = retenue('acces', readAcces);
    const parcours = retenue('parcours', readMission);
    const prevention = retenue('prevention', readMission);
    const crise = retenue('crise', readCrise);
    const qualite = retenue('qualite', readMission);
    const accompagnement = retenue('accompagnement', readMission);
    if (acces === INVALIDE || parcours === INVALIDE || prevention === INVALIDE) return INVALIDE;
    if (crise === INVALIDE || qualite === INVALIDE || accompagnement === INVALIDE) return INVALIDE;
    return {
      ...(acces && { acces }),
      ...(parcours && { parcours }),
      ...(prevention && { prevention }),
      ...(crise && { crise }),
      ...(qualite && { qualite }),
      ...(accompagnement && { accompagnement }),
    };
  });
}

function knownTo<T>(structure: StructureBareme | null, mission: CodeMission, read: Reader<T>): Reader<T> {
  return (value, lieu) => {
    const lu = read(value, lieu);
    const known = structure === null || structure.lignes.some((ligne) => DESCRIPTION_LIGNES[ligne].mission === mission);
    return known ? lu : refuse(lieu, { code: 'mission-hors-bareme', mission, bareme: structure.nom });
  };
}
