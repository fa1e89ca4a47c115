import type { EventHub, EventType } from '../protocol/events';

/** The two private methods by which the client says that somebody listens, or no longer does: `_RegisterAddedEvent`… */
export function listening<Model>(
  name: string,
  type: EventType,
  hub: (model: Model) => EventHub,
  target: (model: Model) => string,
): Readonly<Record<string, (model: Model) => void>> {
  return {
    [`_Register${name}`]: (model) => {
      hub(model).register(type, target(model));
    },
    [`_Unregister${name}`]: (model) => {
      hub(model).unregister(type, target(model));
    },
  };
}
