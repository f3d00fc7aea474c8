import type { Refusal } from '@vinhdanh/contracts';
import { dayOf, personOfAccount, readingOf, unitsOf } from '@vinhdanh/domain';
import type { CaseReader, LoadedCase } from '../read/loaded-case.js';
import type { Principal } from './acting.js';

/**
 * A refusal as the asker may read it: of a case that holds a claim, and that they may not read, it names only the unit
 * to ask, because the id of a case and of its subject are facts of that case.
 */
export async function heldAsSeen(reader: CaseReader, principal: Principal, rejection: Refusal): Promise<Refusal> {
  const { guard, fact } = rejection;
  if (guard !== 'duplicate-case' && guard !== 'achievement-rewarded' && guard !== 'decision-number-taken')
    return rejection;
  const { holder } = fact;
  if (holder === null || !holder.startsWith('nomination:')) return rejection;
  const held = await reader.load(holder.slice('nomination:'.length));
  if (held === null) return rejection;
  if (mayRead(held, principal)) return rejection;
  const [kind = ''] = fact.claim.split(':');
  return { guard, fact: { claim: kind, holder: null, unit: held.state.unit } };
}

/** Whether the account may read the case, or its public parts. */
export function mayRead({ reference, state, now }: LoadedCase, { account }: Principal): boolean {
  const own = personOfAccount(reference, account);
  return own !== null && readingOf(own.grants, own.person, state, unitsOf(reference), dayOf(now)) !== null;
}
