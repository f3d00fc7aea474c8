import { meet, pause, restart, startClock, waiting } from '../../due/clock.js';
import { rest } from '../../proceedings/closing.js';
import { leave } from '../../process/passage.js';
import { accept } from '../../process/rejection.js';
import { all, at, type Definitions } from '../../process/definition.js';
import { inPlaceOf, personOf } from '../../process/person.js';

/** KH1068 IV.2: new factors get support, and action on their weaknesses, until they are ready. */
export const cultivation: Definitions<
  | 'pause-cultivation'
  | 'continue-cultivation'
  | 'drop-out'
  | 'plan'
  | 'log-support'
  | 'log-weakness-action'
  | 'review'
  | 'declare-ready'
> = {
  'pause-cultivation': {
    during: [at('cultivation', 'planned', 'active')],
    roles: ['unit-officer'],
    scope: 'unit',

    outcome: (state, { reason }, context) =>
      accept([
        { type: 'CultivationPaused', facts: {}, personal: { narrative: { reason } } },
        ...waiting(state, 'cultivation-review')
          .filter((deadline) => deadline.status === 'running')
          .map((deadline) => pause(deadline, context)),
      ]),
  },
  'continue-cultivation': {
    during: [at('cultivation', 'paused')],
    roles: ['unit-officer'],
    scope: 'unit',

    outcome: (state, { note }, context) =>
      accept([
        {
          type: 'CultivationContinued',
          facts: {},
          ...(note === undefined ? {} : { personal: { narrative: { note } } }),
        },
        ...waiting(state, 'cultivation-review')
          .filter((deadline) => deadline.status === 'paused')
          .map((deadline) => restart(deadline, context)),
      ]),
  },
  'drop-out': {
    during: [all('cultivation')],
    roles: ['unit-officer', 'unit-head'],
    scope: 'unit',

    outcome: (state, { reason }) =>
      rest(state, 'dropped-out', { type: 'DroppedOut', facts: {}, personal: { narrative: { reason } } }),
  },
  plan: {
    during: [all('cultivation')],
    roles: ['unit-officer'],
    scope: 'unit',

    outcome: (_state, command) =>
      accept([
        {
          type: 'CultivationPlanned',
          facts: { supports: command.support.length, weaknesses: command.weaknesses.length },
          personal: { narrative: { support: command.support, weaknesses: command.weaknesses } },
        },
      ]),
  },
  'log-support': {
    during: [at('cultivation', 'planned', 'active'), all('followUp')],
    roles: ['unit-officer'],
    scope: 'unit',

    outcome: (_state, command) =>
      accept([
        {
          type: 'SupportLogged',
          facts: { cost: command.cost ?? null },
          personal: {
            narrative: { what: command.what, ...(command.mentor === undefined ? {} : { mentor: command.mentor }) },
          },
        },
      ]),
  },
  'log-weakness-action': {
    during: [at('cultivation', 'planned', 'active')],
    roles: ['unit-officer'],
    scope: 'unit',

    outcome: (_state, command) =>
      accept([
        {
          type: 'WeaknessActionLogged',
          facts: { due: command.due ?? null, resolved: command.result !== undefined },
          personal: {
            narrative: {
              weakness: command.weakness,
              action: command.action,
              ...(command.result === undefined ? {} : { result: command.result }),
            },
          },
        },
      ]),
  },
  review: {
    during: [at('cultivation', 'planned', 'active')],
    roles: ['unit-officer', 'unit-head'],
    scope: 'unit',

    outcome: (state, command, context) =>
      accept([
        { type: 'CultivationReviewed', facts: {}, personal: { narrative: { finding: command.finding } } },
        ...meet(state, 'cultivation-review'),
        startClock(state, context, 'cultivation-review'),
      ]),
  },
  'declare-ready': {
    during: [at('cultivation', 'planned', 'active')],
    roles: ['unit-officer'],
    scope: 'unit',

    outcome: (state, command, context) => {
      const posting = startClock(state, context, 'unit-posting');
      return accept([
        {
          type: 'DeclaredReady',
          facts: { author: personOf(context), ...inPlaceOf(context) },
          personal: { narrative: { report: command.report } },
        },
        ...leave(state, 'ready'),
        posting,
        { type: 'PostingOpened', facts: { deadline: posting.facts.deadline } },
      ]);
    },
  },
};
