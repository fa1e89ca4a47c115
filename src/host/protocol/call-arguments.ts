import { invalidArgument } from './host-error';
import { isRecord, type JsonRecord } from './json';

/** The arguments of one call, read by kind. Absent, `undefined` and `null` are one on the wire; a client object arrives as its `HostObject`. */
export class CallArguments {
  constructor(private readonly values: readonly unknown[]) {}

  at(index: number): unknown {
    return this.values[index] ?? undefined;
  }

  text(index: number): string {
    return this.optionalText(index) ?? missing();
  }

  optionalText(index: number): string | undefined {
    const value = this.at(index);
    if (value !== undefined && typeof value !== 'string') throw invalidArgument();
    return value;
  }

  integer(index: number): number {
    return this.optionalInteger(index) ?? missing();
  }

  optionalInteger(index: number): number | undefined {
    const value = this.at(index);
    if (value === undefined) return undefined;
    if (typeof value !== 'number' || !Number.isInteger(value)) throw invalidArgument();
    return value;
  }

  flag(index: number, otherwise: boolean): boolean {
    const value = this.at(index);
    if (value === undefined) return otherwise;
    if (typeof value !== 'boolean') throw invalidArgument();
    return value;
  }

  record(index: number): JsonRecord {
    const value = this.at(index);
    if (value === undefined) return {};
    if (!isRecord(value)) throw invalidArgument();
    return value;
  }
}

function missing(): never {
  throw invalidArgument();
}
