import { meet, startClock } from '../../due/clock.js';
import { leave } from '../../process/passage.js';
import { accept } from '../../process/rejection.js';
import { under } from '../../proceedings/repinning.js';
import { notRevoking } from '../../proceedings/revocation.js';
import type { Rules } from '../../process/rule.js';

/** Recognised exemplars are tracked and replicated until they are retired (KH1068 IV.2, "đã công nhận"). */
export const followUp: Rules<'log-replication' | 'annual-review' | 'retire'> = {
  'log-replication': {
    happens: (_state, command) =>
      accept([
        { type: 'ReplicationLogged', facts: {}, personal: { narrative: { where: command.where, note: command.note } } },
      ]),
  },
  'annual-review': {
    happens: (state, command, context) =>
      accept([
        { type: 'AnnuallyReviewed', facts: {}, personal: { narrative: { finding: command.finding } } },
        ...meet(state, 'annual-review'),
        startClock(state, under(context, state.proceedings.followUp), 'annual-review'),
      ]),
  },
  retire: {
    holds: notRevoking,
    happens: (state, command) =>
      accept([
        { type: 'CaseRetired', facts: {}, personal: { narrative: { reason: command.reason } } },
        ...leave(state, 'retired'),
      ]),
  },
};
