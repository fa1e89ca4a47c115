import { parseReference } from '../../plan/refs';
import type { Anomalie } from '../../plan/audit/anomalie';
import { cellAt, shownIn, type Observed, type ObservedCell } from '../../plan/audit/observed';
import type { FauteCellule } from '../classeur';

/** Members that hold a number: `depenses[3].quantite`, `indicateurs[0].paliers[1].seuil`, `derogations[0].montant`. */
const NUMERIC =
  /(?:^|\.)(?:population|membres|taille|anneeContrat|variable|partMedecinTraitant|montant|montants.*|quantite|coutUnitaire|realise|valeur|depart|cible\d?|cibles\[\d\]|poids|seuil\d?|taux\w*)(?:\[\d\])?$/;

/** What was typed and cannot be taken, each at its cell; `told` = cells that something else is told of already. */
export function inputFaults(fautes: readonly FauteCellule[], observed: Observed, told: ReadonlySet<string | null>): readonly Anomalie[] {
  return fautes
    .filter(({ cellule }) => cellule === null || !told.has(cellule))
    .map(({ chemin, cellule, message }): Anomalie => {
      const place = cellule === null ? null : parseReference(cellule);
      const [id, sheet] = [...observed.sheets].find(([, { title }]) => title === place?.title) ?? [null, null];
      const there = place && sheet ? cellAt(sheet, place.row, place.column) : null;
      const number = there && NUMERIC.test(chemin) ? numberTypedAsText(there) : null;
      return {
        genre: number === null ? 'saisie-invalide' : 'nombre-en-texte',
        feuille: id,
        cellule,
        objet: chemin,
        attendu: number === null ? message : String(number),
        trouve: there ? shownIn(there) : '',
        reparation: place && number !== null ? { kind: 'cellule', ...place, contenu: number } : null,
      };
    });
}

const numberTypedAsText = ({ formula, value }: ObservedCell): number | null =>
  formula === null && typeof value === 'string' ? readNumber(value) : null;

const NUMBER = /^[-+]?(?:\d+|\d{1,3}(?: \d{3})+)(?:[.,]\d+)?$/;

/** `1 234,50`, `12.5`, `50 %`, `300 €`, as people write them; null for any other text. */
function readNumber(text: string): number | null {
  const bare = text.replace(/\s+/g, ' ').replace(/^'/, '').trim();
  const unit = /[€%]$/.exec(bare)?.[0] ?? '';
  const digits = bare.slice(0, bare.length - unit.length).trim();
  if (!NUMBER.test(digits)) return null;
  const value = Number(digits.replaceAll(' ', '').replace(',', '.'));
  return unit === '%' ? Number((value / 100).toPrecision(15)) : value;
}
