import { formatDecimal } from '../../../texts/montant.fr';
import type { Dossier } from '../../../domain/dossier';
import { Decimal } from '../../../domain/money';
import { formatPourcentage } from '../../affichage';
import type { FauteChamp } from '../../etat/fautes';
import type { BrouillonScenarios } from '../../etat/ca';
import { describeFauteSaisie } from '../../fautes.fr';
import { readPourcentage } from '../../saisie';
import { TEXTES } from './textes.fr';

/** What the budget may count of the variable part. */
export type Hypothese = Dossier['hypothese']['variable'];

/** As a share of 1; what the indicators have earned comes last. */
export const PROPOSEES: readonly string[] = ['0', '0.25', '0.5', '0.75', '1', 'indicateurs'];
const PAR_DEFAUT = ['0', '0.5', '1'];
export const MAXIMUM = 4;
export const CHEMIN_AUTRE = 'scenarios.autre';

export const hypotheseDe = (choix: string): Hypothese => (choix === 'indicateurs' ? choix : new Decimal(choix));
export const cleDe = (hypothese: Hypothese): string => (hypothese === 'indicateurs' ? hypothese : hypothese.toFixed());
export const nommer = (hypothese: Hypothese): string => (hypothese === 'indicateurs' ? TEXTES.indicateurs : formatPourcentage(hypothese));

export interface ScenariosLus {
  /** Those that are ticked, by their keys. */
  readonly cochees: readonly string[];
  readonly autre: string;
  /** What is compared, from the least to the most. */
  readonly hypotheses: readonly Hypothese[];
  readonly fautes: readonly FauteChamp[];
}

/** What was chosen, or what is compared as long as nothing was: the workbook's own hypothesis with the ends and the middle. */
export function readScenarios({ choix, autre }: BrouillonScenarios, { hypothese }: Dossier): ScenariosLus {
  const actuelle = cleDe(hypothese.variable);
  const isProposee = PROPOSEES.includes(actuelle);
  const depart = isProposee ? [actuelle, ...PAR_DEFAUT] : PAR_DEFAUT;
  const cochees = PROPOSEES.filter((cle) => (choix ?? depart).includes(cle));
  const texte = autre ?? (isProposee || hypothese.variable === 'indicateurs' ? '' : formatDecimal(hypothese.variable.times(100)));
  const lue = texte.trim() === '' ? null : readPourcentage(texte);
  const typed = lue?.ok === true ? cleDe(lue.valeur) : null;
  const message =
    lue?.ok === false
      ? describeFauteSaisie(lue.faute, texte, CHEMIN_AUTRE)
      : typed !== null && cochees.includes(typed)
        ? TEXTES.dejaCochee
        : typed !== null && cochees.length >= MAXIMUM
          ? TEXTES.trop
          : null;
  const cles = message === null && typed !== null ? [...cochees, typed] : cochees;
  return {
    cochees,
    autre: texte,
    hypotheses: cles.map(hypotheseDe).sort(comparer),
    fautes: message === null ? [] : [{ chemin: CHEMIN_AUTRE, message, vide: false }],
  };
}

function comparer(one: Hypothese, other: Hypothese): number {
  if (one === 'indicateurs' || other === 'indicateurs') return one === other ? 0 : one === 'indicateurs' ? 1 : -1;
  return one.comparedTo(other);
}
