import type { ColumnRef, ThisRowRef } from './refs';

/** One column of a table where people type, or one that the workbook works out. */
export interface TableColumn {
  readonly header: string;
  readonly width: number;
  /** The workbook works it out: a row where only such cells show something is an empty row. */
  readonly computed?: true;
  /** Formulas look other lines up by this text: its spelling counts. */
  readonly isKey?: true;
}

function defineTable<Key extends string>(name: string, columns: Readonly<Record<Key, TableColumn>>): TableDefinition<Key> {
  const keys = Object.keys(columns) as Key[];
  return {
    name,
    keys,
    columns,
    isTyped: (key) => columns[key].computed !== true,
    column: (key) => ({ kind: 'column', table: name, column: columns[key].header }),
    thisRow: (key) => ({ kind: 'thisRow', table: name, column: columns[key].header }),
    indexOf: (key) => keys.indexOf(key),
  };
}

export interface TableDefinition<Key extends string> {
  /** No `_`, no `.`, not like a cell: the embedded engine cannot parse those in structured references. */
  readonly name: string;
  readonly keys: readonly Key[];
  readonly columns: Readonly<Record<Key, TableColumn>>;
  readonly isTyped: (key: Key) => boolean;
  readonly column: (key: Key) => ColumnRef;
  readonly thisRow: (key: Key) => ThisRowRef;
  readonly indexOf: (key: Key) => number;
}

export const DEPENSES = defineTable('Depenses', {
  section: { header: 'Section', width: 36 },
  fiche: { header: 'Fiche action', width: 40 },
  poste: { header: 'Poste', width: 31 },
  libelle: { header: 'Libellé', width: 44 },
  profession: { header: 'Profession', width: 25 },
  quantite: { header: 'Quantité', width: 11 },
  unite: { header: 'Unité', width: 12 },
  coutUnitaire: { header: 'Coût unitaire', width: 15 },
  montant: { header: 'Montant', width: 16, computed: true },
  realise: { header: 'Réalisé', width: 16 },
  repere: { header: 'Repère', width: 10, computed: true },
});

export const RESSOURCES = defineTable('Ressources', {
  section: { header: 'Section', width: 36 },
  libelle: { header: 'Libellé', width: 40 },
  financeur: { header: 'Financeur', width: 24 },
  montant: { header: 'Montant', width: 16 },
  statut: { header: 'Statut', width: 14 },
  repere: { header: 'Repère', width: 10, computed: true },
});

/** What people typed there before rates belonged to a year: those of the contract year that the workbook says. */
export const ANCIEN_TAUX_CPAM = 'Taux CPAM';

/** What every coordinator reads first, then what the workbook works out, then the settings that few contracts need. */
export const INDICATEURS = defineTable('Indicateurs', {
  id: { header: 'Identifiant', width: 12, isKey: true },
  mission: { header: 'Mission', width: 38 },
  libelle: { header: 'Libellé', width: 64 },
  type: { header: 'Type', width: 12 },
  sens: { header: 'Sens', width: 16 },
  unite: { header: 'Unité', width: 12 },
  depart: { header: 'Départ', width: 12 },
  cible: { header: 'Cible', width: 12 },
  poids: { header: 'Poids', width: 12 },
  methode: { header: 'Méthode', width: 16 },
  tauxCpam: { header: 'Taux CPAM retenu', width: 12, computed: true },
  cibleRetenue: { header: 'Cible retenue', width: 12, computed: true },
  valeur: { header: 'Valeur', width: 12, computed: true },
  mesureeLe: { header: 'Mesurée le', width: 12, computed: true },
  tauxCalcule: { header: 'Taux calculé', width: 12, computed: true },
  taux: { header: 'Taux retenu', width: 12, computed: true },
  poidsRetenu: { header: 'Poids retenu', width: 12, computed: true },
  montant: { header: 'Montant', width: 16, computed: true },
  etat: { header: 'État', width: 38, computed: true },
  tauxMinimum: { header: 'Taux minimum', width: 12 },
  tauxMaximum: { header: 'Taux maximum', width: 12 },
  cible1: { header: 'Cible année 1', width: 12 },
  cible2: { header: 'Cible année 2', width: 12 },
  cible3: { header: 'Cible année 3', width: 12 },
  cible4: { header: 'Cible année 4', width: 12 },
  cible5: { header: 'Cible année 5', width: 12 },
  tauxCpam1: { header: 'Taux CPAM année 1', width: 12 },
  tauxCpam2: { header: 'Taux CPAM année 2', width: 12 },
  tauxCpam3: { header: 'Taux CPAM année 3', width: 12 },
  tauxCpam4: { header: 'Taux CPAM année 4', width: 12 },
  tauxCpam5: { header: 'Taux CPAM année 5', width: 12 },
  seuil1: { header: 'Seuil 1', width: 12 },
  seuil2: { header: 'Seuil 2', width: 12 },
  seuil3: { header: 'Seuil 3', width: 12 },
  seuil4: { header: 'Seuil 4', width: 12 },
  seuil5: { header: 'Seuil 5', width: 12 },
  taux1: { header: 'Taux 1', width: 12 },
  taux2: { header: 'Taux 2', width: 12 },
  taux3: { header: 'Taux 3', width: 12 },
  taux4: { header: 'Taux 4', width: 12 },
  taux5: { header: 'Taux 5', width: 12 },
  mesures: { header: 'Mesures', width: 12, computed: true },
  derniere: { header: 'Dernière mesure', width: 12, computed: true },
  tauxBrut: { header: 'Taux brut', width: 12, computed: true },
  tauxPotentiel: { header: 'Taux potentiel', width: 12, computed: true },
  manque: { header: 'Manque', width: 12, computed: true },
  points: { header: 'Points', width: 12, computed: true },
  pointsPotentiels: { header: 'Points potentiels', width: 12, computed: true },
  repere: { header: 'Repère', width: 12, computed: true },
  enjeu: { header: 'Enjeu', width: 12, computed: true },
  rangEnjeu: { header: 'Rang de l’enjeu', width: 12, computed: true },
  enPourcent: { header: 'En pour cent', width: 12, computed: true },
});

/** One target a contract year, first to fifth. */
export const CIBLES_ANNUELLES = ['cible1', 'cible2', 'cible3', 'cible4', 'cible5'] as const;
/** What the CPAM validated, one a contract year. */
export const TAUX_ANNUELS = ['tauxCpam1', 'tauxCpam2', 'tauxCpam3', 'tauxCpam4', 'tauxCpam5'] as const;
export const PALIERS = [
  { seuil: 'seuil1', taux: 'taux1' },
  { seuil: 'seuil2', taux: 'taux2' },
  { seuil: 'seuil3', taux: 'taux3' },
  { seuil: 'seuil4', taux: 'taux4' },
  { seuil: 'seuil5', taux: 'taux5' },
] as const;

export const MESURES = defineTable('Mesures', {
  indicateur: { header: 'Indicateur', width: 12, isKey: true },
  date: { header: 'Date', width: 12 },
  valeur: { header: 'Valeur', width: 12 },
  source: { header: 'Source', width: 24 },
  piece: { header: 'Pièce', width: 36 },
  commentaire: { header: 'Commentaire', width: 50 },
  repere: { header: 'Repère', width: 10, computed: true },
  question: { header: 'En question', width: 10, computed: true },
});

/** The tables that people fill, by the member of the dossier that each holds: the sheet that it stands on bears that name. */
export const SAISIES = { depenses: DEPENSES, ressources: RESSOURCES, indicateurs: INDICATEURS, mesures: MESURES } as const;

/** What their sheets are called in a new workbook. */
export const TITRES_SAISIES = {
  depenses: 'Dépenses',
  ressources: 'Ressources',
  indicateurs: 'Indicateurs',
  mesures: 'Mesures',
} as const satisfies Record<keyof typeof SAISIES, string>;

/** What happened to the budget before the board; the add-in writes it, nobody rewrites it. */
export const VOTES = defineTable('Votes', {
  numero: { header: 'Numéro', width: 9 },
  version: { header: 'Version', width: 10 },
  intitule: { header: 'Budget', width: 28 },
  nature: { header: 'Acte', width: 28 },
  date: { header: 'Date', width: 13 },
  nom: { header: 'Par', width: 60 },
  depenses: { header: 'Dépenses', width: 16 },
  ressources: { header: 'Ressources', width: 16 },
  ecart: { header: 'Écart', width: 16 },
  points: { header: 'Points à vérifier', width: 12 },
  copie: { header: 'Copie', width: 16, computed: true },
  lignes: { header: 'Lignes', width: 10 },
  lignesDepenses: { header: 'Lignes de dépenses', width: 10 },
  lignesRessources: { header: 'Lignes de ressources', width: 10 },
  somme: { header: 'Somme de contrôle', width: 20 },
  empreinte: { header: 'Empreinte', width: 70 },
});

/** Every figure of each vote, one a row. */
export const FIGES = defineTable('Figes', {
  vote: { header: 'Vote', width: 7 },
  rang: { header: 'Rang', width: 7 },
  nature: { header: 'Nature', width: 14 },
  section: { header: 'Section', width: 36 },
  poste: { header: 'Poste', width: 28 },
  libelle: { header: 'Libellé', width: 76 },
  detail: { header: 'Détail', width: 56 },
  valeur: { header: 'Valeur', width: 18 },
  code: { header: 'Code', width: 32 },
  repere: { header: 'Repère', width: 10 },
  poids: { header: 'Poids', width: 10 },
  sceau: { header: 'Sceau', width: 20 },
});

/** What the add-in did, one thing a row. */
export const JOURNAL = defineTable('Journal', {
  numero: { header: 'Numéro', width: 9 },
  date: { header: 'Date', width: 18 },
  qui: { header: 'Qui', width: 26 },
  action: { header: 'Action', width: 26 },
  section: { header: 'Section', width: 36 },
  objet: { header: 'Objet', width: 50 },
  detail: { header: 'Détail', width: 70 },
});
