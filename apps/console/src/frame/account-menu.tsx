import { UnstyledButton } from '@mantine/core';
import { IconUserCircle } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Menu } from '../look/menu/menu.js';
import { useSession } from '../session/session.js';
import type { AccountDialog } from './account-menu-items.js';

const AccountMenuItems = lazy(async () => ({ default: (await import('./account-menu-items.js')).AccountMenuItems }));
const PasswordDialog = lazy(async () => ({ default: (await import('../session/password-dialog.js')).PasswordDialog }));
const FactorDialog = lazy(async () => ({ default: (await import('../session/factor-dialog.js')).FactorDialog }));
const ProviderDialog = lazy(async () => ({ default: (await import('../session/provider-dialog.js')).ProviderDialog }));
const EverywhereDialog = lazy(async () => ({
  default: (await import('../session/everywhere-dialog.js')).EverywhereDialog,
}));

/** The account's menu. */
export function AccountMenu() {
  const { t } = useTranslation();
  const { account } = useSession();
  const [open, setOpen] = useState<AccountDialog | null>(null);
  return (
    <>
      <Menu
        width={280}
        renderOpener={(props) => (
          <UnstyledButton
            {...props}
            aria-label={`${t('account')}: ${account.name}`}
            style={{ display: 'inline-flex', padding: 6 }}
          >
            <IconUserCircle size={24} stroke={1.5} aria-hidden="true" />
          </UnstyledButton>
        )}
      >
        <AccountMenuItems open={setOpen} />
      </Menu>
      <Suspense>
        {open === 'password' && <PasswordDialog close={() => setOpen(null)} />}
        {open === 'factor' && <FactorDialog close={() => setOpen(null)} />}
        {open === 'provider' && <ProviderDialog close={() => setOpen(null)} />}
        {open === 'everywhere' && <EverywhereDialog close={() => setOpen(null)} />}
      </Suspense>
    </>
  );
}
