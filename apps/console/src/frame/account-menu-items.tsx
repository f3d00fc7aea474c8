import { useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import {
  IconCheck,
  IconChecks,
  IconDeviceLaptop,
  IconKey,
  IconLanguage,
  IconLink,
  IconLogout,
  IconLogout2,
  IconMoon,
  IconShieldLock,
  IconSun,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { MenuDivider, MenuItem, MenuLabel } from '../look/menu/menu.js';
import { ownLinkQuery } from '../session/provider-visit.js';
import { useSession, useSigning } from '../session/session.js';
import { useLanguage } from '../words/use-language.js';
import { chooseLanguage } from '../words/words.js';

/** A dialog that the menu opens. */
export type AccountDialog = 'password' | 'factor' | 'provider' | 'everywhere';

const schemes: readonly (readonly [MantineColorScheme, typeof IconSun])[] = [
  ['light', IconSun],
  ['dark', IconMoon],
  ['auto', IconDeviceLaptop],
];

/** What the account's menu offers: appearance, language, password, sign out here and everywhere. */
export function AccountMenuItems({ open }: { readonly open: (dialog: AccountDialog) => void }) {
  const { t } = useTranslation(['account', 'frame']);
  const { account } = useSession();
  const { signOut, signedOut } = useSigning();
  const { language } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const navigate = useNavigate();
  const own = useQuery(ownLinkQuery);
  const leave = async (): Promise<void> => {
    const away = await signOut();
    await navigate({ to: '/sign-in' });
    signedOut();
    if (away !== null) location.assign(away);
  };
  return (
    <>
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
        {t('frame:language.other')}
      </MenuItem>
      <MenuDivider />
      <MenuItem icon={<IconChecks size={16} aria-hidden="true" />} onClick={() => void navigate({ to: '/consents' })}>
        {t('consents')}
      </MenuItem>
      <MenuItem icon={<IconKey size={16} aria-hidden="true" />} onClick={() => open('password')}>
        {t('changePassword')}
      </MenuItem>
      <MenuItem icon={<IconShieldLock size={16} aria-hidden="true" />} onClick={() => open('factor')}>
        {t('secondFactor')}
      </MenuItem>
      {own.data?.configured === true && (
        <MenuItem icon={<IconLink size={16} aria-hidden="true" />} onClick={() => open('provider')}>
          {t('provider')}
        </MenuItem>
      )}
      <MenuItem icon={<IconLogout2 size={16} aria-hidden="true" />} onClick={() => open('everywhere')}>
        {t('signOutEverywhere')}
      </MenuItem>
      <MenuItem icon={<IconLogout size={16} aria-hidden="true" />} onClick={() => void leave()}>
        {t('signOut')}
      </MenuItem>
    </>
  );
}
