import { byItsCouncil, convened } from '../council/sitting-guards.js';
import { voteOpen } from '../council/secret-ballot.js';
import { at, check, type CommandOf, type Definitions } from '../process/definition.js';
import { accept, type Accepted } from '../process/rejection.js';
import type { OpenNomination } from '../model/state.js';
import { mayRecuse, someoneToRecuse } from './conflict-guards.js';

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
    guards: [byItsCouncil('council-secretary'), convened, voteOpen, someoneToRecuse],
    checks: [check('nobody-to-recuse', (state, { member }, context) => mayRecuse(state, member, context))],
    outcome: recuseMember,
  },
};
