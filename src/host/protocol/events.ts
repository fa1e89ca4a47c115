/** Message types of the client's event registrations. */
export const EventType = {
  /** `workbook.onSelectionChanged`; needs no registration. */
  DocumentSelection: 2,
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  Calculated: 16,
  TableChanged: 101,
  TableAdded: 102,
  TableDeleted: 103,
} as const;

export type EventType = (typeof EventType)[keyof typeof EventType];

/** Target of what concerns every sheet or table. */
export const WHOLE_WORKBOOK = 'Workbook';

export interface HostEvent {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  /** JSON */
  readonly message: string;
}

const RICH_API_EVENT = 65_536;
const COMMAND_CATEGORY = 2;
const COMMAND_TYPE = 1000;

/** Who listens to what, and what happened that they must be told. */
export class EventHub {
  private readonly listeners = new Map<string, number>();
  private readonly pending: HostEvent[] = [];
  /** Called when something waits to be sent. */
  onPending: () => void = () => undefined;

  /** Counted: every `Excel.run` that adds a handler registers anew, and takes back its own registration only. */
  register(type: EventType, target: string): void {
    const key = keyOf(type, target);
    this.listeners.set(key, (this.listeners.get(key) ?? 0) + 1);
  }

  unregister(type: EventType, target: string): void {
    const key = keyOf(type, target);
    const left = (this.listeners.get(key) ?? 0) - 1;
    if (left > 0) this.listeners.set(key, left);
    else this.listeners.delete(key);
  }

  isHeard(type: EventType, target: string): boolean {
    return type === EventType.DocumentSelection || this.listeners.has(keyOf(type, target));
  }

  raise(type: EventType, target: string, args: unknown): void {
    if (this.isHeard(type, target))
      this.push({ messageCategory: RICH_API_EVENT, messageType: type, targetId: target, message: JSON.stringify(args) });
  }

  /** A ribbon button whose action the manifest names `actionId`; reaches `Office.actions.associate(actionId, …)`. */
  raiseCommand(actionId: string, args: unknown): void {
    this.push({
      messageCategory: COMMAND_CATEGORY,
      messageType: COMMAND_TYPE,
      targetId: '',
      message: JSON.stringify([actionId, JSON.stringify(args)]),
    });
  }

  take(): readonly HostEvent[] {
    return this.pending.splice(0);
  }

  private push(event: HostEvent): void {
    this.pending.push(event);
    this.onPending();
  }
}

function keyOf(type: EventType, target: string): string {
  return `${String(type)} ${target}`;
}
