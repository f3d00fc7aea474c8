import { ActionIcon } from '@mantine/core';
import { IconMenu2, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LiveState } from '../live/live-state.js';
import { SearchEntry } from '../search/search-entry.js';
import { AccountMenu } from './account-menu.js';
import { ActingMenu } from './acting-menu.js';
import { Brand } from './brand.js';
import { LanguageSwitch } from './language-switch.js';
import styles from './top-bar.module.css';

export function TopBar({ railOpen, toggleRail }: { readonly railOpen: boolean; readonly toggleRail: () => void }) {
  const { t } = useTranslation();
  return (
    <header className={styles.bar}>
      <ActionIcon
        className={styles.menu}
        variant="subtle"
        color="gray"
        size={36}
        aria-expanded={railOpen}
        aria-label={t(railOpen ? 'nav.close' : 'nav.open')}
        onClick={toggleRail}
      >
        {railOpen ? <IconX size={20} /> : <IconMenu2 size={20} />}
      </ActionIcon>
      <span className={styles.brand}>
        <Brand />
      </span>
      <SearchEntry />
      <span className={styles.space} />
      <LiveState />
      <ActingMenu />
      <span className={styles.language}>
        <LanguageSwitch />
      </span>
      <AccountMenu />
    </header>
  );
}
