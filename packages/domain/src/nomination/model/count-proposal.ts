import type { Moment, NominationFacts } from '@vinhdanh/contracts';

/** A correction of a closed count that waits for the teller. */
export type CountProposal = Readonly<NominationFacts<'CountProposed'>> & {
  /** The result that it corrects, in the words of the minutes: another result makes it void. */
  readonly against: string;
  readonly at: Moment;
};
