import { ANNEES_CONTRAT } from '../annee-contrat';
import { PERSONNALISE, type BaremesConnus, type CodeBareme, type CodeBaremeDate } from '../bareme';
import type { Contrat, Cpts, Dossier, Hypothese } from '../dossier';
import { ZERO } from '../money';
import { TAILLES } from '../taille';
import { taux } from './decimal';
import { complete, objet } from './objet';
import { nullable, refuse, type Reader } from './reader';
import { booleen, date, entier, unDe } from './scalaires';
import { LONGUEUR_NOM, texte } from './texte';

export const readVersion: Reader<1> = (value, lieu) => (value === 1 ? 1 : refuse(lieu, { code: 'version', recu: value }));

export const readCpts: Reader<Cpts> = objet(({ required, optional }) =>
  complete<Cpts>({
    nom: required('nom', texte({ obligatoire: true, maximum: LONGUEUR_NOM })),
    population: required('population', entier({ minimum: 1 })),
    membres: optional('membres', entier({ minimum: 0 }), 0),
    taille: optional('taille', nullable(unDe(TAILLES)), null),
  }),
);

export const contrat = (baremes: BaremesConnus): Reader<Contrat> =>
  objet(({ required, optional }) =>
    complete<Contrat>({
      bareme: optional('bareme', unDe(codesDeContrat(baremes)), baremes[0].code),
      dateSignature: required('dateSignature', date),
      fonctionnementAdditionnel: optional('fonctionnementAdditionnel', booleen, false),
    }),
  );

/** What a contract may follow: a barème that ships, or the CPTS's own. */
export const codesDeContrat = (baremes: BaremesConnus): readonly CodeBareme[] => [...codesDates(baremes), PERSONNALISE];
export const codesDates = (baremes: BaremesConnus): readonly CodeBaremeDate[] => baremes.map(({ code }) => code);

export const readExercice: Reader<Dossier['exercice']> = objet(({ required }) =>
  complete<Dossier['exercice']>({ anneeContrat: required('anneeContrat', unDe(ANNEES_CONTRAT)) }),
);

const readPartRetenue: Reader<Hypothese['variable']> = (value, lieu) => (value === 'indicateurs' ? value : taux(value, lieu));

export const HYPOTHESE_PAR_DEFAUT: Hypothese = { variable: ZERO };

export const readHypothese: Reader<Hypothese> = objet(({ optional }) =>
  complete<Hypothese>({ variable: optional('variable', readPartRetenue, HYPOTHESE_PAR_DEFAUT.variable) }),
);
