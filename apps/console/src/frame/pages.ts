import { IconBuildingBank, IconChartBar, IconFolder, IconListDetails, IconSettings, IconShieldCheck, IconUserSearch, type Icon } from '@tabler/icons-react';

/** A page of the left rail: `roles` empty = for everybody of the register. */
export interface Page {
  readonly key: 'work' | 'cases' | 'refer' | 'councils' | 'unitYear' | 'audit' | 'administration';
  readonly to: string;
  readonly icon: Icon;
  readonly roles: readonly string[];
  readonly apart?: boolean;
}

/** Pages in the order of the rail; one that the role has no use for is not shown. What a page may show is decided by the API, never here. */
export const pages: readonly Page[] = [
  { key: 'work', to: '/work', icon: IconListDetails, roles: [] },
  { key: 'cases', to: '/cases', icon: IconFolder, roles: [] },
];

/** The pages that somebody with these roles has a use for. */
export const shownPages = (held: readonly string[]): readonly Page[] =>
  pages.filter(({ roles }) => roles.length === 0 || roles.some((role) => held.includes(role)));

export const pageIcons = { IconBuildingBank, IconChartBar, IconFolder, IconSettings, IconShieldCheck, IconUserSearch };
