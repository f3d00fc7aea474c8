import { meet, startClock } from './clock.js';
import { notRewarded } from './guards/claim.js';
import { leave } from './passage.js';
import { accept, refuse } from './rejection.js';
import type { Rules } from './rule.js';
import type { OpenNomination } from './state.js';

const simplified = (state: OpenNomination) =>
  state.track === 'sudden' || state.track === 'contribution'
    ? null
    : refuse(
        'not-simplified',
        { vi: 'Thủ tục đơn giản chỉ dành cho khen thưởng đột xuất, cống hiến.', en: 'The simplified procedure is for sudden deeds and contributions.' },
        { track: state.track },
        { vi: 'Đi theo đủ các bước.', en: 'Take the case through all its stages.' },
      );

/** Thủ tục đơn giản: no cultivation, no minutes, the whole path in three working days (KH1068 IV.4-2; decree 98/2023 art. 40). */
export const fastTrack: Rules<'fast-track'> = {
  'fast-track': {
    holds: (state, context) => simplified(state) ?? notRewarded(state, context),
    happens: (state, command, context) =>
      accept([
        { type: 'FastTracked', facts: { trigger: command.trigger }, personal: { narrative: { reason: command.reason } } },
        ...leave(state, 'fast-tracked', meet(state, 'verification')),
        startClock(state, context, 'sudden-path'),
      ]),
  },
};
