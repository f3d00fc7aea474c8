import { Button } from '@mantine/core';
import { IconChevronDown, IconPlayerPause, IconPlayerPlay, IconPlayerTrackNext, IconSchool } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../api/client.js';
import { ProblemNote } from '../look/problem-note.js';
import { Menu, MenuItem } from '../look/menu/menu.js';
import { useActing } from '../session/acting.js';
import { useSession, type RegisterView } from '../session/session.js';
import { showMoment } from '../words/dates.js';
import { useClock } from './register-clock.js';
import styles from './training-band.module.css';

/** Business seconds per real second. */
const speeds = { hour: 3_600, day: 86_400, week: 604_800 } as const;
/** Number of business days to advance. */
const steps = { day: 1, week: 7, month: 28 } as const;
const speedKeys = ['hour', 'day', 'week'] as const;
const stepKeys = ['day', 'week', 'month'] as const;
const dayMs = 86_400_000;

type BandRegister = Pick<RegisterView, 'id' | 'training' | 'clock'>;

/** The band that marks every page of a training register. */
export function TrainingBand() {
  const acting = useActing();
  if (acting?.register.training !== true) return null;
  return <Band register={acting.register} administrator={acting.roles.includes('administrator')} />;
}

/** The band of a register that the person looks at without acting in it. */
export function TrainingBandOf({ register }: { readonly register: BandRegister }) {
  const acting = useActing();
  if (!register.training || acting?.register.id === register.id) return null;
  return <Band register={register} administrator />;
}

function Band({ register, administrator }: { readonly register: BandRegister; readonly administrator: boolean }) {
  const { t } = useTranslation('training');
  const { account } = useSession();
  const { clock } = register;
  const now = useClock(clock);
  const known = speedKeys.find((key) => speeds[key] === clock.speed);
  const speed = known === undefined ? t('speeds.other', { count: clock.speed }) : t(`speeds.${known}`);
  return (
    <section className={styles.band} aria-label={t('band')}>
      <span className={styles.what}>
        <IconSchool size={20} aria-hidden="true" />
        <b>{t('band')}</b>
        <span>{t('notReal')}</span>
      </span>
      <span className={styles.clock}>
        {t('clock')}: <b>{showMoment(now)}</b> · {clock.held ? t('held') : t('running', { speed })}
      </span>
      {(administrator || account.installationAdministrator) && clock.kind === 'simulated' && (
        <ClockButtons register={register} now={now} />
      )}
    </section>
  );
}

type Deed =
  | { readonly kind: 'hold' }
  | { readonly kind: 'run'; readonly speed: number }
  | { readonly kind: 'advance'; readonly to: string };

function ClockButtons({ register, now }: { readonly register: BandRegister; readonly now: string }) {
  const { t } = useTranslation('training');
  const queries = useQueryClient();
  const params = { path: { register: register.id } };
  const deed = useMutation({
    mutationFn: async (wanted: Deed): Promise<unknown> => {
      switch (wanted.kind) {
        case 'hold':
          return bodyOf(api.POST('/api/registers/{register}/clock/hold', { params }));
        case 'run':
          return bodyOf(api.POST('/api/registers/{register}/clock/run', { params, body: { speed: wanted.speed } }));
        case 'advance':
          return bodyOf(api.POST('/api/registers/{register}/clock/advance', { params, body: { to: wanted.to } }));
      }
    },
    onSettled: () => queries.invalidateQueries({ predicate: ({ meta }) => meta?.['gated'] !== true }),
  });
  const later = (days: number): string => new Date(new Date(now).getTime() + days * dayMs).toISOString();
  const stepping = deed.isPending && deed.variables.kind === 'advance';
  return (
    <span className={styles.buttons}>
      {!register.clock.held && (
        <Button
          size="compact-sm"
          leftSection={<IconPlayerPause size={14} aria-hidden="true" />}
          loading={deed.isPending}
          onClick={() => deed.mutate({ kind: 'hold' })}
        >
          {t('hold')}
        </Button>
      )}
      <Menu
        renderOpener={(props) => (
          <Button
            {...props}
            size="compact-sm"
            disabled={deed.isPending}
            leftSection={<IconPlayerPlay size={14} aria-hidden="true" />}
            rightSection={<IconChevronDown size={14} aria-hidden="true" />}
          >
            {t('run')}
          </Button>
        )}
      >
        {speedKeys.map((key) => (
          <MenuItem key={key} onClick={() => deed.mutate({ kind: 'run', speed: speeds[key] })}>
            {t(`speeds.${key}`)}
          </MenuItem>
        ))}
      </Menu>
      <Menu
        renderOpener={(props) => (
          <Button
            {...props}
            size="compact-sm"
            disabled={deed.isPending}
            leftSection={<IconPlayerTrackNext size={14} aria-hidden="true" />}
            rightSection={<IconChevronDown size={14} aria-hidden="true" />}
          >
            {stepping ? t('stepping') : t('step')}
          </Button>
        )}
      >
        {stepKeys.map((key) => (
          <MenuItem key={key} onClick={() => deed.mutate({ kind: 'advance', to: later(steps[key]) })}>
            {t(`steps.${key}`)} · {showMoment(later(steps[key]))}
          </MenuItem>
        ))}
      </Menu>
      {deed.isError && (
        <span className={styles.problem}>
          <ProblemNote error={deed.error} />
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => deed.reset()}>
            {t('hide')}
          </Button>
        </span>
      )}
    </span>
  );
}
