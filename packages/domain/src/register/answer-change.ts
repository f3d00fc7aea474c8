import { streamId, type Refusal, type RegisterInputOf } from '@vinhdanh/contracts';
import { refuse } from '../nomination/process/rejection.js';
import { linkAccount } from './accounts.js';
import { administersChange } from './administers.js';
import { consentsOf } from './consent.js';
import { acceptReference, refuseRegister, type RegisterContext, type RegisterDecision } from './decision.js';
import { delegateRole } from './delegation.js';
import { grantRole } from './grants.js';
import { stillNeeded, type PendingChange } from './reference.js';

/**
 * Confirms or declines a change that waits for consent. With the last consent it happens, in the same append, if the
 * rules that it was proposed under still hold.
 */
export function answerChange(
  { change: id, confirmed }: RegisterInputOf<'answer-change'>,
  context: RegisterContext,
): RegisterDecision {
  const { reference, by, account } = context;
  const change = reference.changes[id];
  if (change === undefined) return refuseRegister(refuse('no-such-change', { change: id }));
  const stream = streamId('person', change.person);
  if (!confirmed) return acceptReference(id, stream, { type: 'ChangeDeclined', facts: { change: id, by } });
  const as = consentsOf(change, { by, account, administers: administersChange(change, context) }).filter((consent) =>
    change.needs.some((group) => group.includes(consent)),
  );
  if (as.length === 0) return refuseRegister(notYours(change));
  const confirmation = { type: 'ChangeConfirmed', facts: { change: id, as, by } };
  if (stillNeeded(change.needs, as).length > 0) return acceptReference(id, stream, confirmation);
  const done = carriedOut(change, context);
  if (done.kind === 'refused') return refuseRegister(done.rejection);
  return { ...done, id, events: [confirmation, ...done.events] };
}

const notYours = ({ id, needs }: PendingChange): Refusal => refuse('consent-of-another', { change: id, needs });

/** What was proposed, decided again as whoever proposed it would do it now. */
function carriedOut({ command, by, id }: PendingChange, context: RegisterContext): RegisterDecision {
  const proposer = { ...context, by, newId: id };
  switch (command.type) {
    case 'link-account':
      return linkAccount(command.input, proposer);
    case 'grant-role':
      return grantRole(command.input, proposer);
    case 'delegate-role':
      return delegateRole(command.input, proposer);
  }
}
