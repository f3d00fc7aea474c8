import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { showMoment } from '../../words/dates.js';
import { useLanguage } from '../../words/use-language.js';
import { useNames } from '../names/names.js';
import { isBookkeeping, eventLine } from '../timeline/event-line.js';
import type { BlockedAction, Case, CaseEvent } from '../types.js';
import styles from './form.module.css';

interface ChangedNoteProps {
  readonly shown: Case;
  readonly events: readonly CaseEvent[];
  /** Version of the case on which the form is based. */
  readonly since: number;
  /** The action, if it is no longer possible. */
  readonly blocked: BlockedAction | null;
  readonly goOn: () => void;
}

/** Reports changes by others while the form was open; the input stays. */
export function ChangedNote({ shown, events, since, blocked, goOn }: ChangedNoteProps) {
  const { t } = useTranslation('case');
  const { say } = useLanguage();
  const names = useNames();
  const meanwhile = events.filter((event) => event.version > since && !isBookkeeping(event));
  return (
    <div aria-live="polite" className={styles.changed}>
      {meanwhile.length > 0 && (
        <>
          <p>
            <b>{t('forms.changed')}</b>
          </p>
          <ul>
            {meanwhile.map((event) => {
              const { who, what, about } = eventLine(event, { names, say, shown });
              return (
                <li key={event.version}>
                  {who ?? t('timeline.engine')}: {what}
                  {about !== '' && `, ${about}`} ({showMoment(event.recordedAt)})
                </li>
              );
            })}
          </ul>
        </>
      )}
      {blocked === null ? (
        <Button size="xs" onClick={goOn}>
          {t('forms.goOn')}
        </Button>
      ) : (
        <>
          <p>
            <b>{t('forms.impossible')}</b>
          </p>
          <p>{say(blocked.says)}</p>
          <p>{say(blocked.remedy)}</p>
          <p>{t('forms.typedKept')}</p>
        </>
      )}
    </div>
  );
}
