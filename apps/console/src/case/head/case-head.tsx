import { Button } from '@mantine/core';
import { IconAlertTriangle, IconClockHour4, IconHistory, IconPlayerPause, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Tag } from '../../look/tag.js';
import { dayOf, showDay } from '../../words/dates.js';
import { useLanguage } from '../../words/use-language.js';
import { wordsOf } from '../labels/labels.js';
import { useNames } from '../names/names.js';
import { ownerOf } from '../names/owner.js';
import type { Case } from '../types.js';
import styles from './case-head.module.css';

interface HeadProps {
  readonly shown: Case;
  readonly lookBack: () => void;
  readonly lookingBack: boolean;
  readonly print: () => void;
}

const toneIcons = {
  waiting: IconClockHour4,
  'due-today': IconAlertTriangle,
  overdue: IconAlertTriangle,
  suspended: IconPlayerPause,
  resting: null,
} as const;

/** Subject, award, the case's position in one sentence, and the owner of the next step. */
export function CaseHead({ shown, lookBack, lookingBack, print }: HeadProps) {
  const { t } = useTranslation('case');
  const { say } = useLanguage();
  const names = useNames();
  const { standing } = shown.screen;
  const Icon = toneIcons[standing.tone];
  const from = shown.waitingFor.find(({ role }) => role === standing.role)?.from ?? null;
  const later = from !== null && from > dayOf(shown.screen.at) ? from : null;
  return (
    <header className={styles.head}>
      <div className={styles.about}>
        <p className={styles.number}>
          <span className="nowrap">{shown.caseNumber}</span>
          {' · '}
          {say(wordsOf('subjectKind', shown.subject.kind))}
          {' · '}
          {t('head.track', { track: say(wordsOf('track', shown.track)).toLocaleLowerCase('vi') })}
          {' · '}
          {names.unit(shown.unit)}
        </p>
        <h1 className={styles.subject}>
          <span>{shown.subject.name ?? t('head.noName')}</span>
          <Tag tone="gold">{say(wordsOf('award', shown.award))}</Tag>
          {shown.posthumous && <Tag>{t('head.posthumous')}</Tag>}
        </h1>
        <p className={`${styles.state} ${styles[standing.tone]}`}>
          {Icon !== null && <Icon size={18} aria-hidden="true" />}
          <span>
            {say(standing.says)}
            {standing.due !== null && <> ({showDay(standing.due)})</>}.
          </span>
        </p>
        {standing.role !== null && (
          <p className={styles.owner}>
            {t('head.owner', { owner: ownerOf(standing, names, say) })}
            {later !== null && <> · {t('head.from', { day: showDay(later) })}</>}
            {shown.decision !== null && (
              <> · {t('head.decision', { number: shown.decision.number, day: showDay(shown.decision.signedOn) })}</>
            )}
            {shown.decision?.corrections.map(({ number, signedOn }) => (
              <span key={number}> · {t('head.correction', { number, day: showDay(signedOn) })}</span>
            ))}
          </p>
        )}
        <Overlaps shown={shown} />
      </div>
      <div className={styles.tools}>
        <Button
          onClick={lookBack}
          aria-expanded={lookingBack}
          leftSection={<IconHistory size={16} aria-hidden="true" />}
        >
          {t('head.asOf')}
        </Button>
        <Button onClick={print} leftSection={<IconPrinter size={16} aria-hidden="true" />}>
          {t('head.print')}
        </Button>
      </div>
    </header>
  );
}

/** Awards for an overlapping period, and why the appraiser found them to be for another deed. */
function Overlaps({ shown }: { readonly shown: Case }) {
  const { t } = useTranslation('case');
  const { say } = useLanguage();
  return shown.screen.overlaps.map(({ admittedAt, reason, honours }) => (
    <p key={admittedAt} className={styles.overlap}>
      <IconAlertTriangle size={16} aria-hidden="true" />
      <span>
        {t('head.overlap', {
          awards: honours
            .map(({ award, decisionNumber }) => `${say(wordsOf('award', award))} (${decisionNumber})`)
            .join(', '),
          day: showDay(admittedAt),
          reason: reason ?? t('head.reasonErased'),
        })}
      </span>
    </p>
  ));
}
