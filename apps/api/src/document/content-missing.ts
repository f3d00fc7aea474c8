/** The store has lost the bytes of a row: a fault of the installation, never of a person. */
export class ContentMissing extends Error {
  override readonly name = 'ContentMissing';
  constructor(sha256: string) {
    super(`the bytes of ${sha256} are not in the store`);
  }
}
