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

/** A page of the left rail; empty `roles` = every role of the register. */
export interface Page {
  readonly key: 'work' | 'cases' | 'overview' | 'refer' | 'councils' | 'unitYear' | 'audit' | 'administration';
  readonly to: string;
  readonly icon: Icon;
  readonly roles: readonly string[];
  readonly apart?: boolean;
}

/** Roles that answer for more than single cases. */
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

/** Pages in the order of the rail; a role sees those that it needs. Access is decided by the API, never here. */
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

/** The pages for a person with these roles. */
export const shownPages = (held: readonly string[]): readonly Page[] =>
  pages.filter(({ roles }) => roles.length === 0 || roles.some((role) => held.includes(role)));

/** Roles that never have work on a case, with their main page. */
const comesFor: ReadonlyMap<string, Page['key']> = new Map([
  ['referrer', 'refer'],
  ['front-observer', 'overview'],
  ['auditor', 'audit'],
  ['administrator', 'administration'],
]);

/**
 * The first page after sign-in: the work list or, for roles without work on cases, their main page.
 * @param installation whether the account administers the installation
 */
export function homeOf(held: readonly string[], installation: boolean): string {
  const keys: readonly (Page['key'] | undefined)[] =
    held.length === 0 && installation ? ['administration'] : held.map((role) => comesFor.get(role));
  const [first] = keys;
  if (first === undefined || keys.includes(undefined)) return '/work';
  return pages.find(({ key }) => key === first)?.to ?? '/work';
}
