/**
 * What a projection remembers between batches, so that it need not read its own rows again. Only a shortcut: what a batch puts in counts once the batch has committed, and the runner
 * clears it whenever somebody else may have written.
 */
export class Memory<Kept> {
  readonly #capacity: number;
  readonly #kept = new Map<string, Kept>();
  readonly #staged = new Map<string, Kept>();

  /** @param capacity entries; the one written longest ago goes first */
  constructor(capacity = 5000) {
    this.#capacity = capacity;
  }

  get(key: string): Kept | undefined {
    return this.#staged.get(key) ?? this.#kept.get(key);
  }

  set(key: string, value: Kept): void {
    this.#staged.set(key, value);
  }

  /** The batch has committed. */
  keep(): void {
    for (const [key, value] of this.#staged) {
      this.#kept.delete(key);
      this.#kept.set(key, value);
    }
    this.#staged.clear();
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.#capacity) return;
      this.#kept.delete(oldest);
    }
  }

  /** The batch has not committed, or somebody else wrote. */
  clear(): void {
    this.#staged.clear();
    this.#kept.clear();
  }
}
