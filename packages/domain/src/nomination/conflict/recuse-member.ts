import { convened, councilOf } from '../council/sitting-guards.js';
import { voteOpen } from '../council/secret-ballot.js';
import { byProvince } from '../access/level-guards.js';
import { at, check, guard, type CommandOf, type Definitions } from '../process/definition.js';
import { accept, type Accepted } from '../process/rejection.js';
import type { OpenNomination } from '../model/state.js';
import { mayRecuse, someoneToRecuse } from './conflict-guards.js';

/** The province recuses members of its own sitting. */
const recusesHere = guard('province-only', (state, context) =>
  councilOf(state) === 'provincial' ? byProvince(state, context, ['council-secretary']) : null,
);

const recuseMember = (_state: OpenNomination, { member, reason }: CommandOf<'recuse-member'>): Accepted =>
  accept([{ type: 'MemberRecused', facts: { member }, personal: { narrative: { reason } } }]);

/**
 * Recuses a member who turns out to be concerned after the council was called: their open vote is void. Secret ballots
 * bear no name, so all returned ballots are void and the members vote again.
 */
export const recusing: Definitions<'recuse-member'> = {
  'recuse-member': {
    during: [at('recognition', 'council'), at('appraisal', 'content')],
    roles: ['council-secretary'],
    scope: 'unit',
    guards: [recusesHere, convened, voteOpen, someoneToRecuse],
    checks: [check('nobody-to-recuse', (state, { member }, context) => mayRecuse(state, member, context))],
    outcome: recuseMember,
  },
};
