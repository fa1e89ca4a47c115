import type { Injector } from '@univerjs/core';
import { IConfigService, setDependencies } from '@univerjs/core';
import {
  AstTreeBuilder, CalculateFormulaService, ErrorType, ErrorValueObject, FORMULA_REF_TO_ARRAY_CACHE, ICalculateFormulaService, IFormulaCurrentConfigService,
  IDefinedNamesService, IFormulaDependencyGenerator, IFormulaRuntimeService, Interpreter, ISuperTableService, Lexer, LexerTreeBuilder,
} from '@univerjs/engine-formula';

import { CaselessTables, NegatableNames } from './mend-references';

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

/** An exception under a formula leaves Univer's calculation half-way, a port open; here the others are computed all the same. */
class EnduringInterpreter extends Interpreter {
  readonly failures: unknown[] = [];

  override execute(node: Parameters<Interpreter['execute']>[0]): ReturnType<Interpreter['execute']> {
    try {
      return super.execute(node);
    } catch (cause) {
      this.failures.push(cause);
      return ErrorValueObject.create(ErrorType.VALUE);
    }
  }
}

setDependencies(EnduringInterpreter, [IFormulaRuntimeService]);

/** Univer drops the promise of a calculation: what breaks in it would be told to nobody. */
export class ReportingCalculation extends CalculateFormulaService {
  private fail: ((cause: unknown) => void) | undefined;

  /** The handler hears the first thing that goes wrong in the calculations that follow. */
  onFailure(fail: (cause: unknown) => void): void {
    this.fail = fail;
  }

  protected override async _executeStep(): Promise<true | undefined> {
    try {
      return await super._executeStep();
    } catch (cause) {
      this.fail?.(cause);
      return undefined;
    } finally {
      const [failure] = this._interpreter instanceof EnduringInterpreter ? this._interpreter.failures.splice(0) : [];
      if (failure !== undefined) this.fail?.(failure);
    }
  }
}

setDependencies(ReportingCalculation, [
  IConfigService, Lexer, IFormulaCurrentConfigService, IFormulaRuntimeService, IFormulaDependencyGenerator, Interpreter, AstTreeBuilder,
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

/** To be called right after Univer's formula plugin was registered, before anything asks for what is replaced here. */
export function mendFormulaEngine(injector: Injector): void {
  injector.replace([LexerTreeBuilder, { useClass: CleanLexer }]);
  injector.replace([IDefinedNamesService, { useClass: NegatableNames }]);
  injector.replace([ISuperTableService, { useClass: CaselessTables }]);
  injector.replace([Interpreter, { useClass: EnduringInterpreter }]);
  injector.replace([ICalculateFormulaService, { useClass: ReportingCalculation }]);
}
