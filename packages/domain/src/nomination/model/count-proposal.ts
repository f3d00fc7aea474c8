import type { Moment } from '@vinhdanh/contracts';

/** A correction of a closed count that waits for the teller. */
export interface CountProposal {
  readonly council: 'unit' | 'provincial';
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  readonly invalid: number;
  readonly secretary: string;
  readonly teller: string;
  readonly votes?: readonly { readonly member: string; readonly choice: 'yes' | 'no' | 'abstain' }[] | undefined;
  /** The result that it corrects, in the words of the minutes: another result makes it void. */
  readonly against: string;
  readonly at: Moment;
}
