import type { ColumnRef, ThisRowRef } from './refs';

/** One column of a table where people type, or one that the workbook works out. */
export interface TableColumn {
  readonly header: string;
  readonly width: number;
}

function defineTable<Key extends string>(name: string, columns: Readonly<Record<Key, TableColumn>>): TableDefinition<Key> {
  const keys = Object.keys(columns) as Key[];
  return {
    name,
    keys,
    columns,
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
  readonly column: (key: Key) => ColumnRef;
  readonly thisRow: (key: Key) => ThisRowRef;
  readonly indexOf: (key: Key) => number;
}

export const DEPENSES = defineTable('Depenses', {
  section: { header: 'Section', width: 36 },
  fiche: { header: 'Fiche action', width: 40 },
  poste: { header: 'Poste', width: 31 },
  libelle: { header: 'Libellé', width: 44 },
  profession: { header: 'Profession', width: 22 },
  quantite: { header: 'Quantité', width: 11 },
  unite: { header: 'Unité', width: 12 },
  coutUnitaire: { header: 'Coût unitaire', width: 15 },
  montant: { header: 'Montant', width: 16 },
  realise: { header: 'Réalisé', width: 16 },
  repere: { header: 'Repère', width: 10 },
});

export const RESSOURCES = defineTable('Ressources', {
  section: { header: 'Section', width: 36 },
  libelle: { header: 'Libellé', width: 40 },
  financeur: { header: 'Financeur', width: 24 },
  montant: { header: 'Montant', width: 16 },
  statut: { header: 'Statut', width: 14 },
  repere: { header: 'Repère', width: 10 },
});

export const INDICATEURS = defineTable('Indicateurs', {
  id: { header: 'Identifiant', width: 12 },
  mission: { header: 'Mission', width: 16 },
  libelle: { header: 'Libellé', width: 52 },
  type: { header: 'Type', width: 11 },
  sens: { header: 'Sens', width: 13 },
  unite: { header: 'Unité', width: 10 },
  depart: { header: 'Départ', width: 11 },
  cible: { header: 'Cible', width: 11 },
  poids: { header: 'Poids', width: 9 },
  methode: { header: 'Méthode', width: 14 },
  tauxCpam: { header: 'Taux CPAM', width: 12 },
});

export const MESURES = defineTable('Mesures', {
  indicateur: { header: 'Indicateur', width: 12 },
  date: { header: 'Date', width: 12 },
  valeur: { header: 'Valeur', width: 12 },
  source: { header: 'Source', width: 20 },
  piece: { header: 'Pièce', width: 30 },
  commentaire: { header: 'Commentaire', width: 48 },
});
