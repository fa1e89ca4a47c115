import type { Injector } from '@univerjs/core';
import type { IAllRuntimeData, IFormulaDatasetConfig } from '@univerjs/engine-formula';
import { IConfigService, setDependencies } from '@univerjs/core';
import {
  AstTreeBuilder,
  CELL_INVERTED_INDEX_CACHE,
  CalculateFormulaService,
  FORMULA_REF_TO_ARRAY_CACHE,
  ICalculateFormulaService,
  IFormulaCurrentConfigService,
  IDefinedNamesService,
  IDependencyManagerService,
  IFormulaDependencyGenerator,
  IFormulaRuntimeService,
  Interpreter,
  IOtherFormulaManagerService,
  ISuperTableService,
  Lexer,
  LexerTreeBuilder,
  OtherFormulaManagerService,
} from '@univerjs/engine-formula';
import { firstValueFrom } from 'rxjs';

import { TooLarge } from '../too-large';
import { FormulaFailure } from './formula-failure';
import { SharedDependencies, SparingGenerator } from './mend-dependencies';
import { EnduringInterpreter } from './mend-interpreter';
import { CaselessTables, NegatableNames } from './mend-references';
import { beginWork } from './mend-work';
import { takeTurn } from './turn';

/**
 * Parses every formula from a clean state.
 *
 * Univer's own builder keeps an unclosed `[` from one formula to the next, so a half-typed `=SUM(Depenses[` breaks all
 * that follow; and it keeps what it parsed by text, for every workbook of the process, names already replaced by what
 * they meant at that time.
 */
class CleanLexer extends LexerTreeBuilder {
  override treeBuilder(...parameters: Parameters<LexerTreeBuilder['treeBuilder']>): ReturnType<LexerTreeBuilder['treeBuilder']> {
    return cleanBuilder().treeBuilder(...parameters);
  }

  override sequenceNodesBuilder(formula: string): ReturnType<LexerTreeBuilder['sequenceNodesBuilder']> {
    return cleanBuilder().sequenceNodesBuilder(formula);
  }

  override getFunctionAndParameter(formula: string, index: number): ReturnType<LexerTreeBuilder['getFunctionAndParameter']> {
    return cleanBuilder().getFunctionAndParameter(formula, index);
  }

  override checkIfAddBracket(formula: string): number {
    return cleanBuilder().checkIfAddBracket(formula);
  }
}

/** Disposing of a builder empties the text caches, which all builders share. */
function cleanBuilder(): LexerTreeBuilder {
  const builder = new LexerTreeBuilder();
  builder.dispose();
  return builder;
}

/**
 * Calculates when we ask, and only then: Univer starts calculations by itself, when a workbook opens for one, which would
 * take the variables of ours in the middle of it. It also drops the promise of each: what breaks would be told to nobody.
 */
export class SoleCalculation extends CalculateFormulaService {
  /** What broke between formulas: while one was read, or what it gave put in its place. */
  private failure: FormulaFailure | undefined;

  override execute(): Promise<void> {
    return Promise.resolve();
  }

  override executeFormulas(
    ...parameters: Parameters<CalculateFormulaService['executeFormulas']>
  ): ReturnType<CalculateFormulaService['executeFormulas']> {
    return takeTurn(() => super.executeFormulas(...parameters));
  }

  /** To be called in a turn of one's own. */
  async compute(config: IFormulaDatasetConfig): Promise<IAllRuntimeData> {
    this.failure = undefined;
    beginWork();
    const results = firstValueFrom(this.executionCompleteListener$);
    await super.execute(config);
    const data = await results;
    const failure = this.takeFailure();
    if (failure) throw failure;
    return data;
  }

  protected override async _executeStep(): Promise<true | undefined> {
    try {
      return await super._executeStep();
    } catch (cause) {
      this.failure ??= new FormulaFailure(null, cause);
      return undefined;
    }
  }

  private takeFailure(): FormulaFailure | undefined {
    const failures = this._interpreter instanceof EnduringInterpreter ? this._interpreter.failures.splice(0) : [];
    return failures.find(({ cause }) => cause instanceof TooLarge) ?? this.failure ?? failures[0];
  }
}

/**
 * Formulas of conditional formats and validations, computed apart from the cells. Among them Univer places a rule as if
 * it stood in a cell one row up and one column to the left of where it applies: cells that depend on each other through it
 * seem to turn in a circle, and some are computed before what they depend on.
 */
export class RulesApart extends OtherFormulaManagerService {
  private unit: string | undefined;

  override getOtherFormulaData(): ReturnType<OtherFormulaManagerService['getOtherFormulaData']> {
    return this.unit === undefined ? {} : { [this.unit]: super.getOtherFormulaData()[this.unit] };
  }

  hasRules(unit: string): boolean {
    return Object.values(super.getOtherFormulaData()[unit] ?? {}).some((rules) => Object.keys(rules ?? {}).length > 0);
  }

  /** The rules of a workbook count for as long as the work takes. */
  async during<Result>(unit: string, work: () => Promise<Result>): Promise<Result> {
    this.unit = unit;
    try {
      return await work();
    } finally {
      this.unit = undefined;
    }
  }
}

setDependencies(SoleCalculation, [
  IConfigService,
  Lexer,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  IFormulaDependencyGenerator,
  Interpreter,
  AstTreeBuilder,
]);

/**
 * Univer 0.25.1 keys its caches by a 32-bit hash of any text above 64 characters: two formulas whose hashes meet share
 * one syntax tree, and one of them silently computes the other. The whole text is the key here.
 */
function keyCachesByWholeText(): void {
  const cachePrototype: unknown = Object.getPrototypeOf(FORMULA_REF_TO_ARRAY_CACHE);
  if (typeof cachePrototype !== 'object' || cachePrototype === null || !('_hash' in cachePrototype)) {
    throw new Error('The formula caches of Univer no longer hash their keys: review mend-formula-engine.ts');
  }
  Object.defineProperty(cachePrototype, '_hash', { value: (text: string) => text });
}

keyCachesByWholeText();

/**
 * Univer 0.25.1 compares a column cell by cell once, then answers `=` from an index of its values, in which 0 and "" are
 * one, and so are 12 and the text "12": whether `A1=""` is true of a zero depends on what was computed before. Here
 * the index stays empty and every comparison is made; workbooks of our size are computed as fast.
 */
function compareWithoutIndex(): void {
  CELL_INVERTED_INDEX_CACHE.set = () => undefined;
  CELL_INVERTED_INDEX_CACHE.setContinueBuildingCache = () => undefined;
  CELL_INVERTED_INDEX_CACHE.canUseCache = () => ({ rowsInCache: [], rowsNotInCache: [] });
}

compareWithoutIndex();

/** To be called right after Univer's formula plugin was registered, before anything asks for what is replaced here. */
export function mendFormulaEngine(injector: Injector): void {
  injector.replace([LexerTreeBuilder, { useClass: CleanLexer }]);
  injector.replace([IDefinedNamesService, { useClass: NegatableNames }]);
  injector.replace([ISuperTableService, { useClass: CaselessTables }]);
  injector.replace([IDependencyManagerService, { useClass: SharedDependencies }]);
  injector.replace([IFormulaDependencyGenerator, { useClass: SparingGenerator }]);
  injector.replace([IOtherFormulaManagerService, { useClass: RulesApart }]);
  injector.replace([Interpreter, { useClass: EnduringInterpreter }]);
  injector.replace([ICalculateFormulaService, { useClass: SoleCalculation }]);
}
