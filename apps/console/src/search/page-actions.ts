import { useMantineColorScheme } from '@mantine/core';
import {
  IconAlarm,
  IconHandGrab,
  IconLanguage,
  IconMoon,
  IconPlayerPause,
  IconSun,
  IconUserCog,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { shownPages } from '../frame/pages.js';
import { actAs, useActing } from '../session/acting.js';
import { useSession } from '../session/session.js';
import { matches } from '../words/fold.js';
import { useTerms, useUnitName } from '../words/use-codes.js';
import { useLanguage } from '../words/use-language.js';
import { chooseLanguage } from '../words/words.js';
import type { Finding } from './findings.js';

/** Shown before anything is typed. */
const atFirst = 8;

/** Pages and actions whose words match the input. */
export function usePageActions(typed: string): readonly Finding[] {
  const { t } = useTranslation('search');
  const { t: inFrame } = useTranslation('frame');
  const { language } = useLanguage();
  const { term } = useTerms();
  const { setColorScheme } = useMantineColorScheme();
  const acting = useActing();
  const { registers } = useSession();
  const unit = useUnitName(acting?.register.id ?? '');
  const roles = acting?.roles ?? [];
  const everything: readonly Finding[] = [
    ...shownPages(roles).map(({ key, to, icon }) => ({ id: `page ${key}`, icon, label: inFrame(`nav.${key}`), to })),
    { id: 'late', icon: IconAlarm, label: t('late'), to: '/work?group=overdue' },
    { id: 'free', icon: IconHandGrab, label: t('free'), to: '/work?scope=free' },
    { id: 'suspended', icon: IconPlayerPause, label: t('suspended'), to: '/cases?state=suspended' },
    ...registers.flatMap((register) =>
      register.grants
        .filter((grant) => register.id !== acting?.register.id || grant.ref !== acting.grant?.ref)
        .map((grant) => ({
          id: `act ${register.id} ${grant.ref}`,
          icon: IconUserCog,
          label: t('actAs', {
            who:
              `${term('role', grant.role)} · ` +
              (register.id === acting?.register.id ? unit(grant.unit) : register.name),
          }),
          deed: () => actAs(register.id, grant),
        })),
    ),
    { id: 'light', icon: IconSun, label: t('light'), deed: () => setColorScheme('light') },
    { id: 'dark', icon: IconMoon, label: t('dark'), deed: () => setColorScheme('dark') },
    {
      id: 'language',
      icon: IconLanguage,
      label: inFrame('language.other'),
      deed: () => void chooseLanguage(language === 'vi' ? 'en' : 'vi'),
    },
  ];
  return typed.trim() === ''
    ? everything.slice(0, atFirst)
    : everything.filter(({ label }) => matches(label, typed.trim()));
}
