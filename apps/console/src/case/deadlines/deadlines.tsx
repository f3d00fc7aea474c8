import { useTranslation } from 'react-i18next';
import { Tag } from '../../look/tag.js';
import { showDay } from '../../words/dates.js';
import { useLanguage } from '../../words/use-language.js';
import { wordsOf } from '../labels/labels.js';
import { useNames } from '../names/names.js';
import type { Past } from '../search.js';
import type { Case, Deadline } from '../types.js';
import { DaysStrip } from './days-strip.js';
import styles from './deadlines.module.css';

interface DeadlinesProps {
  readonly shown: Case;
  readonly past: Past;
  readonly open: string | undefined;
  readonly explain: (deadline: string | undefined) => void;
}

/** The clocks of the case, running ones first; each explains its last day. */
export function Deadlines({ shown, past, open, explain }: DeadlinesProps) {
  const { t } = useTranslation('case');
  const { deadlines } = shown;
  const waits = ({ status }: Deadline): boolean => status === 'running' || status === 'paused';
  const running = deadlines.filter(waits);
  const over = deadlines.filter((deadline) => !waits(deadline)).toReversed();
  if (deadlines.length === 0) return <p className="muted">{t('deadlines.none')}</p>;
  const row = (deadline: Deadline) => (
    <DeadlineRow
      key={deadline.deadline}
      deadline={deadline}
      shown={shown}
      past={past}
      open={open === deadline.deadline}
      explain={explain}
    />
  );
  return (
    <>
      {running.length > 0 && <ul className={styles.list}>{running.map(row)}</ul>}
      {over.length > 0 && (
        <>
          <h2 className={styles.over}>{t('deadlines.over')}</h2>
          <ul className={styles.list}>{over.map(row)}</ul>
        </>
      )}
    </>
  );
}

interface DeadlineRowProps extends Pick<DeadlinesProps, 'shown' | 'past' | 'explain'> {
  readonly deadline: Deadline;
  readonly open: boolean;
}

function DeadlineRow({ deadline, shown, past, open, explain }: DeadlineRowProps) {
  const { t } = useTranslation('case');
  const { say } = useLanguage();
  const names = useNames();
  const line = shown.screen.deadlines.find((each) => each.deadline === deadline.deadline);
  const left = line?.workingDaysLeft ?? null;
  const asked = shown.screen.consultations.find((each) => each.deadline === deadline.deadline);
  const again = Number(deadline.deadline.split('#')[1] ?? 1);
  return (
    <li className={styles.row} id={`deadline-${deadline.deadline}`}>
      <div className={styles.line}>
        <div>
          <b>{line === undefined ? say(wordsOf('deadline', deadline.kind)) : say(line.label)}</b>
          {asked !== undefined && <span className="muted"> · {names.unit(asked.agency)}</span>}
          {asked === undefined && again > 1 && (
            <span className="muted"> · {t('deadlines.again', { count: again })}</span>
          )}
          <div className={`${styles.facts} ${left !== null && left < 0 ? styles.late : ''}`}>
            {say(wordsOf('deadlineStatus', deadline.status))}
            {left !== null && (
              <>
                {' '}
                ·{' '}
                {left < 0
                  ? t('deadlines.late', { count: -left })
                  : left === 0
                    ? t('deadlines.today')
                    : t('deadlines.left', { count: left })}
              </>
            )}
            {deadline.escalatedTo !== null && <> · {t('deadlines.escalated')}</>}
          </div>
        </div>
        <div className={styles.due}>
          {showDay(deadline.due)}
          {line?.provisional === true && <Tag tone="warn">{t('deadlines.provisional')}</Tag>}
          <button
            type="button"
            className={styles.why}
            aria-expanded={open}
            onClick={() => explain(open ? undefined : deadline.deadline)}
          >
            {t('deadlines.why')}
          </button>
        </div>
      </div>
      {open && <DaysStrip caseId={shown.id} deadline={deadline.deadline} past={past} />}
    </li>
  );
}
