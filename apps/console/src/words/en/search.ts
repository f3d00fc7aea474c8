import type { SameShape } from '../same-shape.js';
import type { search as vi } from '../vi/search.js';

export const search: SameShape<typeof vi> & { readonly found_one: string } = {
  title: 'Search everything',
  placeholder: 'Case numbers, people, units, decision numbers, pages, actions…',
  hint: 'Diacritics may be left out.',
  searching: 'Searching',
  nothing: '“{{typed}}” was not found in what you may see.',
  nothingNext: 'Try fewer letters, or a piece of the case number.',
  found_one: '{{count}} found',
  found_other: '{{count}} found',
  groups: { pages: 'Pages and actions', cases: 'Cases', subjects: 'Nominees', people: 'Officers', units: 'Units', decisions: 'Decisions' },
  person: 'what they look after',
  unit: 'cases of the unit',
  closedUnit: 'until {{day}}',
  cases: '{{count}} cases',
  next: 'My next task',
  free: 'What nobody looks after yet',
  late: 'Overdue work',
  suspended: 'Suspended cases',
  actAs: 'Act as {{who}}',
  dark: 'Dark appearance',
  light: 'Light appearance',
  move: 'choose',
  open: 'open',
  close: 'close',
};
