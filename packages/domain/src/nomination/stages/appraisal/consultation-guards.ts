import { consultationsOf } from '../../model/record.js';
import type { PolicyPack } from '@vinhdanh/contracts';
import { guard } from '../../process/definition.js';
import { dayOf } from '../../../calendar/index.js';
import { unitName } from '../../../unit/index.js';
import type { Context } from '../../process/context.js';
import { refuse } from '../../process/rejection.js';
import type { OpenNomination } from '../../model/state.js';

/** Agencies whose word the procedure wants for this award and kind of subject. */
export function wantedAgencies(state: OpenNomination, pack: PolicyPack): readonly string[] {
  return pack.consultations
    .filter(
      (rule) =>
        (rule.awards === 'all' || rule.awards.includes(state.award)) &&
        (rule.subjects === 'all' || rule.subjects.includes(state.subject.kind)),
    )
    .flatMap((rule) => rule.agencies);
}

/** Every agency that was or had to be asked has answered, or its time has lapsed (G7; a lapse is logged as such, not as consent). */
export const consultationsAnswered = guard(['consultation-missing', 'consultation-open'], (state, context) => {
  const unasked = wantedAgencies(state, context.policy.pack).filter(
    (agency) => !Object.keys(consultationsOf(state)).some((asked) => standsFor(asked, agency, context)),
  );
  const open = Object.values(consultationsOf(state)).filter((asked) => asked.status === 'asked');
  if (unasked.length === 0 && open.length === 0) return null;
  const named = (agency: string): string => unitName(context.units, agency, dayOf(context.at));
  return unasked.length > 0
    ? refuse('consultation-missing', { unasked, open: open.map((asked) => asked.agency), names: unasked.map(named) })
    : refuse('consultation-open', {
        unasked: [],
        open: open.map((asked) => asked.agency),
        awaited: open.map((asked) => ({
          name: named(asked.agency),
          due: state.deadlines.find((deadline) => deadline.deadline === asked.deadline)?.due ?? null,
        })),
      });
});

/** The agency itself, or whoever took over from it, step by step. */
function standsFor(asked: string, agency: string, context: Context, seen: readonly string[] = []): boolean {
  if (asked === agency) return true;
  return context.units.units
    .filter((unit) => unit.code === agency)
    .flatMap((unit) => unit.successors)
    .some((successor) => !seen.includes(successor) && standsFor(asked, successor, context, [...seen, agency]));
}

/** An agency that objects is answered before a council votes on the case, and before it goes on: the objection is neither a veto nor passed over (domain.md §4, hiệp y). */
export const objectionsAnswered = guard('objection-open', (state, context) => {
  const open = openObjections(state);
  if (open.length === 0) return null;
  return refuse('objection-open', {
    agencies: open,
    names: open.map((agency) => unitName(context.units, agency, dayOf(context.at))),
  });
});

/** Agencies that objected and have no answer. */
export const openObjections = (state: OpenNomination): readonly string[] =>
  Object.values(consultationsOf(state))
    .filter(({ status, objection, answered }) => status === 'replied' && objection === true && !answered)
    .map(({ agency }) => agency);
