/** A page, or a main state of one, as its users open it. `{name}` in a path stands for the case of that subject. */
export interface Place {
  /** Part of the file names of screenshots. */
  readonly name: string;
  /** Null: nobody is signed in. */
  readonly user: string | null;
  readonly path: string;
  /** Caption of the picture in the index of screenshots. */
  readonly title: string;
  /** Part of the page that the picture shows; default: the top. */
  readonly part?: string;
  /** Also shown on narrow screens. */
  readonly main?: boolean;
}

const cases = {
  cultivated: 'Hộ Pi Năng Văn Vườn',
  posted: 'Tà Yên Văn Giả Định',
  voting: 'Tổ phụ nữ Gốm Ví Dụ',
  appraised: 'Tổ phụ nữ dệt Ví Dụ',
  beforeChair: 'Mấu Thị Trạm Y Tế',
  decided: 'Tà Thía Văn Suối Trong',
  past: 'Pi Năng Thị Ví Dụ',
} as const;
/** The address of a case of the demo register. */
export const at = (name: keyof typeof cases, search = ''): string => `/cases/{${cases[name]}}${search}`;

/** On a narrow screen, the tabs are below the panel of acts. */
const narrowTabs = '[role=tablist]';

/** Every page of the console, in its most common states. */
export const places: readonly Place[] = [
  { name: 'sign-in', user: null, path: '/sign-in', title: 'Sign in', main: true },
  { name: 'work', user: 'appraiser', path: '/work', title: 'My work', main: true },
  { name: 'work-empty', user: 'appraiser', path: '/work?q=khong-co-ai', title: 'My work, nothing found' },
  { name: 'cases', user: 'appraiser', path: '/cases', title: 'Cases', main: true },
  { name: 'case-before-chair', user: 'chair', path: at('beforeChair'), title: 'A case before the chair', main: true },
  {
    name: 'case-form',
    user: 'chair',
    path: at('beforeChair', '?action=sign'),
    title: 'Form of an act: signing the decision',
    main: true,
  },
  { name: 'case-blocked', user: 'council-secretary', path: at('posted'), title: 'What cannot be done yet, and why' },
  {
    name: 'case-votes',
    user: 'auditor',
    path: at('decided', '?tab=votes'),
    part: narrowTabs,
    title: 'Votes',
    main: true,
  },
  {
    name: 'case-deadlines',
    user: 'appraiser',
    path: at('appraised', '?tab=deadlines'),
    part: narrowTabs,
    title: 'Why this date?',
    main: true,
  },
  {
    name: 'case-timeline',
    user: 'auditor',
    path: at('decided', '?tab=timeline'),
    part: narrowTabs,
    title: 'Timeline',
    main: true,
  },
  {
    name: 'case-consultations',
    user: 'appraiser',
    path: at('appraised', '?tab=consultations'),
    title: 'Consultations',
  },
  { name: 'case-comments', user: 'unit-officer', path: at('posted', '?tab=comments'), title: 'Comments' },
  { name: 'case-linked', user: 'appraiser', path: at('decided', '?tab=linked'), title: 'Linked cases' },
  {
    name: 'case-as-of',
    user: 'auditor',
    path: at('past', '?occurredAsOf=2023-09-10'),
    title: 'A case as of a day in the past',
    main: true,
  },
  { name: 'case-print', user: 'appraiser', path: at('decided', '?print=true'), title: 'Print view' },
  {
    name: 'not-found',
    user: 'unit-officer',
    path: '/cases/00000000-0000-4000-8000-000000000000',
    title: 'Another unit’s case: as if it did not exist',
  },
  { name: 'overview', user: 'appraiser', path: '/overview', title: 'Overview', main: true },
  {
    name: 'overview-units',
    user: 'appraiser',
    path: '/overview?year=2025',
    part: '#units-title',
    title: 'Units and duties of a year',
  },
  { name: 'refer', user: 'referrer', path: '/refer', title: 'My referrals' },
  { name: 'refer-new', user: 'referrer', path: '/refer/new', title: 'Referring somebody', main: true },
  { name: 'refer-old', user: 'entry-clerk', path: '/refer/new?entry=historical', title: 'Entering an old case' },
  { name: 'councils', user: 'council-secretary', path: '/councils', title: 'Councils' },
  { name: 'unit-year', user: 'appraiser', path: '/unit-year?year=2024', title: 'Duties of units in a year' },
  { name: 'unit-year-none', user: 'appraiser', path: '/unit-year?year=2026', title: 'A year without duties' },
  {
    name: 'decisions',
    user: 'appraiser',
    path: '/decisions?authority=56&year=2026&symbol=Q%C4%90-UBND',
    title: 'Register of decisions',
  },
  { name: 'audit', user: 'auditor', path: '/audit', title: 'Audit: events', main: true },
  { name: 'audit-reads', user: 'auditor', path: '/audit?tab=reads', title: 'Audit: who read personal data' },
  { name: 'administration', user: 'admin', path: '/administration', title: 'Health' },
  { name: 'workflows', user: 'admin', path: '/administration/workflows', title: 'Workflows by what is wrong' },
  {
    name: 'engine-room',
    user: 'admin',
    path: '/administration/cases/{Mấu Thị Trạm Y Tế}',
    title: 'The engine room of a case',
  },
  { name: 'consents', user: 'chair', path: '/consents', title: 'What waits for your consent' },
  { name: 'accounts', user: 'admin', path: '/administration/accounts', title: 'Accounts and roles' },
  { name: 'policies', user: 'admin', path: '/administration/policies', title: 'Published rules' },
  {
    name: 'register',
    user: 'admin',
    path: '/administration/register?register=training',
    title: 'Register, clock, calendar, units',
  },
  { name: 'training', user: 'training.unit-officer', path: '/work', title: 'My work in a training register' },
];
