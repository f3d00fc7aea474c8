/** Conditions of a query and the values they stand on, in step; `$?` in a condition is the place of its value. */
export class Conditions {
  readonly #texts: string[] = [];
  readonly values: unknown[] = [];

  /** @example where('n.stage = $?', stage) */
  where(text: string, ...values: readonly unknown[]): this {
    let index = 0;
    this.#texts.push(
      text.replaceAll('$?', () => {
        this.values.push(values[index]);
        index += 1;
        return `$${this.values.length}`;
      }),
    );
    return this;
  }

  /** Adds a value without a condition and returns its place. */
  value(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  get sql(): string {
    return this.#texts.length === 0 ? 'true' : this.#texts.join('\n    and ');
  }
}
