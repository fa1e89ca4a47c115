import { MISSIONS } from '../../domain/mission';
import type { Dossier } from '../../domain/dossier';
import type { CodeMission } from '../../domain/section';
import type { BrouillonIndicateur } from '../etat/brouillon-indicateur';
import { ESSAI_VIERGE, type ActionCoordination, type Coordination, type FormulaireCoordination } from '../etat/coordination';
import { indicateurVierge, writeIndicateur } from './indicateur/write-brouillon';

/** What the list opens; an indicator is known by its identifier. */
export interface Ouvertures {
  /** All indicators, or these; `depuis` is the path of the button that asked. */
  readonly saisie: (indicateurs: readonly string[] | null, depuis: string) => void;
  readonly saisir: (indicateur: string) => void;
  readonly modifier: (indicateur: string) => void;
  readonly essayer: (indicateur: string) => void;
  /** A new indicator, of a mission or of the first that is kept. */
  readonly ajouter: (mission: CodeMission | null) => void;
  /** The indicator whose form holds something that is not recorded. */
  readonly reprendre: () => void;
  readonly catalogue: () => void;
  readonly importer: () => void;
}

/** The buttons that open a form, by their path: the keyboard comes back there. */
export const CHEMINS_OUVERTURE = {
  saisie: 'coordination-saisie',
  revue: 'coordination-revue',
  ajouter: 'coordination-ajouter',
  reprendre: 'coordination-reprendre',
  catalogue: 'coordination-catalogue',
  importer: 'coordination-importer',
} as const;

export const cheminAction = (action: 'saisir' | 'modifier' | 'essayer' | 'ajouter', cible: string): string =>
  `${action}.${encodeURIComponent(cible)}`;

export function createOuvertures(
  { indicateurs, missions }: Dossier,
  coordination: Coordination,
  onAction: (action: ActionCoordination) => void,
  onVue: (vue: FormulaireCoordination, depuis: string) => void,
): Ouvertures {
  const saisie: Ouvertures['saisie'] = (choisis, depuis) => {
    onAction({ type: 'mesures', patch: { choisis } });
    onVue('mesures', depuis);
  };
  /** A form that holds something is not replaced by another: it is shown first. */
  const formulaire = (brouillon: BrouillonIndicateur, depuis: string): void => {
    if (coordination.indicateur?.touche !== true) onAction({ type: 'indicateur', brouillon });
    onVue('indicateur', depuis);
  };
  return {
    saisie,
    saisir: (id) => {
      saisie([id], cheminAction('saisir', id));
    },
    modifier: (id) => {
      const indicateur = indicateurs.find((candidat) => candidat.id === id);
      if (indicateur !== undefined) formulaire(writeIndicateur(indicateur), cheminAction('modifier', id));
    },
    essayer: (id) => {
      onAction({ type: 'essai', patch: { ...ESSAI_VIERGE, indicateur: id } });
      onVue('essai', cheminAction('essayer', id));
    },
    ajouter: (mission) => {
      const premiere = MISSIONS.find(({ code }) => missions[code] !== undefined)?.code ?? 'acces';
      formulaire(indicateurVierge(mission ?? premiere), mission === null ? CHEMINS_OUVERTURE.ajouter : cheminAction('ajouter', mission));
    },
    reprendre: () => {
      onVue('indicateur', CHEMINS_OUVERTURE.reprendre);
    },
    catalogue: () => {
      onVue('catalogue', CHEMINS_OUVERTURE.catalogue);
    },
    importer: () => {
      onVue('releve', CHEMINS_OUVERTURE.importer);
    },
  };
}
