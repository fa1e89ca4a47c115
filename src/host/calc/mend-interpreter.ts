import { setDependencies } from '@univerjs/core';
import type { BaseAstNode, BaseValueObject, FunctionVariantType } from '@univerjs/engine-formula';
import {
  ArrayValueObject,
  BaseReferenceObject,
  ErrorType,
  ErrorValueObject,
  IFormulaRuntimeService,
  Interpreter,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
  ValueObjectFactory,
} from '@univerjs/engine-formula';

import { TooLarge } from '../too-large';
import { FormulaFailure } from './formula-failure';

/**
 * An exception under a formula leaves Univer's calculation half-way, a port open; here the others are computed all the same.
 * And a formula always gives something: `IF(TRUE,A1)` is zero when A1 is empty, where Univer leaves the cell empty too.
 */
export class EnduringInterpreter extends Interpreter {
  readonly failures: FormulaFailure[] = [];

  constructor(private readonly runtime: IFormulaRuntimeService) {
    super(runtime);
  }

  override execute(node: Parameters<Interpreter['execute']>[0]): ReturnType<Interpreter['execute']> {
    // Nothing will be taken of a calculation that asked for too much.
    if (this.failures[0]?.cause instanceof TooLarge) return ErrorValueObject.create(ErrorType.VALUE);
    try {
      const result = super.execute(node);
      return isNothing(result) ? NumberValueObject.create(0) : result;
    } catch (cause) {
      const { currentSubUnitId: sheet, currentRow: row, currentColumn: column } = this.runtime;
      this.failures.push(new FormulaFailure({ sheet, row, column }, cause));
      return ErrorValueObject.create(ErrorType.VALUE);
    }
  }
}

setDependencies(EnduringInterpreter, [IFormulaRuntimeService]);

/** A reference is told apart: Univer also executes those of a formula one by one, for the places they point at. */
function isNothing(result: FunctionVariantType): boolean {
  return !(result instanceof BaseReferenceObject) && oneValue(result) instanceof NullValueObject;
}

/** The value, of an array or a reference of one cell too; `undefined` of many cells, which Univer puts side by side. */
function oneValue(result: ReturnType<BaseAstNode['getValue']>): BaseValueObject | undefined {
  if (!(result instanceof ArrayValueObject || result instanceof BaseReferenceObject)) return result ?? undefined;
  if (result.getRowCount() !== 1 || result.getColumnCount() !== 1) return undefined;
  return (result instanceof ArrayValueObject ? result : result.toArrayValueObject()).getFirstCell();
}

/** Which of its other parameters a function gives, when the first is one value: counted from 0, -1 when it is none of them. */
const CHOICES: Readonly<Record<string, (first: BaseValueObject) => number>> = {
  IF: (test) => (test.isError() ? -1 : test.getValue() ? 0 : 1),
  IFERROR: (value) => (value.isError() ? 0 : -1),
};

type Execute = (this: Interpreter, node: BaseAstNode, refOffsetX?: number, refOffsetY?: number) => unknown;

/**
 * Univer computes every branch of every `IF`, then chooses; but of the blank line of a table, `IF([@Nom]="","",…)` has
 * nothing more to compute, and most lines of a table are blank.
 */
function computeChosenBranches(): void {
  const executeAll = executeOf(Interpreter.prototype);
  const execute: Execute = function (node, ...offset) {
    const choose = CHOICES[node.getToken().toUpperCase()];
    const [first, ...branches] = choose ? node.getChildren() : [];
    if (!choose || !first) return executeAll.call(this, node, ...offset);
    execute.call(this, first, ...offset);
    const value = oneValue(first.getValue());
    if (!value) return executeAll.call(this, node, ...offset);
    const chosen = choose(value);
    for (const [rank, branch] of branches.entries()) {
      if (rank === chosen) execute.call(this, branch, ...offset);
      // Univer counts the parameters that have a value.
      else branch.setValue(NullValueObject.create());
    }
    node.execute();
    return undefined;
  };
  Object.defineProperty(EnduringInterpreter.prototype, '_execute', { value: execute });
}

function executeOf(interpreter: Interpreter): Execute {
  const method = Object.getOwnPropertyDescriptor(interpreter, '_execute')?.value as unknown;
  if (typeof method !== 'function') throw new Error('The interpreter of Univer no longer has _execute: review mend-interpreter.ts');
  return function (...parameters) {
    const result: unknown = Reflect.apply(method, this, parameters);
    return result;
  };
}

const PLAIN_TEXTS_KEPT = 10_000;

/** Univer tries to read every text of every formula as a date, a time and a number each time it computes it. */
function rememberPlainTexts(): void {
  const create = ValueObjectFactory.create.bind(ValueObjectFactory);
  const plain = new Map<string, StringValueObject>();
  ValueObjectFactory.create = (raw, isIgnoreNumberPattern) => {
    if (typeof raw !== 'string') return create(raw, isIgnoreNumberPattern);
    const known = plain.get(raw);
    if (known) return known;
    const value = create(raw, isIgnoreNumberPattern);
    if (isIgnoreNumberPattern !== true && value instanceof StringValueObject) {
      if (plain.size >= PLAIN_TEXTS_KEPT) plain.clear();
      plain.set(raw, value);
    }
    return value;
  };
}

computeChosenBranches();
rememberPlainTexts();
