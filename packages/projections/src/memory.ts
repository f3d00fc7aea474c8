/**
 * What a projection remembers between batches, so that it need not read its own rows again. Only a shortcut: entries of
 * a batch count once the batch has committed, and the runner clears it whenever another process may have written.
 */
export class Memory<Kept> {
  readonly #capacity: number;
  readonly #kept = new Map<string, Kept>();
  readonly #staged = new Map<string, Kept>();

  /** @param capacity entries; the oldest entry is dropped first */
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

  /** The batch was rolled back, or another process wrote. */
  clear(): void {
    this.#staged.clear();
    this.#kept.clear();
  }
}
