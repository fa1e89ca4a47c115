/** Conditional formats and validations whose formulas are to be computed: nobody waits for them, they only change what cells look like. */
export class LateRules {
  private areStale = false;
  private isStopped = false;
  private computing: Promise<void> | undefined;

  constructor(private readonly compute: () => Promise<void>) {}

  markStale(): void {
    this.areStale = true;
  }

  get isPending(): boolean {
    return this.areStale || this.computing !== undefined;
  }

  /** Resolves when nothing is being computed, and nothing will be. */
  async stop(): Promise<void> {
    this.areStale = false;
    this.isStopped = true;
    await this.computing;
  }

  /** Resolves when they say what the cells held when it was called, or later. */
  async follow(): Promise<void> {
    while (this.areStale && !this.isStopped) {
      this.areStale = false;
      this.computing = this.compute().finally(() => {
        this.computing = undefined;
      });
      await this.computing;
    }
  }
}
