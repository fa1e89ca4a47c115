import type { EventHub } from './events';
import type { BatchFault, FaultPlan } from './faults';
import { HostError, invalidOperationInCellEditMode } from './host-error';
import { DELAY_FOR_CELL_EDIT, isTidying, parseRequest, type WireAnswer, type WireBatch, type WireRequest } from './wire';
import { utf8Length, type WireStats } from './wire-stats';

/** Taken before a test can replace it by a fake clock. */
const later = setTimeout;

/** What `OfficeExtension.HostBridge.init` takes: JSON text both ways. The client adds `onMessageFromHost` itself. */
export interface NativeBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost: ((text: string) => void) | undefined;
}

export interface BridgeDuties {
  readonly process: (batch: WireBatch) => Promise<WireAnswer>;
  /** Resolves when the workbook agrees with its calculation. */
  readonly settle: () => Promise<void>;
  readonly events: EventHub;
  readonly faults: FaultPlan;
  readonly stats: WireStats;
  /** Bytes of one request or answer beyond which it is refused; Excel on the web refuses 5 MB. */
  readonly payloadLimit: number;
}

/** The whole contact surface with Microsoft's client: takes requests one at a time, answers later, then tells what happened. */
export class HostBridge implements NativeBridge {
  /** Called when a client has taken the bridge. */
  onTaken: () => void = () => undefined;
  private receive: ((text: string) => void) | undefined;
  private queue: Promise<void> = Promise.resolve();
  private editing = false;
  private endOfEdit: (() => void)[] = [];

  constructor(private readonly duties: BridgeDuties) {
    duties.events.onPending = () => {
      later(() => {
        this.deliverEvents();
      }, 1);
    };
  }

  get onMessageFromHost(): ((text: string) => void) | undefined {
    return this.receive;
  }

  set onMessageFromHost(receive: ((text: string) => void) | undefined) {
    this.receive = receive;
    this.onTaken();
  }

  /** Whether somebody is typing in a cell: Excel then refuses, or delays, whatever the add-in asks. */
  get isEditing(): boolean {
    return this.editing;
  }

  set isEditing(value: boolean) {
    this.editing = value;
    if (!value) for (const resume of this.endOfEdit.splice(0)) resume();
  }

  /** @throws Error, to the client, when the text is no request. */
  sendMessageToHost(text: string): void {
    const request = parseRequest(text);
    const size = utf8Length(text);
    this.queue = this.queue.then(() => this.answer(request, size));
  }

  private async answer(request: WireRequest, size: number): Promise<void> {
    this.duties.stats.countRequest(size, request.batch.actions.length);
    const reply = await this.reply(request, size);
    await new Promise<void>((resolve) => {
      later(() => {
        this.send(reply);
        resolve();
      }, 0);
    });
    this.deliverEvents();
  }

  private async reply(request: WireRequest, size: number): Promise<string> {
    // Tidying neither counts as a batch for those who order faults, nor waits for the person at the keyboard.
    if (isTidying(request.batch)) return envelope(request.id, 200, await this.duties.process(request.batch));
    const fault = this.duties.faults.nextBatch();
    if (fault) return refusal(request.id, fault);
    if (size > this.duties.payloadLimit) return refusal(request.id, tooLarge('Request'));
    if (this.editing && (request.flags & DELAY_FOR_CELL_EDIT) === 0) return envelope(request.id, 200, inCellEdit());
    await this.editEnded();
    const reply = envelope(request.id, 200, await this.settledAnswer(request.batch));
    return utf8Length(reply) > this.duties.payloadLimit ? refusal(request.id, tooLarge('Response')) : reply;
  }

  /** A calculation that fails must fail the batch, not silence every later one. */
  private async settledAnswer(batch: WireBatch): Promise<WireAnswer> {
    try {
      await this.duties.settle();
      const answer = await this.duties.process(batch);
      await this.duties.settle();
      return answer;
    } catch (error) {
      return failed(new HostError('GeneralException', `The calculation failed: ${String(error)}`, '', 500));
    }
  }

  private editEnded(): Promise<void> {
    return this.editing
      ? new Promise((resolve) => {
          this.endOfEdit.push(resolve);
        })
      : Promise.resolve();
  }

  private send(text: string): void {
    this.duties.stats.countAnswer(utf8Length(text));
    this.receive?.(text);
  }

  /** Later than the answer of the batch that caused them: the client registers its handlers while it reads the answer. */
  private deliverEvents(): void {
    const entries = this.duties.events.take();
    if (entries.length > 0) this.receive?.(JSON.stringify({ type: 3, message: { entries } }));
  }
}

function envelope(id: number, statusCode: number, body: unknown): string {
  return JSON.stringify({ id, type: 2, message: { statusCode, headers: {}, body } });
}

function refusal(id: number, { code, message, status }: BatchFault): string {
  return envelope(id, status, JSON.stringify({ error: { code, message } }));
}

function inCellEdit(): WireAnswer {
  return failed(invalidOperationInCellEditMode());
}

function failed({ code, message, location, httpStatus }: HostError): WireAnswer {
  const Error = { Code: code, Message: message, Location: location, HttpStatusCode: httpStatus, ActionIndex: 0 };
  return { Results: [], TraceIds: [], Error };
}

function tooLarge(what: 'Request' | 'Response'): BatchFault {
  return {
    code: `${what}PayloadSizeLimitExceeded`,
    message: `The ${what.toLowerCase()} payload size has exceeded the limit.`,
    status: 413,
  };
}
