/** The log holds an event that cannot happen where the case stands: log and decider disagree, and the case must be mended by hand. */
export class UnexpectedEventError extends Error {
  override readonly name = 'UnexpectedEventError';
  readonly event: string;

  /** @param stage where the case stands; null = at rest @param version of the event */
  constructor(event: string, stage: string | null, version: number) {
    super(`${event} at version ${version} cannot happen in ${stage ?? 'rest'}`);
    this.event = event;
  }
}
