import {
  IconBuildingBank,
  IconChartBar,
  IconFolder,
  IconLayoutDashboard,
  IconListDetails,
  IconSettings,
  IconShieldCheck,
  IconUserSearch,
  type Icon,
} from '@tabler/icons-react';

/** A page of the left rail: `roles` empty = for everybody of the register. */
export interface Page {
  readonly key: 'work' | 'cases' | 'overview' | 'refer' | 'councils' | 'unitYear' | 'audit' | 'administration';
  readonly to: string;
  readonly icon: Icon;
  readonly roles: readonly string[];
  readonly apart?: boolean;
}

/** Roles that answer for more than the case before them. */
const insight = [
  'unit-head',
  'unit-officer',
  'assessor',
  'appraiser',
  'council-secretary',
  'chair',
  'chair-office',
  'auditor',
  'front-observer',
];

/** Pages in the order of the rail; one that the role has no use for is not shown. What a page may show is decided by the API, never here. */
export const pages: readonly Page[] = [
  { key: 'work', to: '/work', icon: IconListDetails, roles: [] },
  { key: 'cases', to: '/cases', icon: IconFolder, roles: [] },
  { key: 'overview', to: '/overview', icon: IconLayoutDashboard, roles: insight },
  { key: 'refer', to: '/refer', icon: IconUserSearch, roles: ['referrer', 'unit-officer', 'entry-clerk'] },
  {
    key: 'councils',
    to: '/councils',
    icon: IconBuildingBank,
    roles: [
      'council-secretary',
      'council-member',
      'appraiser',
      'unit-head',
      'chair',
      'chair-office',
      'auditor',
      'front-observer',
    ],
  },
  { key: 'unitYear', to: '/unit-year', icon: IconChartBar, roles: insight },
  { key: 'audit', to: '/audit', icon: IconShieldCheck, roles: ['auditor'], apart: true },
  { key: 'administration', to: '/administration', icon: IconSettings, roles: ['administrator'], apart: true },
];

/** The pages that somebody with these roles has a use for. */
export const shownPages = (held: readonly string[]): readonly Page[] =>
  pages.filter(({ roles }) => roles.length === 0 || roles.some((role) => held.includes(role)));

/** Roles to which no case ever puts a task: what they come for. */
const comesFor: ReadonlyMap<string, Page['key']> = new Map([
  ['referrer', 'refer'],
  ['front-observer', 'overview'],
  ['auditor', 'audit'],
  ['administrator', 'administration'],
]);

/** Where a day begins: at one's work, or, where no case ever waits for one, at what one comes for. @param installation whether the account keeps the installation */
export function homeOf(held: readonly string[], installation: boolean): string {
  const keys: readonly (Page['key'] | undefined)[] =
    held.length === 0 && installation ? ['administration'] : held.map((role) => comesFor.get(role));
  const [first] = keys;
  if (first === undefined || keys.includes(undefined)) return '/work';
  return pages.find(({ key }) => key === first)?.to ?? '/work';
}
