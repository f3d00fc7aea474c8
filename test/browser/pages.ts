/** A page or a main state of one, as somebody who works with it opens it. `{name}` in a path stands for the case of that subject. */
export interface Place {
  /** In file names of screenshots. */
  readonly name: string;
  /** Null: nobody is signed in. */
  readonly user: string | null;
  readonly path: string;
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

/** Every page of the console, with the states in which it is mostly seen. */
export const places: readonly Place[] = [
  { name: 'sign-in', user: null, path: '/sign-in' },
  { name: 'work', user: 'appraiser', path: '/work' },
  { name: 'work-empty', user: 'appraiser', path: '/work?q=khong-co-ai' },
  { name: 'cases', user: 'appraiser', path: '/cases' },
  { name: 'case-before-chair', user: 'chair', path: at('beforeChair') },
  { name: 'case-form', user: 'chair', path: at('beforeChair', '?action=sign') },
  { name: 'case-blocked', user: 'council-secretary', path: at('posted') },
  { name: 'case-votes', user: 'auditor', path: at('decided', '?tab=votes') },
  { name: 'case-deadlines', user: 'appraiser', path: at('appraised', '?tab=deadlines') },
  { name: 'case-timeline', user: 'auditor', path: at('decided', '?tab=timeline') },
  { name: 'case-consultations', user: 'appraiser', path: at('appraised', '?tab=consultations') },
  { name: 'case-comments', user: 'unit-officer', path: at('posted', '?tab=comments') },
  { name: 'case-linked', user: 'appraiser', path: at('decided', '?tab=linked') },
  { name: 'case-as-of', user: 'auditor', path: at('past', '?occurredAsOf=2023-09-10') },
  { name: 'case-print', user: 'appraiser', path: at('decided', '?print=true') },
  { name: 'not-found', user: 'unit-officer', path: '/cases/00000000-0000-4000-8000-000000000000' },
  { name: 'overview', user: 'appraiser', path: '/overview' },
  { name: 'overview-units', user: 'appraiser', path: '/overview?year=2025' },
  { name: 'refer', user: 'referrer', path: '/refer' },
  { name: 'refer-new', user: 'referrer', path: '/refer/new' },
  { name: 'councils', user: 'council-secretary', path: '/councils' },
  { name: 'unit-year', user: 'appraiser', path: '/unit-year?year=2024' },
  { name: 'unit-year-none', user: 'appraiser', path: '/unit-year' },
  { name: 'decisions', user: 'appraiser', path: '/decisions?authority=56&year=2026&symbol=Q%C4%90-UBND' },
  { name: 'audit', user: 'auditor', path: '/audit' },
  { name: 'audit-reads', user: 'auditor', path: '/audit?tab=reads' },
  { name: 'administration', user: 'admin', path: '/administration' },
  { name: 'workflows', user: 'admin', path: '/administration/workflows' },
  { name: 'engine-room', user: 'admin', path: '/administration/cases/{Mấu Thị Trạm Y Tế}' },
  { name: 'accounts', user: 'admin', path: '/administration/accounts' },
  { name: 'policies', user: 'admin', path: '/administration/policies' },
  { name: 'register', user: 'admin', path: '/administration/register?register=training' },
  { name: 'training', user: 'training.unit-officer', path: '/work' },
];
