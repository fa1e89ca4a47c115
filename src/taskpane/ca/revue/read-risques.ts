import { getBareme } from '../../../baremes';
import type { Budget } from '../../../domain/budget';
import type { DateIso } from '../../../domain/calendrier';
import type { EcheanceDeploiement } from '../../../domain/deploiement';
import type { Dossier, Indicateur } from '../../../domain/dossier';
import type { Decimal } from '../../../domain/money';
import { SECTIONS, type Section } from '../../../domain/section';
import { computeSynthese, tauxConsomme } from '../../../domain/synthese';

/** What the board should ask about, as the page Synthèse CA tells it. Euros. */
export interface Risques {
  readonly variable: { readonly enveloppe: Decimal; readonly nonAcquis: Decimal };
  /** The dearest first. */
  readonly enjeux: readonly { readonly indicateur: Indicateur; readonly montant: Decimal }[];
  /** More was spent than was planned; the widest overrun first. */
  readonly depassements: readonly { readonly section: Section; readonly taux: Decimal }[];
  /** Missions that begin too late for the contract, or not at all. */
  readonly echeances: readonly (EcheanceDeploiement & { readonly debut: DateIso | null })[];
  /** null: under the amount from which it is to be checked. */
  readonly commissaire: Decimal | null;
}

export function readRisques(dossier: Dossier): Risques {
  const { budget, enjeux, echeances, commissaire } = computeSynthese(dossier, getBareme(dossier));
  return {
    variable: { enveloppe: budget.total.variable, nonAcquis: budget.total.variable.minus(budget.total.variableAcquise) },
    enjeux: enjeux.flatMap(({ indicateur: id, mission, montant }) => {
      const indicateur = dossier.indicateurs.find((one) => one.id === id && one.mission === mission);
      return indicateur ? [{ indicateur, montant }] : [];
    }),
    depassements: readDepassements(budget),
    echeances: echeances
      .filter(({ etat }) => etat !== 'tenu')
      .map((echeance) => ({ ...echeance, debut: dossier.missions[echeance.mission]?.debut ?? null })),
    commissaire: commissaire.isAtteint ? commissaire.subventions : null,
  };
}

function readDepassements({ sections }: Budget): Risques['depassements'] {
  return SECTIONS.flatMap((section) => {
    const taux = tauxConsomme(sections[section.code]);
    return taux?.greaterThan(1) === true ? [{ section, taux }] : [];
  }).sort((one, other) => other.taux.comparedTo(one.taux));
}
