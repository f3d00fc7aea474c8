/** A mistake in a story, where it stands. */
export interface Mistake {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}
