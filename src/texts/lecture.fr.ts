import { withFrenchSpaces } from './typographie.fr';

/** What the workbook lacks to be read, and what to do; each on one line. */
export const LECTURE = {
  lostName: (name: string) =>
    withFrenchSpaces(`La cellule nommée « ${name} » a disparu du classeur : remettez-la ou repartez d’une copie.`),
  lostTable: (name: string) => withFrenchSpaces(`Le tableau « ${name} » a disparu du classeur ou a changé de nom : remettez-le.`),
  /** It is put back where its cells are. */
  dissolvedTable: (name: string) =>
    withFrenchSpaces(`Les lignes de « ${name} » ne sont plus un tableau : une mise à jour du classeur le rétablit.`),
  lostColumn: (table: string, header: string) =>
    withFrenchSpaces(`La colonne « ${header} » du tableau « ${table} » a disparu : une mise à jour du classeur la remet.`),
  emptiedColumn: (table: string, header: string) =>
    withFrenchSpaces(`La colonne « ${header} » du tableau « ${table} » avait disparu : elle est remise, vide.`),
  /** Nobody can tell whether it is ours under another title. */
  takenColumn: (table: string, header: string, found: string) =>
    withFrenchSpaces(
      `La colonne « ${header} » du tableau « ${table} » a disparu, ou s’appelle ici « ${found} » : redonnez-lui son titre, ou ajoutez une colonne à ce titre.`,
    ),
  /** Without its values no line can be read. */
  neededColumn: (table: string, header: string) =>
    withFrenchSpaces(
      `La colonne « ${header} » du tableau « ${table} » a disparu, et ses lignes ne se lisent pas sans elle : remettez-la avec ses valeurs.`,
    ),
  doubledColumn: (table: string, header: string, cells: readonly string[]) =>
    withFrenchSpaces(
      `Plusieurs colonnes du tableau « ${table} » s’appellent « ${header} » (${cells.join(', ')}) : n’en laissez qu’une à ce titre.`,
    ),
  retypedColumn: (table: string, header: string) =>
    withFrenchSpaces(
      `Le titre de cette colonne du tableau « ${table} » doit s’écrire « ${header} » : une mise à jour du classeur le rétablit.`,
    ),
  /** Its own formulas and ours stop at the table's last row. */
  lineBelow: (table: string) =>
    withFrenchSpaces(
      `Cette ligne est sous le tableau « ${table} » et n’est comptée nulle part : déplacez-la dans une ligne vide du tableau, ou tirez jusqu’à elle le coin inférieur droit du tableau.`,
    ),
  lostSheet: (title: string) =>
    withFrenchSpaces(`La feuille « ${title} » a été supprimée, avec ce qui y était saisi : une mise à jour du classeur la remet, vide.`),
  /** Measures are left without their indicators: nothing is written over them. */
  lostIndicateurs: withFrenchSpaces(
    'La feuille « Indicateurs » a été supprimée, et les mesures saisies n’ont plus d’indicateur : reprenez une copie du classeur, ou remettez la feuille, vide, par « Auditer le classeur », dans le panneau.',
  ),
  emptiedSheet: (title: string) =>
    withFrenchSpaces(`La feuille « ${title} » avait été supprimée : elle est remise, vide ; ce qui y était saisi n’y est plus.`),
  lostParametres: withFrenchSpaces(
    'La feuille « Paramètres » a été supprimée, et ce qu’elle disait ne se devine pas : reprenez une copie du classeur, ou créez un nouveau budget et recopiez-y vos lignes.',
  ),
  lostBareme: withFrenchSpaces(
    'La feuille « Barème » a été supprimée avec les montants de votre barème personnalisé : reprenez une copie du classeur, ou choisissez un autre barème dans Paramètres.',
  ),
} as const;
