import { accept, refuse } from './rejection.js';
import { toldAtRelease } from '../proceedings/bars.js';
import { guard, everyStage, type Definitions } from './definition.js';

const unreleased = guard('already-live', (state) => {
  if (!state.live) return null;
  return refuse('already-live', { entry: state.entry, live: state.live });
});

/** Four eyes: whoever entered the papers does not put them into force (design §3.3). */
const anotherAccount = guard('entered-by-same-account', (state, context) => {
  if (context.actor.kind === 'system' || !state.enterers.includes(context.actor.account)) return null;
  return refuse('entered-by-same-account', { account: context.actor.account });
});

export const entry: Definitions<'release' | 'pass-time'> = {
  // a case entered from papers may have come to rest long before its release
  release: {
    during: everyStage,
    atRest: true,
    roles: ['appraiser', 'unit-officer', 'unit-head', 'administrator'],
    scope: 'anywhere',
    whileSuspended: true,

    guards: [unreleased, anotherAccount],
    outcome: (state, _command, context) =>
      accept([{ type: 'CaseReleased', facts: {} }], { beside: toldAtRelease(state, context) }),
  },
  // due acts were applied before; the act itself leaves no fact
  'pass-time': {
    during: everyStage,
    roles: ['entry-clerk'],
    scope: 'anywhere',
    whileSuspended: true,
    guards: [unreleased],
    outcome: () => accept([]),
  },
};
