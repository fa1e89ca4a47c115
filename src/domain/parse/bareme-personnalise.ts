import { LIGNES_BAREME, type LigneBareme, type MontantsParTaille } from '../bareme';
import type { BaremePersonnalise } from '../dossier';
import { CODES_BAREME_DATE, type Apercu, type StructureBareme } from './apercu';
import { montant } from './decimal';
import { complete, liste, objet, type Champs } from './objet';
import { INVALIDE, nullable, refuse, type Lieu, type Lu, type Reader } from './reader';
import { unDe } from './scalaires';

/** The amounts of a CPTS's own barème: there if and only if its contract follows them. */
export function readBaremePersonnalise({ optional }: Champs, racine: Lieu, { bareme, structure }: Apercu): Lu<BaremePersonnalise | null> {
  const lu = optional('baremePersonnalise', nullable(amounts(structure)), null);
  const lieu = { ...racine, chemin: 'baremePersonnalise' };
  if (bareme === null || lu === INVALIDE) return lu;
  if (bareme === 'personnalise') return lu ?? refuse(lieu, { code: 'bareme-personnalise-absent' });
  return lu === null ? null : refuse(lieu, { code: 'bareme-personnalise-superflu', bareme });
}

function amounts(structure: StructureBareme | null): Reader<BaremePersonnalise> {
  return objet(({ required, optional }) =>
    complete<BaremePersonnalise>({
      base: required('base', unDe(CODES_BAREME_DATE)),
      montants: optional('montants', montants(structure), {}),
    }),
  );
}

function montants(structure: StructureBareme | null): Reader<BaremePersonnalise['montants']> {
  return objet(({ optional }) => {
    const lus = LIGNES_BAREME.map((ligne) => [ligne, optional(ligne, montantsDeLigne(ligne, structure), undefined)] as const);
    if (lus.some(([, montantsLus]) => montantsLus === INVALIDE)) return INVALIDE;
    return Object.fromEntries(lus.filter(([, montantsLus]) => montantsLus !== undefined));
  });
}

function montantsDeLigne(ligne: LigneBareme, structure: StructureBareme | null): Reader<MontantsParTaille> {
  return (value, lieu) => {
    const lus = liste(montant)(value, lieu);
    // Under another barème the whole object is refused: no need to tell it line by line.
    if (structure?.bareme === 'personnalise' && !structure.lignes.includes(ligne)) {
      return refuse(lieu, { code: 'ligne-hors-bareme', ligne, bareme: structure.bareme, acceptees: structure.lignes });
    }
    if (lus === INVALIDE) return INVALIDE;
    const [t1, t2, t3, t4] = lus;
    if (t1 === undefined || t2 === undefined || t3 === undefined || t4 === undefined || lus.length !== 4) {
      return refuse(lieu, { code: 'montants-par-taille', nombre: lus.length });
    }
    return [t1, t2, t3, t4];
  };
}
