import { streamKey, type Refusal, type RefusalFacts, type StreamId } from '@vinhdanh/contracts';
import { refuse } from '../nomination/process/rejection.js';

const citizen = 'citizen:';

/** @param alias keyed hash of the citizen number, never the number */
export const citizenClaim = (alias: string): string => `${citizen}${alias}`;

export const accountClaim = (account: string): string => `account:${account}`;

/** Why an append was refused for a claim: another request came first. The citizen number itself is not repeated. */
export const registerClaimHeld = (key: string, holder: StreamId): Refusal =>
  key.startsWith(citizen) ? refuse('subject-known', { subject: streamKey(holder) }) : accountLinked({});

/** One account is one person of a register. */
export const accountLinked = (fact: RefusalFacts['account-linked']): Refusal => refuse('account-linked', fact);
