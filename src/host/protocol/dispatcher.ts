import { Coverage, memberOf } from './coverage';
import type { FaultPlan } from './faults';
import { at, HostError, invalidArgument, invalidReference, NotImplemented } from './host-error';
import { HostObject } from './host-object';
import { publicName } from './names';
import { PathResolver, type Roots } from './paths';
import { addressOf, QueryReader } from './query';
import { References } from './references';
import {
  ActionType,
  isTidying as isTidyingBatch,
  type WireAction,
  type WireAnswer,
  type WireBatch,
  type WireError,
  type WireResult,
} from './wire';

/** Answers batches of actions on a tree of host objects. Knows the wire, knows nothing of Excel. */
export class Dispatcher {
  readonly coverage = new Coverage();
  readonly references = new References();

  constructor(
    private readonly roots: Roots,
    /** Called before anything is read, so that what is read is calculated. */
    private readonly beforeRead: () => Promise<void>,
    private readonly faults: FaultPlan,
  ) {}

  /** As Excel does: a failed action ends the batch, and what came before it stands. */
  async process(batch: WireBatch): Promise<WireAnswer> {
    const paths = new PathResolver(batch, this.roots, this.references, this.coverage);
    const Results: WireResult[] = [];
    const TraceIds: number[] = [];
    const isTidying = isTidyingBatch(batch);
    for (const [index, action] of batch.actions.entries()) {
      try {
        if (!isTidying) this.faults.beforeAction();
        if (action.type === ActionType.Query || action.type === ActionType.QueryAsJson) await this.beforeRead();
        Results.push({ ActionId: action.id, Value: this.act(action, paths) });
        if (action.type === ActionType.Trace) TraceIds.push(action.id);
      } catch (error) {
        return { Results, TraceIds, Error: this.report(error, index) };
      }
    }
    return { Results, TraceIds };
  }

  private act(action: WireAction, paths: PathResolver): unknown {
    if (action.type === ActionType.Trace) return null;
    if (action.name === '_RemoveReference') return this.removeReference(action);
    const object = paths.resolve(action.path);
    if (!object) return null;
    if (!object.isAlive) throw invalidReference();
    switch (action.type) {
      case ActionType.Instantiate:
        return addressOf(object, this.references);
      case ActionType.Query:
        return new QueryReader('wire', this.references, this.coverage).read(object, action.query);
      case ActionType.QueryAsJson:
        return new QueryReader('public', this.references, this.coverage).read(object, action.query);
      case ActionType.Method:
        return this.call(object, action, paths);
      case ActionType.SetProperty:
        return this.set(object, publicName(action.name), paths.values(action.arguments)[0]);
      case ActionType.Update:
        for (const [name, value] of Object.entries(action.state)) this.set(object, publicName(name), value);
        return null;
      default:
        throw new NotImplemented(`action of type ${String(action.type)}`);
    }
  }

  private call(object: HostObject, action: WireAction, paths: PathResolver): unknown {
    if (action.name === '_KeepReference' && object.isTrackable) return this.references.keep(object);
    const result = paths.call(object, action.name, action.arguments);
    return result instanceof HostObject ? addressOf(result, this.references) : (result ?? null);
  }

  private removeReference(action: WireAction): null {
    const id = action.arguments.values[0];
    if (typeof id === 'string') this.references.forget(id);
    return null;
  }

  private set(object: HostObject, name: string, value: unknown): null {
    const member = memberOf(object, name);
    const write = object.writer(name);
    if (!write) throw new NotImplemented(member);
    this.coverage.hit(member);
    at(member, () => {
      if (write === 'read-only') throw invalidArgument(`The property '${name}' is read-only.`);
      write(value);
    });
    return null;
  }

  private report(error: unknown, ActionIndex: number): WireError {
    const refusal = error instanceof HostError ? error : hostFault(error);
    if (refusal instanceof NotImplemented) this.coverage.note(refusal);
    return { Code: refusal.code, Message: refusal.message, Location: refusal.location, HttpStatusCode: refusal.httpStatus, ActionIndex };
  }
}

/** A bug of ours: Excel's word for its own, with the trace for whoever reads the test. */
function hostFault(error: unknown): HostError {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new HostError('GeneralException', `The embedded workbook failed: ${trace}`, '', 500);
}
