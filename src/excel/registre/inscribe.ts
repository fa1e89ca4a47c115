import { Decimal } from '../../domain/money';
import { nextActe, type DemandeActe } from '../../domain/vote';
import type { Dossier } from '../../domain/dossier';
import { resultName } from '../../plan/names';
import { computeEmpreinte, computeSommeDeControle } from '../../plan/registre/empreinte';
import { freezeBudget } from '../../plan/registre/freeze-budget';
import type { ActeInscrit, Copie } from '../../plan/registre/registre';
import type { Resultats } from '../classeur';

/** The line that an act adds to the register, and the copy that it leaves: none unless it is a vote. */
export interface Inscription {
  readonly acte: ActeInscrit;
  readonly copie: Copie | null;
}

export function inscribe(
  demande: DemandeActe,
  actes: readonly ActeInscrit[],
  dossier: Dossier,
  { noms, controles }: Resultats,
): Inscription {
  const acte = nextActe(actes, demande);
  const lignes = acte.nature === 'vote' ? freezeBudget(dossier, noms) : [];
  const euros = (result: 'Dep' | 'Res' | 'Ecart'): Decimal =>
    new Decimal(Number(noms[resultName(result, 'Total')] ?? 0)).toDecimalPlaces(2);
  const count = (nature: 'depense' | 'ressource'): number => lignes.filter((ligne) => ligne.nature === nature).length;
  const inscrit = {
    ...acte,
    depenses: euros('Dep'),
    ressources: euros('Res'),
    ecart: euros('Ecart'),
    points: controles.filter(({ ok }) => !ok).length,
    lignes: lignes.length,
    lignesDepenses: count('depense'),
    lignesRessources: count('ressource'),
    somme: computeSommeDeControle(lignes),
  };
  return {
    acte: { ...inscrit, empreinte: computeEmpreinte(actes.at(-1)?.empreinte ?? '', inscrit, lignes) },
    copie: acte.nature === 'vote' ? { vote: acte.numero, lignes } : null,
  };
}
