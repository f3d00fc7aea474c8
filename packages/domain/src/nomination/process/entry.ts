import { accept, refuse } from './rejection.js';
import { guard, everyStage, type Definitions } from './definition.js';

const unreleased = guard('already-live', (state) => {
  if (!state.live) return null;
  return refuse(
    'already-live',
    { vi: 'Hồ sơ đang vận hành, không còn nhập hồ sơ cũ.', en: 'The case is live; historical entry has ended.' },
    { entry: state.entry, live: state.live },
    {
      vi: 'Thời gian của hồ sơ đang vận hành do đồng hồ của sổ quyết định.',
      en: "A live case's time is kept by the clock of its register.",
    },
  );
});

/** Four eyes: who entered the papers does not put them into force (design §3.3). */
const anotherAccount = guard('entered-by-same-account', (state, context) => {
  if (context.actor.kind === 'system' || !state.enterers.includes(context.actor.account)) return null;
  return refuse(
    'entered-by-same-account',
    {
      vi: 'Tài khoản đã nhập hồ sơ không được tự đưa vào vận hành.',
      en: 'An account that entered papers of the case may not release it.',
    },
    { account: context.actor.account },
    { vi: 'Nhờ một người khác kiểm tra và đưa vào vận hành.', en: 'Let another account check and release it.' },
  );
});

export const entry: Definitions<'release' | 'pass-time'> = {
  release: {
    during: everyStage,
    roles: ['appraiser', 'unit-officer', 'unit-head', 'administrator'],
    scope: 'anywhere',
    whileSuspended: true,

    guards: [unreleased, anotherAccount],
    outcome: () => accept([{ type: 'CaseReleased', facts: {} }]),
  },
  // what fell due has been passed before; the act itself leaves no fact
  'pass-time': {
    during: everyStage,
    roles: ['entry-clerk'],
    scope: 'anywhere',
    whileSuspended: true,
    guards: [unreleased],
    outcome: () => accept([]),
  },
};
