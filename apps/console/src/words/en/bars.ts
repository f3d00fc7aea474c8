import type { SameShape } from '../same-shape.js';
import type { bars as vi } from '../vi/bars.js';

export const bars: SameShape<typeof vi> = {
  title: 'Suspension of the nominee',
  none: 'Nothing suspends the nominee.',
  why: 'The nominee is not proposed, recognised or honoured in any case until there is a finding.',
  is: '{{reason}}, under {{document}}',
  by: 'Suspended by: {{level}} ({{unit}}), since {{day}}.',
  unit: 'Ended by the head of this unit or by the province.',
  province: 'Ended by the province.',
  ended: 'Ended on {{day}} under {{document}}.',
  past: 'Ended ({{count}})',
  sanction: 'Violation confirmed on {{day}} under {{document}}: achievements up to that day do not count.',
  raise: 'Suspend the nominee…',
  reason: 'Reason',
  document: 'Document',
  raiseHint: 'Number of the authority’s document. All open cases of the nominee are suspended.',
  save: 'Suspend',
  end: 'End…',
  endOf: 'End the suspension under {{document}}',
  finding: 'Finding of the authority',
  unfounded: 'No violation',
  confirmed: 'Violation: achievements so far do not count',
  endHint: 'Number of the document with the finding.',
  endSave: 'End the suspension',
  close: 'Close',
};
