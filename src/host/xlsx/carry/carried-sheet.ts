import type { CarriedCharts } from '../charts/read-drawing';
import type { Relation } from '../package-parts';
import type { Slice } from '../xml-slices';
import type { Attributes, Xml } from '../xml';
import type { CarriedCells } from './carried-cells';
import type { CarriedColumns } from './carried-columns';
import type { CarriedLink } from './carried-links';
import type { CarriedRules } from './carried-rules';
import type { CarriedValidation } from './carried-validations';
import type { LeftoverAttributes } from './leftover-attributes';

/** Of a sheet of a file, all that the model has no word for. */
export interface CarriedSheet {
  readonly attributes: LeftoverAttributes;
  /** Which way groups of rows and columns fold. */
  readonly outline: Xml;
  readonly panes: CarriedPanes;
  readonly columns: readonly CarriedColumns[];
  /** By row, from 0. */
  readonly rows: ReadonlyMap<number, Attributes>;
  readonly cells: CarriedCells;
  readonly rules: CarriedRules;
  readonly validations: readonly CarriedValidation[];
  readonly links: readonly CarriedLink[];
  /** Those that the model knows, in the drawing that is carried with the sheet. */
  readonly charts: CarriedCharts | undefined;
  /** Whole parts: tables without headers. */
  readonly headless: readonly Xml[];
  /** Headers and footers of the first and of even pages. */
  readonly otherPages: Xml;
  /** Elements nobody reads here, in no order. */
  readonly elements: readonly Slice[];
  readonly extensions: readonly Xml[];
  /** What the elements name by its id, and what belongs to the sheet without being named: notes, pivot tables. */
  readonly relations: readonly Relation[];
}

/** Where the person was in the sheet: valid as long as the panes are frozen as they were. */
export interface CarriedPanes {
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly xml: Xml;
}
