import type { EtatClasseur, Progress } from '../ports';
import { BROUILLON_VIERGE, writeBrouillon, type Brouillon } from './brouillon';
import {
  DEPENSE_VIERGE,
  isDepenseTouchee,
  isRessourceTouchee,
  RESSOURCE_VIERGE,
  type BrouillonDepense,
  type BrouillonRessource,
} from './brouillon-ligne';
import {
  COORDINATION_VIERGE,
  reduceCoordination,
  withoutSent,
  type ActionCoordination,
  type Coordination,
  type FormulaireCoordination,
} from './coordination';
import type { EtatCa } from './ca';
import type { Etape, Fait } from './fait';
import type { Classeurs, Echec, Ecriture, Onglet, Panneau, Vue } from './panneau';

export type Action =
  /** The workbook was read, when the panel opened or after it changed. */
  | { readonly type: 'classeur-lu'; readonly etat: EtatClasseur }
  | { readonly type: 'saisie'; readonly patch: Partial<Brouillon> }
  | { readonly type: 'depense'; readonly patch: Partial<BrouillonDepense> }
  | { readonly type: 'ressource'; readonly patch: Partial<BrouillonRessource> }
  | { readonly type: 'champ-quitte'; readonly chemin: string }
  | { readonly type: 'soumission-refusee' }
  /** `depuis`: the button that asked for it, when the keyboard is to come back there. */
  | { readonly type: 'vue'; readonly vue: Vue; readonly depuis?: string }
  | { readonly type: 'travail-commence'; readonly operation: Ecriture }
  | { readonly type: 'travail-avance'; readonly progress: Progress }
  | { readonly type: 'genere'; readonly etat: EtatClasseur; readonly envoye: Brouillon; readonly annonce: string }
  | { readonly type: 'ligne-ajoutee'; readonly operation: 'depense' | 'ressource'; readonly etat: EtatClasseur; readonly annonce: string }
  | ActionsCoordinateur
  | { readonly type: 'ca'; readonly patch: Partial<EtatCa> }
  | { readonly type: 'ecriture-faite'; readonly etat: EtatClasseur; readonly annonce: string }
  | { readonly type: 'echec'; readonly echec: Echec }
  | { readonly type: 'echec-ferme' }
  | { readonly type: 'modifications-annulees' }
  | { readonly type: 'conflit-garde' };

type ActionsCoordinateur =
  | { readonly type: 'coordination'; readonly action: ActionCoordination }
  | {
      readonly type: 'coordination-ecrite';
      readonly formulaire: FormulaireCoordination;
      readonly etat: EtatClasseur;
      readonly envoye: Coordination;
      readonly fait: Fait;
    }
  | { readonly type: 'annulation-avancee'; readonly etat: EtatClasseur; readonly reste: readonly Etape[]; readonly annonce: string };

export function reducePanneau(panneau: Panneau, action: Action): Panneau {
  switch (action.type) {
    case 'classeur-lu':
      return withClasseur(panneau, action.etat);
    case 'saisie':
      return { ...panneau, brouillon: { ...panneau.brouillon, ...action.patch } };
    case 'depense':
      return { ...panneau, depense: { ...panneau.depense, ...action.patch } };
    case 'ressource':
      return { ...panneau, ressource: { ...panneau.ressource, ...action.patch } };
    case 'champ-quitte':
      return panneau.visites.has(action.chemin) ? panneau : { ...panneau, visites: new Set([...panneau.visites, action.chemin]) };
    case 'soumission-refusee':
      return { ...panneau, soumis: true };
    case 'vue':
      return {
        ...panneau,
        vue: action.vue,
        depuis: action.depuis ?? panneau.depuis,
        ca: { ...panneau.ca, page: 'revue' },
        echec: null,
        annonce: '',
      };
    case 'travail-commence':
      return { ...panneau, travail: { operation: action.operation, progress: null }, echec: null, annonce: '' };
    case 'travail-avance':
      return panneau.travail === null ? panneau : { ...panneau, travail: { ...panneau.travail, progress: action.progress } };
    case 'genere':
      return withGeneration(panneau, action);
    case 'ligne-ajoutee':
      return withLigne(panneau, action);
    case 'coordination':
      return { ...panneau, coordination: reduceCoordination(panneau.coordination, action.action) };
    case 'coordination-ecrite':
      return withCoordination(panneau, action);
    case 'annulation-avancee':
      return withAnnulation(panneau, action);
    case 'ca':
      return { ...panneau, ca: { ...panneau.ca, ...action.patch } };
    case 'ecriture-faite':
      return withClasseur({ ...panneau, travail: null, annonce: action.etat.kind === 'budget' ? action.annonce : '' }, action.etat);
    case 'echec':
      return withEchec(panneau, action.echec);
    case 'echec-ferme':
      return { ...panneau, echec: null };
    case 'modifications-annulees':
      return withoutMarks({ ...panneau, brouillon: panneau.origine });
    case 'conflit-garde':
      return { ...panneau, conflit: false };
  }
}

/** Whether the form holds something that the workbook does not. Text for text: `4200` and `4 200,00` differ. */
export function isModifie({ brouillon, origine }: Pick<Panneau, 'brouillon' | 'origine'>): boolean {
  return !sameBrouillon(brouillon, origine);
}

/** The views that hold something typed and not recorded. */
export function computeModifies(panneau: Panneau): ReadonlySet<Onglet> {
  const { mesures, indicateur, catalogue, releve } = panneau.coordination;
  const coordination = Object.keys(mesures.lignes).length > 0 || indicateur?.touche === true || catalogue.length > 0 || releve.texte !== '';
  const modifies: readonly (readonly [Onglet, boolean])[] = [
    ['bilan', isDepenseTouchee(panneau.depense) || isRessourceTouchee(panneau.ressource)],
    ['parametres', isModifie(panneau)],
    ['indicateurs', coordination],
    ['ca', Object.values(panneau.ca.commentaire?.textes ?? {}).some((texte) => texte.trim() !== '')],
  ];
  return new Set(modifies.flatMap(([onglet, isTouche]) => (isTouche ? [onglet] : [])));
}

/** A fresh reading fills the form, unless the person has typed something else there: that is never overwritten. */
function withClasseur(panneau: Panneau, etat: EtatClasseur): Panneau {
  const echec = panneau.echec?.operation === 'lecture' ? null : panneau.echec;
  if (etat.kind === 'illisible') return { ...panneau, classeur: withoutDossier(panneau.classeur, etat), fautes: etat.fautes, echec };
  const lu = { ...panneau, classeur: etat, fautes: [], echec };
  const origine = etat.kind === 'budget' ? writeBrouillon(etat.dossier) : BROUILLON_VIERGE;
  if (!isModifie(panneau) || sameBrouillon(panneau.brouillon, origine)) return withoutMarks({ ...lu, origine, brouillon: origine });
  const changed = !sameBrouillon(panneau.origine, origine);
  return { ...lu, origine, conflit: lu.conflit || changed };
}

/** A budget once read stays in sight with its fresh results: what cannot be understood is often being typed. */
function withoutDossier(known: Classeurs, etat: Extract<EtatClasseur, { kind: 'illisible' }>): Classeurs {
  return known.kind === 'budget' ? { ...known, noms: etat.noms, controles: etat.controles } : etat;
}

/** What was typed while the workbook was being written stays in the form, still to be saved. */
function withGeneration(panneau: Panneau, { etat, envoye, annonce }: Extract<Action, { type: 'genere' }>): Panneau {
  if (etat.kind === 'illisible') return refused(panneau, etat);
  const unchangedSince = panneau.brouillon === envoye;
  const repose: Panneau = { ...panneau, travail: null, annonce, brouillon: unchangedSince ? panneau.origine : panneau.brouillon };
  return { ...withClasseur(repose, etat), conflit: false, vue: 'bilan' };
}

/** The next line is often of the same section and poste: they stay chosen. */
function withLigne(panneau: Panneau, { operation, etat, annonce }: Extract<Action, { type: 'ligne-ajoutee' }>): Panneau {
  if (etat.kind === 'illisible') return refused(panneau, etat);
  const lu = withClasseur({ ...panneau, travail: null, annonce, ajoutees: panneau.ajoutees + 1 }, etat);
  const { depense, ressource } = panneau;
  return operation === 'depense'
    ? { ...lu, depense: { ...DEPENSE_VIERGE, section: depense.section, poste: depense.poste } }
    : { ...lu, ressource: { ...RESSOURCE_VIERGE, section: ressource.section } };
}

/** The form that sent is left, unless the person has typed there, or left it, meanwhile. */
function withCoordination(panneau: Panneau, { formulaire, etat, envoye, fait }: Extract<Action, { type: 'coordination-ecrite' }>): Panneau {
  if (etat.kind === 'illisible') return refused(panneau, etat);
  const coordination = withoutSent(panneau.coordination, envoye, formulaire);
  const isDone = coordination[formulaire] === COORDINATION_VIERGE[formulaire];
  const vue = panneau.vue === formulaire && isDone ? 'indicateurs' : panneau.vue;
  return withClasseur({ ...panneau, travail: null, annonce: fait.texte, coordination: { ...coordination, fait }, vue }, etat);
}

/** What is still to be undone can be asked again, should a call be refused. */
function withAnnulation(panneau: Panneau, { etat, reste, annonce }: Extract<Action, { type: 'annulation-avancee' }>): Panneau {
  if (etat.kind === 'illisible') return refused(panneau, etat);
  const { coordination } = panneau;
  const fait = reste.length === 0 ? null : coordination.fait && { ...coordination.fait, etapes: reste };
  return withClasseur({ ...panneau, travail: null, annonce, coordination: { ...coordination, fait } }, etat);
}

/** Nothing was written: the form keeps what it holds. */
function refused(panneau: Panneau, etat: EtatClasseur): Panneau {
  return withClasseur({ ...panneau, travail: null, annonce: '' }, etat);
}

function withEchec(panneau: Panneau, echec: Echec): Panneau {
  const classeur = panneau.classeur.kind === 'chargement' ? ({ kind: 'injoignable' } as const) : panneau.classeur;
  // A sheet that cannot be shown does not stop the writing under way.
  const travail = panneau.travail?.operation === echec.operation ? null : panneau.travail;
  return { ...panneau, classeur, travail, echec };
}

function withoutMarks(panneau: Panneau): Panneau {
  return { ...panneau, conflit: false, soumis: false, visites: new Set() };
}

function sameBrouillon(a: Brouillon, b: Brouillon): boolean {
  return a === b || JSON.stringify(withoutKeys(a)) === JSON.stringify(withoutKeys(b));
}

/** The keys of the rows tell nothing of what they hold. */
function withoutKeys(brouillon: Brouillon): object {
  return { ...brouillon, derogations: brouillon.derogations.map(({ ligne, montant, motif }) => ({ ligne, montant, motif })) };
}
