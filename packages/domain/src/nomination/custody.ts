import type { Rejection } from '@vinhdanh/contracts';
import { dayOf } from '../calendar/index.js';
import { unitOn } from '../unit/index.js';
import type { Context } from './context.js';
import { accept, refuse } from './rejection.js';
import type { Rules } from './rule.js';

function unitLasts(code: string, context: Context): Rejection | null {
  const day = dayOf(context.at);
  if (unitOn(context.units, code, day) !== null) return null;
  return refuse(
    'no-such-unit',
    { vi: `Không có đơn vị ${code} vào ngày ${day}.`, en: `There was no unit ${code} on ${day}.` },
    { unit: code, day },
    { vi: 'Chọn đơn vị kế thừa đang hoạt động.', en: 'Choose a successor that exists.' },
  );
}

/** What may happen to a case in any state: its nominee dies, its unit is succeeded, its name was written wrongly. */
export const custody: Rules<'mark-posthumous' | 'transfer-custody' | 'correct-name'> = {
  'mark-posthumous': { happens: (_state, command) => accept([{ type: 'MarkedPosthumous', facts: { document: command.document, on: command.on } }]) },
  'transfer-custody': {
    happens: (state, command, context) => {
      const rejection = unitLasts(command.unit, context);
      if (rejection !== null) return { kind: 'refused', rejection };
      return accept([{ type: 'CustodyTransferred', facts: { from: state.unit, to: command.unit, basis: command.basis } }]);
    },
  },
  'correct-name': {
    happens: (_state, command) => accept([{ type: 'NameCorrected', facts: { document: command.document }, personal: { identity: { name: command.name } } }]),
  },
};
