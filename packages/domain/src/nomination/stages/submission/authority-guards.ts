import { guard } from '../../process/definition.js';
import { dayOf } from '../../../calendar/index.js';
import type { Day, AuthorityRule } from '@vinhdanh/contracts';
import { authoritiesFor, authorityFor, decidedByHeads } from '../../../policy/index.js';
import { unitOn } from '../../../unit/index.js';
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

/**
 * The rule by which the head of the case's unit decides the award on that day; null = another authority decides it
 * (KH1068 V.1đ-4; law 06/2022 art. 80).
 */
export function ownRule(state: OpenNomination, context: Context): AuthorityRule | null {
  const day = dayOf(context.at);
  const kind = unitOn(context.units, state.unit, day)?.kind;
  return (
    authoritiesFor(context.inForce.pack, state.award, day).find(
      (rule) => rule.role === 'unit-head' && rule.unitKind === kind,
    ) ?? null
  );
}

/** What heads of units decide does not go to the province, where nobody could sign it. */
export const aboveUnits = guard('unit-authority', (state, context) => {
  const { pack } = context.inForce;
  const day = dayOf(context.at);
  if (!decidedByHeads(pack, state.award, day)) return null;
  return refuse('unit-authority', {
    award: state.award,
    own: ownRule(state, context) !== null,
    deciders: [...new Set(authoritiesFor(pack, state.award, day).map(({ unitKind }) => unitKind))],
  });
});
