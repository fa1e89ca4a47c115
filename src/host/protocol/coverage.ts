import type { HostObject } from './host-object';
import type { NotImplemented } from './host-error';

/** Which members the add-in's code touched, and which of them the host lacks; counts by `Range.values`. */
export class Coverage {
  readonly used = new Map<string, number>();
  readonly missing = new Map<string, number>();

  hit(member: string): void {
    this.used.set(member, (this.used.get(member) ?? 0) + 1);
  }

  note(refusal: NotImplemented): void {
    this.missing.set(refusal.member, (this.missing.get(refusal.member) ?? 0) + 1);
  }
}

export function memberOf(object: HostObject, name: string): string {
  return `${object.typeName}.${name}`;
}
