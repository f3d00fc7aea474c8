import type { DeadlineKind, ExtensionRule } from '@vinhdanh/contracts';
import { byProvince } from '../access/level-guards.js';
import { heldOver } from '../access/right-guards.js';
import { dayOf } from '../../calendar/index.js';
import type { Context } from '../process/context.js';
import { refuse, type Refusal } from '../process/rejection.js';
import type { Deadline, OpenNomination } from '../model/state.js';
import { levelOf, type ClockLevel } from './level.js';

/** The level that extends a clock by a rule. */
const extendedBy = (state: OpenNomination, { by, kind }: ExtensionRule): ClockLevel =>
  by === 'province' ? 'province' : levelOf(state, kind);

/** Whether the person acts for that level: the unit's head, or the province's appraiser or Chairman. */
const actsFor = (level: ClockLevel, state: OpenNomination, context: Context): boolean =>
  context.actor.kind === 'system' ||
  (level === 'province'
    ? byProvince(state, context, ['appraiser', 'chair']) === null
    : heldOver(context.actor, ['unit-head'], state.unit, context.units, dayOf(context.at)) !== null);

/** The most that one extension adds to a clock of this kind; null = the pack allows no extension. */
export const mostFor = (context: Context, kind: DeadlineKind): number | null => ruleFor(context, kind)?.most ?? null;

const ruleFor = ({ policy }: Context, kind: DeadlineKind): ExtensionRule | null =>
  policy.pack.extensions.find((rule) => rule.kind === kind) ?? null;

/**
 * Each level extends its own terms, as far and as often as the pack allows.
 * @param count the requested days; null = ask only whether an extension is possible
 */
export function mayExtend(
  state: OpenNomination,
  { deadline, kind, extensions }: Deadline,
  count: number | null,
  context: Context,
): Refusal<'extension-limit'> | null {
  const rule = ruleFor(context, kind);
  if (rule === null)
    return refuse('extension-limit', { deadline, kind, exceeds: 'rule', level: null, most: null, times: null });
  const { most, times, source, certainty } = rule;
  const level = extendedBy(state, rule);
  const exceeds = !actsFor(level, state, context)
    ? 'level'
    : extensions >= times
      ? 'times'
      : count !== null && count > most
        ? 'most'
        : null;
  return exceeds === null
    ? null
    : refuse('extension-limit', { deadline, kind, exceeds, level, most, times, source, certainty });
}
