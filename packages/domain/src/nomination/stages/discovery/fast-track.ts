import type { FastTrackTrigger, SimplifiedRule } from '@vinhdanh/contracts';
import type { OpenNomination } from '../../model/state.js';
import type { Context } from '../../process/context.js';
import { dayOf } from '../../../calendar/index.js';
import { meet, startClock } from '../../due/clock.js';
import { notRewarded } from '../../claims/claim-guards.js';
import { aboveUnits } from '../submission/authority-guards.js';
import { leave } from '../../process/passage.js';
import { accept, refuse } from '../../process/rejection.js';
import { all, type Definitions, guard, check } from '../../process/definition.js';

const simplified = guard('not-simplified', (state) =>
  state.track === 'sudden' || state.track === 'contribution' ? null : refuse('not-simplified', { track: state.track }),
);

/**
 * Grounds of the pinned procedure for the case's track on that day; null = the procedure lists none and accepts any.
 */
function groundsOn(state: OpenNomination, context: Context): readonly SimplifiedRule[] | null {
  const day = dayOf(context.at);
  const rules = context.policy.pack.simplified;
  if (rules.length === 0) return null;
  return rules.filter(
    (rule) =>
      rule.from <= day &&
      (rule.to === null || day <= rule.to) &&
      (rule.tracks === 'all' || rule.tracks.includes(state.track)),
  );
}

const notGround = (
  trigger: FastTrackTrigger | null,
  inForce: readonly SimplifiedRule[],
  { track }: OpenNomination,
  { at }: Context,
) =>
  refuse('trigger-not-in-force', {
    trigger,
    track,
    day: dayOf(at),
    inForce: inForce.map(({ trigger: known, source, certainty }) => ({ trigger: known, source, certainty })),
  });

const someGround = guard('trigger-not-in-force', (state, context) =>
  groundsOn(state, context)?.length === 0 ? notGround(null, [], state, context) : null,
);

/**
 * The pinned procedure has this ground on that day: five alternatives since 2024, all conditions together before (law
 * 06/2022 art. 85; decree 91/2017 art. 55).
 */
const groundInForce = check<'fast-track', 'trigger-not-in-force'>('trigger-not-in-force', (state, command, context) => {
  const grounds = groundsOn(state, context);
  if (grounds === null || grounds.some(({ trigger }) => trigger === command.trigger)) return null;
  return notGround(command.trigger, grounds, state, context);
});

/** Thủ tục đơn giản: no cultivation, no minutes, three working days in all (KH1068 IV.4-2; decree 98/2023 art. 40). */
export const fastTrack: Definitions<'fast-track'> = {
  'fast-track': {
    during: [all('discovery')],
    roles: ['unit-head'],
    scope: 'unit',

    guards: [simplified, someGround, aboveUnits, notRewarded],
    checks: [groundInForce],
    outcome: (state, command, context) =>
      accept([
        {
          type: 'FastTracked',
          facts: { trigger: command.trigger },
          personal: { narrative: { reason: command.reason } },
        },
        ...leave(state, 'fast-tracked', meet(state, 'verification')),
        startClock(state, context, 'sudden-path'),
      ]),
  },
};
