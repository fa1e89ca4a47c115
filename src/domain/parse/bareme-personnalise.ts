import { PERSONNALISE, type BaremesConnus, type MontantsParTaille } from '../bareme';
import type { BaremePersonnalise } from '../dossier';
import { LIGNES_BAREME, type LigneBareme } from '../ligne-bareme';
import type { Apercu } from './apercu';
import { codesDates } from './contrat';
import { montant } from './decimal';
import { complete, liste, objet, type Champs } from './objet';
import { INVALIDE, nullable, refuse, type Lieu, type Lu, type Reader } from './reader';
import { unDe } from './scalaires';

/** The amounts of a CPTS's own barème: needed when its contract follows them, kept for later when it does not. */
export function readBaremePersonnalise(
  { optional }: Champs,
  racine: Lieu,
  baremes: BaremesConnus,
  { bareme, lignesPersonnalise }: Apercu,
): Lu<BaremePersonnalise | null> {
  const lu = optional('baremePersonnalise', nullable(amounts(baremes, lignesPersonnalise)), null);
  if (bareme !== PERSONNALISE || lu !== null) return lu;
  return refuse({ ...racine, chemin: 'baremePersonnalise' }, { code: 'bareme-personnalise-absent', bases: codesDates(baremes) });
}

function amounts(baremes: BaremesConnus, lignes: readonly LigneBareme[] | null): Reader<BaremePersonnalise> {
  return objet(({ required }) =>
    complete<BaremePersonnalise>({
      base: required('base', unDe(codesDates(baremes))),
      montants: required('montants', montants(lignes)),
    }),
  );
}

/** Every line of the base, none other: an amount left out would be a figure guessed. */
function montants(lignes: readonly LigneBareme[] | null): Reader<BaremePersonnalise['montants']> {
  return objet(({ required, optional }) => {
    const lus = LIGNES_BAREME.map((ligne) => {
      const read = montantsDeLigne(ligne, lignes);
      return [ligne, lignes?.includes(ligne) ? required(ligne, read) : optional(ligne, read, undefined)] as const;
    });
    if (lus.some(([, montantsLus]) => montantsLus === INVALIDE)) return INVALIDE;
    return Object.fromEntries(lus.filter(([, montantsLus]) => montantsLus !== undefined));
  });
}

function montantsDeLigne(ligne: LigneBareme, lignes: readonly LigneBareme[] | null): Reader<MontantsParTaille | undefined> {
  return (value, lieu) => {
    const lus = liste(montant)(value, lieu);
    if (lignes !== null && !lignes.includes(ligne))
      return refuse(lieu, { code: 'ligne-hors-bareme', ligne, bareme: null, acceptees: lignes });
    if (lus === INVALIDE) return INVALIDE;
    const [t1, t2, t3, t4] = lus;
    if (t1 === undefined || t2 === undefined || t3 === undefined || t4 === undefined || lus.length !== 4) {
      return refuse(lieu, { code: 'montants-par-taille', nombre: lus.length });
    }
    return [t1, t2, t3, t4];
  };
}
