import { glossary, type Rejection } from '@vinhdanh/contracts';
import { meet, pause, restart, startClock, waiting } from '../due/clock.js';
import type { Context } from '../process/context.js';
import { byProvince } from '../access/level-guards.js';
import { accept, refuse } from '../process/rejection.js';
import { procedureOf, under } from './repinning.js';
import type { Rules } from '../process/rule.js';
import type { OpenNomination } from '../model/state.js';

function isSuspended(state: OpenNomination): Rejection | null {
  if (state.suspension !== null) return null;
  return refuse(
    'not-suspended',
    { vi: 'Hồ sơ không bị tạm dừng.', en: 'The case is not suspended.' },
    {},
    { vi: `Không cần "${glossary.command.resume.vi}".`, en: 'There is nothing to resume.' },
  );
}

/** Once the case has gone up, its unit neither stops nor resumes it: the complaint may be about the unit itself. */
function lookedAfter(state: OpenNomination, context: Context): Rejection | null {
  const { stage } = state.progress;
  return stage === 'appraisal' ||
    stage === 'submission' ||
    (stage === 'commendation' && state.decision?.level !== 'unit')
    ? byProvince(state, context, ['appraiser'])
    : null;
}

/** An overlay on any stage: clocks that the procedure stops stand still, and its own review sees that the case never sleeps for ever. */
export const suspension: Rules<'suspend' | 'resume' | 'record-denunciation'> = {
  // facts name the paper alone: nothing that others read says who denounced
  'record-denunciation': {
    happens: (_state, { document, denouncer, content }) =>
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
    holds: lookedAfter,
    happens: (state, command, context) =>
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
    holds: (state, context) => isSuspended(state) ?? lookedAfter(state, context),
    happens: (state, command, context) =>
      accept([
        { type: 'CaseResumed', facts: { document: command.document } },
        ...meet(state, 'suspension-review'),
        ...waiting(state)
          .filter((deadline) => deadline.status === 'paused' && !stoppedByStep(state, deadline.kind))
          .map((deadline) => restart(deadline, context)),
      ]),
  },
};

/** On resuming, the appraisal's clock stays stopped while a supplement is still out, and the review's while the cultivation itself is paused. */
const stoppedByStep = (state: OpenNomination, kind: string): boolean =>
  (kind === 'appraisal' && state.progress.substate === 'supplement') ||
  (kind === 'cultivation-review' && state.progress.substate === 'paused');
