import { NotImplemented } from '../protocol/host-error';
import type { Property } from '../protocol/host-object';

/** A member the embedded workbook knows in one state only: it reads so, may be set so, and refuses by name to be anything else. */
export function fixed<Model>(member: string, state: unknown): Property<Model> {
  return {
    get: () => state,
    set: (_model, value) => {
      if (value !== state) throw new NotImplemented(`${member} = ${JSON.stringify(value)}`);
    },
  };
}
