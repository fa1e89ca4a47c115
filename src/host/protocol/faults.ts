import { HostError } from './host-error';

/** A refusal of the transport: no action ran. */
export interface BatchFault {
  readonly code: string;
  readonly message: string;
  /** HTTP status of the answer. */
  readonly status: number;
}

/** Failures ordered by tests, counted from now; each happens once. */
export class FaultPlan {
  private batches = 0;
  private actions = 0;
  private readonly batchFaults = new Map<number, BatchFault>();
  private readonly interludes = new Map<number, () => void>();
  private readonly actionFaults = new Map<number, HostError>();

  /** The n-th batch from now (1 = the next) is refused whole, before anything is done. */
  failBatch(nth: number, fault: BatchFault): void {
    this.batchFaults.set(this.batches + nth, fault);
  }

  /** Somebody else does something right before the n-th batch from now (1 = the next). */
  actBeforeBatch(nth: number, act: () => void): void {
    this.interludes.set(this.batches + nth, act);
  }

  /** The n-th action from now (1 = the next) fails with this code; what its batch did before stands. */
  failAction(nth: number, code: string, message = `Fault ordered by a test: ${code}`): void {
    this.actionFaults.set(this.actions + nth, new HostError(code, message));
  }

  clear(): void {
    this.batchFaults.clear();
    this.interludes.clear();
    this.actionFaults.clear();
  }

  nextBatch(): BatchFault | undefined {
    this.batches += 1;
    take(this.interludes, this.batches)?.();
    return take(this.batchFaults, this.batches);
  }

  beforeAction(): void {
    this.actions += 1;
    const fault = take(this.actionFaults, this.actions);
    if (fault) throw fault;
  }
}

function take<Fault>(faults: Map<number, Fault>, at: number): Fault | undefined {
  const fault = faults.get(at);
  faults.delete(at);
  return fault;
}
