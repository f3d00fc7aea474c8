import { streamKey, type Refusal, type RefusalFacts, type StreamId } from '@vinhdanh/contracts';
import { refuse } from '../nomination/process/rejection.js';

const citizen = 'citizen:';
const citizenOfPerson = 'citizen-person:';

/** @param alias keyed hash of the citizen number, never the number */
export const citizenClaim = (alias: string): string => `${citizen}${alias}`;

/** The claim on the number of a person of the register, who may also be a subject. */
export const personClaim = (alias: string): string => `${citizenOfPerson}${alias}`;

export const accountClaim = (account: string): string => `account:${account}`;

/**
 * The refusal when another request has taken a claim first. It never repeats the citizen number, and names the holder
 * only to readers who may see them.
 */
export const registerClaimHeld = (
  key: string,
  holder: StreamId,
  { seen, unit }: { readonly seen: boolean; readonly unit: string | null },
): Refusal =>
  key.startsWith(citizen)
    ? refuse('subject-known', { subject: seen ? streamKey(holder) : null, unit: seen ? null : unit })
    : key.startsWith(citizenOfPerson)
      ? refuse('person-known', { person: streamKey(holder) })
      : accountLinked({});

/** One account is one person of a register. */
export const accountLinked = (fact: RefusalFacts['account-linked']): Refusal => refuse('account-linked', fact);
