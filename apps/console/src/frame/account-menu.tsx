import { UnstyledButton, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import {
  IconCheck,
  IconChecks,
  IconDeviceLaptop,
  IconKey,
  IconLanguage,
  IconLogout,
  IconLogout2,
  IconMoon,
  IconShieldLock,
  IconSun,
  IconUserCircle,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Menu, MenuDivider, MenuItem, MenuLabel } from '../look/menu/menu.js';
import { useSession, useSigning } from '../session/session.js';
import { useLanguage } from '../words/use-language.js';
import { chooseLanguage } from '../words/words.js';

const PasswordDialog = lazy(async () => ({ default: (await import('../session/password-dialog.js')).PasswordDialog }));
const FactorDialog = lazy(async () => ({ default: (await import('../session/factor-dialog.js')).FactorDialog }));
const EverywhereDialog = lazy(async () => ({
  default: (await import('../session/everywhere-dialog.js')).EverywhereDialog,
}));

const schemes: readonly (readonly [MantineColorScheme, typeof IconSun])[] = [
  ['light', IconSun],
  ['dark', IconMoon],
  ['auto', IconDeviceLaptop],
];

/** The account's menu: appearance, language, password, sign out here and everywhere. */
export function AccountMenu() {
  const { t } = useTranslation();
  const { account } = useSession();
  const { signOut, signedOut } = useSigning();
  const { language } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const navigate = useNavigate();
  const [open, setOpen] = useState<'password' | 'factor' | 'everywhere' | null>(null);
  const leave = async (): Promise<void> => {
    await signOut();
    await navigate({ to: '/sign-in' });
    signedOut();
  };
  return (
    <>
      <Menu
        width={280}
        renderOpener={(props) => (
          <UnstyledButton
            {...props}
            aria-label={`${t('account.label')}: ${account.name}`}
            style={{ display: 'inline-flex', padding: 6 }}
          >
            <IconUserCircle size={24} stroke={1.5} aria-hidden="true" />
          </UnstyledButton>
        )}
      >
        <MenuLabel>
          <b style={{ color: 'var(--ink)' }}>{account.name}</b>
          <br />
          {account.username}
        </MenuLabel>
        <MenuDivider />
        <MenuLabel>{t('scheme.label')}</MenuLabel>
        {schemes.map(([scheme, SchemeIcon]) => (
          <MenuItem
            key={scheme}
            icon={<SchemeIcon size={16} aria-hidden="true" />}
            mark={scheme === colorScheme ? <IconCheck size={16} aria-hidden="true" /> : null}
            current={scheme === colorScheme}
            onClick={() => setColorScheme(scheme)}
          >
            {t(`scheme.${scheme}`)}
          </MenuItem>
        ))}
        <MenuDivider />
        <MenuItem
          lang={language === 'vi' ? 'en' : 'vi'}
          icon={<IconLanguage size={16} aria-hidden="true" />}
          onClick={() => void chooseLanguage(language === 'vi' ? 'en' : 'vi')}
        >
          {t('language.other')}
        </MenuItem>
        <MenuDivider />
        <MenuItem icon={<IconChecks size={16} aria-hidden="true" />} onClick={() => void navigate({ to: '/consents' })}>
          {t('account.consents')}
        </MenuItem>
        <MenuItem icon={<IconKey size={16} aria-hidden="true" />} onClick={() => setOpen('password')}>
          {t('account.changePassword')}
        </MenuItem>
        <MenuItem icon={<IconShieldLock size={16} aria-hidden="true" />} onClick={() => setOpen('factor')}>
          {t('factor.title')}
        </MenuItem>
        <MenuItem icon={<IconLogout2 size={16} aria-hidden="true" />} onClick={() => setOpen('everywhere')}>
          {t('account.signOutEverywhere')}
        </MenuItem>
        <MenuItem icon={<IconLogout size={16} aria-hidden="true" />} onClick={() => void leave()}>
          {t('account.signOut')}
        </MenuItem>
      </Menu>
      <Suspense>
        {open === 'password' && <PasswordDialog close={() => setOpen(null)} />}
        {open === 'factor' && <FactorDialog close={() => setOpen(null)} />}
        {open === 'everywhere' && <EverywhereDialog close={() => setOpen(null)} />}
      </Suspense>
    </>
  );
}
