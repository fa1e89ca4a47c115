import { formatDateFr } from '../../domain/calendrier';
import { compareToVote, type Difference } from '../../domain/depuis-le-vote';
import type { Dossier, Mesure } from '../../domain/dossier';
import type { LigneFigee, NatureActe } from '../../domain/vote';
import { formatDecimal, formatEuros } from '../../texts/montant.fr';
import type { Anomalie } from '../audit/anomalie';
import { sectionLabelOf } from '../labels';
import type { Entree } from './entree';
import { freezeInputs } from './freeze-budget';

/** What the journal says of a vote: formulas look for it. */
export const VOTE_ACTION = 'Vote du CA';

/** How the journal tells each act. */
export const ACTE_ACTIONS: Readonly<Record<NatureActe, string>> = {
  soumis: 'Soumission au CA',
  retire: 'Retour au brouillon',
  vote: VOTE_ACTION,
};

export const entree = (action: string): Entree => ({ action, section: '', objet: '', detail: '' });

/** More things of one kind than these are told in one line. */
const DITES = 20;

/** What somebody changed, one line a thing; a budget that begins is told in one. */
export function describeChanges(avant: Dossier | null, apres: Dossier): readonly Entree[] {
  if (avant === null) return [{ action: 'Création du budget', section: '', objet: apres.cpts.nom, detail: '' }];
  return [...compareToVote(inputsIn(apres, avant), freezeInputs(apres)).map(entreeOf), ...mesures(avant.mesures, apres.mesures)];
}

/** The targets of an indicator are told of one year, that of `apres`: another year of the contract is a change of its own, not one of each target. */
function inputsIn({ exercice }: Dossier, avant: Dossier): readonly LigneFigee[] {
  const isIndicateur = ({ nature }: LigneFigee): boolean => nature === 'indicateur';
  return [...freezeInputs(avant).filter((ligne) => !isIndicateur(ligne)), ...freezeInputs({ ...avant, exercice }).filter(isIndicateur)];
}

function entreeOf({ nature, section, libelle, vote, actuel }: Difference): Entree {
  const action = vote === null ? 'Ajout' : actuel === null ? 'Suppression' : 'Modification';
  const said = (cote: Pick<LigneFigee, 'valeur' | 'detail'>): string =>
    nature === 'parametre' || nature === 'indicateur' || cote.valeur === null
      ? cote.detail
      : `${formatEuros(cote.valeur)} (${cote.detail})`;
  return {
    action: `${action} · ${NATURES[nature]}`,
    section: section === null ? '' : sectionLabelOf(section),
    objet: libelle,
    detail: [vote, actuel].flatMap((cote) => (cote === null ? [] : [said(cote)])).join(' → '),
  };
}

const NATURES = {
  parametre: 'paramètre',
  resultat: 'résultat',
  depense: 'dépense',
  ressource: 'ressource',
  indicateur: 'indicateur',
} as const;

function mesures(avant: readonly Mesure[], apres: readonly Mesure[]): readonly Entree[] {
  return [...describeMesures(missingFrom(avant, apres)), ...told('Mesure annulée', missingFrom(apres, avant))];
}

export const describeMesures = (mesures: readonly Mesure[]): readonly Entree[] => told('Mesure enregistrée', mesures);

function told(action: string, some: readonly Mesure[]): readonly Entree[] {
  const entree = (objet: string, detail: string): Entree => ({ action, section: '', objet, detail });
  if (some.length > DITES) return [entree(`${String(some.length)} mesures`, '')];
  return some.map(({ indicateur, date, valeur }) => entree(indicateur, `${formatDecimal(valeur)} au ${formatDateFr(date)}`));
}

/** Those of `here` that are not `there`, each counted as often as it stands. */
function missingFrom(there: readonly Mesure[], here: readonly Mesure[]): readonly Mesure[] {
  const left = new Map<string, number>();
  for (const mesure of there) left.set(keyOf(mesure), (left.get(keyOf(mesure)) ?? 0) + 1);
  return here.filter((mesure) => {
    const count = left.get(keyOf(mesure)) ?? 0;
    left.set(keyOf(mesure), count - 1);
    return count <= 0;
  });
}

const keyOf = ({ indicateur, date, valeur, source, piece, commentaire }: Mesure): string =>
  JSON.stringify([indicateur, date, valeur.toFixed(), source, piece, commentaire]);

/** What was put right, cell by cell. */
export function describeRepairs(anomalies: readonly Anomalie[], action = 'Réparation'): readonly Entree[] {
  if (anomalies.length > DITES) return [{ ...entree(action), objet: `${String(anomalies.length)} cellules` }];
  return anomalies.map(({ cellule, objet, attendu, trouve }) => ({
    ...entree(action),
    objet: cellule ?? objet,
    detail: [trouve, attendu].filter((said) => said !== '').join(' → '),
  }));
}
