import { atProvince } from '../due/level.js';
import { atLevelOfBar } from '../access/bar-guards.js';
import { byProvince } from '../access/level-guards.js';
import { accept, refuse } from '../process/rejection.js';
import { barred, barRaised, lifted, otherBars } from './bars.js';
import { exchanging, resuming, suspending } from './suspending.js';
import { guard, beforeFollowUp, everyStage, type Definitions } from '../process/definition.js';

const isSuspended = guard('not-suspended', (state) => {
  if (state.suspension !== null) return null;
  return refuse('not-suspended', {});
});

/**
 * The unit of a case that was proposed upwards neither suspends nor resumes it: the complaint may be about the unit.
 */
const lookedAfter = guard('province-only', (state, context) =>
  atProvince(state) ? byProvince(state, context, ['appraiser']) : null,
);

/**
 * An overlay on any stage. Clocks that the procedure stops stand still, and a review clock of its own makes sure that
 * the suspension ends.
 */
export const suspension: Definitions<'suspend' | 'resume' | 'record-denunciation'> = {
  // facts name only the paper, so that no other reader learns who denounced
  'record-denunciation': {
    during: everyStage,
    roles: ['appraiser'],
    scope: 'province',
    whileSuspended: true,

    outcome: (_state, { document, denouncer, content }) =>
      accept([
        {
          type: 'DenunciationRecorded',
          facts: { document },
          personal: {
            sealed: {
              denouncer: denouncer.name,
              ...(denouncer.contact === undefined ? {} : { contact: denouncer.contact }),
              content,
            },
          },
        },
      ]),
  },
  suspend: {
    during: beforeFollowUp,
    roles: ['appraiser', 'unit-head'],
    scope: 'unit',

    guards: [lookedAfter],
    outcome: (state, { reason, document }, context) => {
      const bar = barRaised(context);
      return accept(suspending(state, { reason, document, bar }, context), {
        beside: state.live ? barred(state, { reason, document, bar, since: context.at }, context) : [],
      });
    },
  },
  resume: {
    during: beforeFollowUp,
    roles: ['appraiser', 'unit-head'],
    scope: 'unit',
    whileSuspended: true,

    guards: [isSuspended, lookedAfter, atLevelOfBar],
    outcome: (state, { document }, context) => {
      const [other] = state.live ? otherBars(state, context) : [];
      return accept(
        other === undefined ? resuming(state, document, context) : exchanging(state, document, other, context),
        {
          beside: lifted(state, 'resumed', document, context),
        },
      );
    },
  },
};
