import { dayOf } from '../../calendar/index.js';
import { isWithin, rowsOf, successorsOf, unitName, unitOn } from '../../unit/index.js';
import type { Context } from '../process/context.js';
import { notInFuture } from '../process/occurrence-guards.js';
import { heldOver } from '../access/right-guards.js';
import { accept, refuse, type Refusal } from '../process/rejection.js';
import { guard, everyStage, type Definitions, check } from '../process/definition.js';
import type { OpenNomination } from '../model/state.js';

/** A posthumous award (truy tặng) is for persons; a collective or a household has none. */
const notMarked = guard(['marked-already', 'not-an-individual'], (state) => {
  if (state.subject.kind === 'individual' && !state.posthumous) return null;
  return refuse(state.posthumous ? 'marked-already' : 'not-an-individual', { kind: state.subject.kind });
});

function unitLasts(code: string, context: Context): Refusal<'no-such-unit'> | null {
  const day = dayOf(context.at);
  if (unitOn(context.units, code, day) !== null) return null;
  return refuse('no-such-unit', { unit: code, day, command: 'transfer-custody' });
}

/**
 * An ended unit is followed by its successors; while it exists, a case moves only to a unit that the same person has
 * access to.
 */
function succeeds(
  state: OpenNomination,
  to: string,
  context: Context,
): Refusal<'same-unit' | 'not-a-successor'> | null {
  const { units } = context;
  const day = dayOf(context.at);
  if (to === state.unit) return refuse('same-unit', { unit: to });
  const ended = unitOn(units, state.unit, day) === null;
  const last = rowsOf(units, state.unit, day).at(-1);
  const successors = ended && last !== undefined ? successorsOf(units, last, day).map((unit) => unit.code) : [];
  const may = ended
    ? successors.some((code) => isWithin(units, to, code, day))
    : heldOver(context.actor, ['appraiser', 'administrator'], to, units, day) !== null;
  if (may) return null;
  return refuse('not-a-successor', {
    from: state.unit,
    fromName: unitName(units, state.unit, day),
    to,
    toName: unitName(units, to, day),
    successors,
  });
}

/** Changes possible in any stage: the nominee dies, the family speaks, the unit is succeeded. */
export const custody: Definitions<'mark-posthumous' | 'record-consent' | 'transfer-custody'> = {
  'mark-posthumous': {
    during: everyStage,
    roles: ['unit-officer', 'appraiser'],
    scope: 'unit',
    whileSuspended: true,

    guards: [notMarked],
    checks: [check('occurs-in-future', (_state, { on }, context) => notInFuture(on, context))],
    outcome: (_state, command) =>
      accept([{ type: 'MarkedPosthumous', facts: { document: command.document, on: command.on } }]),
  },
  'record-consent': {
    during: everyStage,
    roles: ['unit-officer', 'appraiser'],
    scope: 'unit',
    whileSuspended: true,

    outcome: (_state, command) =>
      accept([{ type: 'ConsentRecorded', facts: { granted: command.granted, document: command.document } }]),
  },
  'transfer-custody': {
    during: everyStage,
    roles: ['appraiser', 'administrator'],
    scope: 'unit',
    whileSuspended: true,

    checks: [
      check('no-such-unit', (_state, { unit }, context) => unitLasts(unit, context)),
      check(['same-unit', 'not-a-successor'], (state, { unit }, context) => succeeds(state, unit, context)),
    ],
    outcome: (state, command) =>
      accept([{ type: 'CustodyTransferred', facts: { from: state.unit, to: command.unit, basis: command.basis } }]),
  },
};
