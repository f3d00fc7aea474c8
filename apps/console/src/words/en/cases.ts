import type { SameShape } from '../same-shape.js';
import type { cases as vi } from '../vi/cases.js';

export const cases: SameShape<typeof vi> & { readonly news_one: string } = {
  search: 'Name, case number, decision number',
  column: {
    case: 'Case',
    subject: 'Subject',
    award: 'Proposed award',
    stage: 'Stage',
    waits: 'Waits for',
    due: 'Due',
    opened: 'Opened, decision',
    changed: 'Changed',
    decision: 'Decision',
    unit: 'Unit',
    track: 'Track',
  },
  loaded: '{{count}} cases',
  loadedSoFar: 'the first {{count}} cases',
  rests: 'at rest',
  draftEntry: 'historical, being entered',
  empty: 'There is no case yet that you may see.',
  emptyNext: 'A case appears when somebody is referred in your unit.',
  filtered: 'No case matches the filters.',
  news_one: '{{count}} case has changed',
  news_other: '{{count}} cases have changed',
};
