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
export const pages: readonly Page[] = [{ key: 'work', to: '/work', icon: IconListDetails, roles: [] }];

export const pageIcons = { IconBuildingBank, IconChartBar, IconFolder, IconSettings, IconShieldCheck, IconUserSearch };
