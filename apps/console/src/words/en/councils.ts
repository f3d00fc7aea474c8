import type { SameShape } from '../same-shape.js';
import type { councils as vi } from '../vi/councils.js';

export const councils: SameShape<typeof vi> = {
  title: 'Councils',
  says: 'Sittings that are open, what each waits for, and the cases that come next.',
  sitting: 'Voting now',
  sittingNone: 'No sitting is open.',
  toConvene: 'To be convened',
  toConveneNone: 'No case waits for a council.',
  other: 'Other work of council secretaries',
  emptyWhy:
    'A case appears here when its posting at the unit has ended, or when its appraisal of content is concluded.',
  table: {
    case: 'Case',
    subject: 'Subject',
    council: 'Council',
    waits: 'Waits for',
    due: 'Due',
    board: 'Board of votes',
  },
  unitCouncil: 'Council of {{unit}}',
  provincial: 'Provincial council',
  asked: 'asked of: {{role}}',
  since: 'since {{day}}',
  late: 'overdue',
  noDue: 'no due day',
  openBoard: 'Open the board',
  openBoardOf: 'Open the board of case {{number}}',
  nameErased: 'name erased',
};
