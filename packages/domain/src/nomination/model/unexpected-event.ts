/** An event that the state cannot have: the log and the decider disagree. */
export class UnexpectedEventError extends Error {
  override readonly name = 'UnexpectedEventError';
  constructor(readonly eventType: string) {
    super(`event ${eventType} cannot happen here`);
  }
}
