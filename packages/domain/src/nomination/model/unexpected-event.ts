/**
 * The log holds an event that cannot happen in the present state of the case. Log and decider disagree; the case must
 * be mended by hand.
 */
export class UnexpectedEventError extends Error {
  override readonly name = 'UnexpectedEventError';
  readonly event: string;

  /** @param stage of the case; null = at rest @param version of the event */
  constructor(event: string, stage: string | null, version: number) {
    super(`${event} at version ${version} cannot happen in ${stage ?? 'rest'}`);
    this.event = event;
  }
}
