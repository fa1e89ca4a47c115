import { IUniverInstanceService, RTree, setDependencies } from '@univerjs/core';
import type { IFormulaDependencyTree } from '@univerjs/engine-formula';
import {
  AstTreeBuilder,
  DependencyManagerService,
  FormulaDependencyGenerator,
  IDependencyManagerService,
  IFeatureCalculationManagerService,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  Interpreter,
  IOtherFormulaManagerService,
  Lexer,
  LexerTreeBuilder,
} from '@univerjs/engine-formula';

import { Reading } from './reading';

type Place = Parameters<RTree['insert']>[0];
type Search = RTree['searchGenerator'];
type FormulaId = Place['id'];

/**
 * The places that formulas read. Univer puts each of them in a tree which it balances each time; but hundreds of formulas
 * read the same columns of the same tables: here a place stands in the tree once, and knows who reads it.
 */
class PlacesRead extends RTree {
  private readonly readers = new Map<string, Set<FormulaId>>();

  override insert(place: Place): void {
    const key = keyOf(place);
    const readers = this.readers.get(key);
    if (readers) {
      readers.add(place.id);
      return;
    }
    this.readers.set(key, new Set([place.id]));
    super.insert({ ...place, id: key });
  }

  override *searchGenerator(...parameters: Parameters<Search>): ReturnType<Search> {
    for (const key of super.searchGenerator(...parameters)) yield* this.readers.get(String(key)) ?? [];
  }

  override remove(place: Place): void {
    const key = keyOf(place);
    const readers = this.readers.get(key);
    readers?.delete(place.id);
    if (readers?.size !== 0) return;
    this.readers.delete(key);
    super.remove({ ...place, id: key });
  }

  override removeById(unit: string, sheet?: string): void {
    for (const key of [...this.readers.keys()].filter((one) => one.startsWith(prefixOf(unit, sheet)))) this.readers.delete(key);
    super.removeById(unit, sheet);
  }

  override clear(): void {
    this.readers.clear();
    super.clear();
  }
}

const prefixOf = (unit: string, sheet?: string): string => `${unit}\n${sheet === undefined ? '' : `${sheet}\n`}`;

function keyOf({ unitId, sheetId, range: { startRow, startColumn, endRow, endColumn } }: Place): string {
  return `${prefixOf(unitId, sheetId)}${startRow} ${startColumn} ${endRow} ${endColumn}`;
}

export class SharedDependencies extends DependencyManagerService {
  /** Of the formulas last computed. */
  reading = new Reading();
  protected override _dependencyRTreeCache: RTree = new PlacesRead(true);

  override reset(): void {
    super.reset();
    this.reading = new Reading();
  }

  override addDependencyRTreeCache(tree: IFormulaDependencyTree): void {
    super.addDependencyRTreeCache(tree);
    this.reading.add(tree);
  }
}

/** Univer lays every formula out in a tree of places for those that compute a reference, and seldom is there one. */
export class SparingGenerator extends FormulaDependencyGenerator {
  protected override async _calculateListByFunctionRefNode(formulas: IFormulaDependencyTree[]): Promise<void> {
    if (formulas.some(({ addressFunctionNodes }) => addressFunctionNodes.length > 0)) await super._calculateListByFunctionRefNode(formulas);
  }
}

setDependencies(SparingGenerator, [
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  IOtherFormulaManagerService,
  IFeatureCalculationManagerService,
  IUniverInstanceService,
  Interpreter,
  AstTreeBuilder,
  Lexer,
  IDependencyManagerService,
  LexerTreeBuilder,
]);
