import { guard } from '../../process/definition.js';
import { dayOf } from '../../../calendar/index.js';
import type { Day, AuthorityRule } from '@vinhdanh/contracts';
import { authorityFor } from '../../../policy/index.js';
import type { Context } from '../../process/context.js';
import { refuse } from '../../process/rejection.js';
import type { OpenNomination } from '../../model/state.js';

/** The rule that allows this province to decide the award on that day; null = none. */
export const authorityOn = (state: OpenNomination, context: Context, day: Day): AuthorityRule | null =>
  authorityFor(context.inForce.pack, state.award, day);

/** The decider has authority over the award on that date (G9; law 06/2022 art. 77-80). */
export const hasAuthority = guard('no-authority', (state, context) => {
  const day = dayOf(context.at);
  const rule = authorityOn(state, context, day);
  if (rule !== null && rule.provincial && rule.role === 'chair') return null;
  return refuse('no-authority', {
    decider: 'chair',
    award: state.award,
    day,
    rule:
      rule === null
        ? null
        : { role: rule.role, unitKind: rule.unitKind, source: rule.source, certainty: rule.certainty },
  });
});
