import type { SameShape } from '../same-shape.js';
import type { councils as vi } from '../vi/councils.js';

export const councils: SameShape<typeof vi> = {
  title: 'Councils',
  says: 'Open sittings, what each waits for, and the cases that come next.',
  sitting: 'Voting now',
  sittingNone: 'No sitting is open.',
  toConvene: 'Waiting for a sitting',
  toConveneNone: 'No case waits for a council.',
  other: 'Other work of council secretaries',
  emptyWhy:
    'A case appears here when its public posting at the unit has ended, ' +
    'or when the appraisal of its content is concluded.',
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
