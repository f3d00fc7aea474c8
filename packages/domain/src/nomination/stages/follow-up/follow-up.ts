import { meet, startClock } from '../../due/clock.js';
import { leave } from '../../process/passage.js';
import { accept } from '../../process/rejection.js';
import { under } from '../../proceedings/repinning.js';
import { notRevoking } from '../../proceedings/revocation.js';
import { all, type Definitions } from '../../process/definition.js';

/** Recognised exemplars are followed up and replicated until they retire (KH1068 IV.2, "đã công nhận"). */
export const followUp: Definitions<'log-replication' | 'annual-review' | 'retire'> = {
  'log-replication': {
    during: [all('followUp')],
    roles: ['unit-officer'],
    scope: 'unit',

    outcome: (_state, command) =>
      accept([
        { type: 'ReplicationLogged', facts: {}, personal: { narrative: { where: command.where, note: command.note } } },
      ]),
  },
  'annual-review': {
    during: [all('followUp')],
    roles: ['unit-officer', 'unit-head'],
    scope: 'unit',

    outcome: (state, command, context) =>
      accept([
        { type: 'AnnuallyReviewed', facts: {}, personal: { narrative: { finding: command.finding } } },
        ...meet(state, 'annual-review'),
        startClock(state, under(context, state.proceedings.followUp), 'annual-review'),
      ]),
  },
  retire: {
    during: [all('followUp')],
    roles: ['unit-head'],
    scope: 'unit',

    guards: [notRevoking],
    outcome: (state, command) =>
      accept([
        { type: 'CaseRetired', facts: {}, personal: { narrative: { reason: command.reason } } },
        ...leave(state, 'retired'),
      ]),
  },
};
