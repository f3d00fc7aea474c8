import { Menu, UnstyledButton, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { IconCheck, IconDeviceLaptop, IconKey, IconLanguage, IconLogout, IconLogout2, IconMoon, IconSun, IconUserCircle } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession, useSigning } from '../session/session.js';
import { useLanguage } from '../words/use-language.js';
import { chooseLanguage } from '../words/words.js';

const PasswordDialog = lazy(async () => ({ default: (await import('../session/password-dialog.js')).PasswordDialog }));
const EverywhereDialog = lazy(async () => ({ default: (await import('../session/everywhere-dialog.js')).EverywhereDialog }));

const schemes: readonly (readonly [MantineColorScheme, typeof IconSun])[] = [
  ['light', IconSun],
  ['dark', IconMoon],
  ['auto', IconDeviceLaptop],
];

/** Account: appearance, language, password, sign out here and everywhere. */
export function AccountMenu() {
  const { t } = useTranslation();
  const { account } = useSession();
  const { signOut, signedOut } = useSigning();
  const { language } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const navigate = useNavigate();
  const [open, setOpen] = useState<'password' | 'everywhere' | null>(null);
  const leave = async (): Promise<void> => {
    await signOut();
    await navigate({ to: '/sign-in' });
    signedOut();
  };
  return (
    <>
      <Menu position="bottom-end" width={280}>
        <Menu.Target>
          <UnstyledButton aria-label={`${t('account.label')}: ${account.name}`} style={{ display: 'inline-flex', padding: 6 }}>
            <IconUserCircle size={24} stroke={1.5} aria-hidden="true" />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>
            <b style={{ color: 'var(--ink)' }}>{account.name}</b>
            <br />
            {account.username}
          </Menu.Label>
          <Menu.Divider />
          <Menu.Label>{t('scheme.label')}</Menu.Label>
          {schemes.map(([scheme, SchemeIcon]) => (
            <Menu.Item
              key={scheme}
              leftSection={<SchemeIcon size={16} aria-hidden="true" />}
              rightSection={scheme === colorScheme ? <IconCheck size={16} aria-hidden="true" /> : null}
              aria-current={scheme === colorScheme ? 'true' : undefined}
              onClick={() => setColorScheme(scheme)}
            >
              {t(`scheme.${scheme}`)}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item
            lang={language === 'vi' ? 'en' : 'vi'}
            leftSection={<IconLanguage size={16} aria-hidden="true" />}
            onClick={() => void chooseLanguage(language === 'vi' ? 'en' : 'vi')}
          >
            {t('language.other')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconKey size={16} aria-hidden="true" />} onClick={() => setOpen('password')}>
            {t('account.changePassword')}
          </Menu.Item>
          <Menu.Item leftSection={<IconLogout2 size={16} aria-hidden="true" />} onClick={() => setOpen('everywhere')}>
            {t('account.signOutEverywhere')}
          </Menu.Item>
          <Menu.Item leftSection={<IconLogout size={16} aria-hidden="true" />} onClick={() => void leave()}>
            {t('account.signOut')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Suspense>
        {open === 'password' && <PasswordDialog close={() => setOpen(null)} />}
        {open === 'everywhere' && <EverywhereDialog close={() => setOpen(null)} />}
      </Suspense>
    </>
  );
}
