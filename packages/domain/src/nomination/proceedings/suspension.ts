import { meet, pause, restart, startClock, waiting } from '../due/clock.js';
import { atProvince } from '../due/level.js';
import { byProvince } from '../access/level-guards.js';
import { accept, refuse } from '../process/rejection.js';
import { procedureOf, under } from './repinning.js';
import { guard, beforeFollowUp, everyStage, type Definitions } from '../process/definition.js';
import type { OpenNomination } from '../model/state.js';

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
    outcome: (state, command, context) =>
      accept([
        {
          type: 'CaseSuspended',
          facts: { reason: command.reason, document: command.document, procedure: procedureOf(context.inForce) },
        },
        ...waiting(state)
          .filter((deadline) => deadline.status === 'running' && deadline.whileSuspended === 'stops')
          .map((deadline) => pause(deadline, context)),
        startClock(state, under(context, procedureOf(context.inForce)), 'suspension-review'),
      ]),
  },
  resume: {
    during: beforeFollowUp,
    roles: ['appraiser', 'unit-head'],
    scope: 'unit',
    whileSuspended: true,

    guards: [isSuspended, lookedAfter],
    outcome: (state, command, context) =>
      accept([
        { type: 'CaseResumed', facts: { document: command.document } },
        ...meet(state, 'suspension-review'),
        ...waiting(state)
          .filter((deadline) => deadline.status === 'paused' && !stoppedByStep(state, deadline.kind))
          .map((deadline) => restart(deadline, context)),
      ]),
  },
};

/**
 * On resumption, the clock of the appraisal stays stopped while a supplement is missing, and the clock of the review
 * while the cultivation is paused.
 */
const stoppedByStep = (state: OpenNomination, kind: string): boolean =>
  (kind === 'appraisal' && state.progress.substate === 'supplement') ||
  (kind === 'cultivation-review' && state.progress.substate === 'paused');
