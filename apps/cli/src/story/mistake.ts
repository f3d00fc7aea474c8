/** A mistake in a story, with its position. */
export interface Mistake {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}
