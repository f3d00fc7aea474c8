import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session.js';
import { useLanguage } from '../words/use-language.js';
import { useNames } from './names/names.js';
import { isBookkeeping, eventLine } from './timeline/event-line.js';
import type { Case, CaseEvent } from './types.js';
import styles from './case-page.module.css';

const shownFor = 20_000;

/**
 * Reports what another person has done while the case was open; the page shows it already. One's own acts are not
 * reported.
 */
export function LiveNews({ shown, events }: { readonly shown: Case; readonly events: readonly CaseEvent[] }) {
  const { t } = useTranslation('case');
  const { say } = useLanguage();
  const { account } = useSession();
  const names = useNames();
  const head = events.at(-1)?.version ?? 0;
  const [seen, setSeen] = useState(0);
  const fresh =
    seen === 0
      ? []
      : events.filter((event) => event.version > seen && event.actor !== account.id && !isBookkeeping(event));
  useEffect(() => {
    if (head === seen) return undefined;
    const later = setTimeout(() => setSeen(head), seen === 0 || fresh.length === 0 ? 0 : shownFor);
    return () => clearTimeout(later);
  }, [head, seen, fresh.length]);
  return (
    <output className={styles.news}>
      {fresh.length > 0 && (
        <>
          {t('live.changed')}{' '}
          {fresh
            .map((event) => {
              const { who, what, about } = eventLine(event, { names, say, shown });
              return `${who ?? t('timeline.engine')}: ${what}${about === '' ? '' : ` (${about})`}`;
            })
            .join('; ')}
          .
        </>
      )}
    </output>
  );
}
