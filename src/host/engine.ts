/** What the host expects of whoever calculates. */
export interface Engine {
  /** Brings every journalled change into the engine and every result back into the book; resolves when both agree. */
  settle(): Promise<void>;
  dispose(): void;
}
