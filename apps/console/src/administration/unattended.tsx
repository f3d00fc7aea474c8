import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../look/area/loaded.js';
import { useTerms } from '../words/use-codes.js';
import { useLanguage } from '../words/use-language.js';
import { unattendedQuery } from './queries.js';

/** Steps that wait for a role which nobody can exercise, so that the administrator grants or delegates it. */
export function Unattended({ register }: { readonly register: string }) {
  const { t } = useTranslation('administration');
  const { say } = useLanguage();
  const { term } = useTerms();
  const asked = useQuery(unattendedQuery(register));
  return (
    <section aria-labelledby="unattended">
      <h2 id="unattended">{t('unattended.title')}</h2>
      <Loaded asked={asked} rows={2}>
        {(items) =>
          items.length === 0 ? (
            <p className="muted">{t('unattended.none')}</p>
          ) : (
            <>
              <p>{t('unattended.todo')}</p>
              <ul>
                {items.map((item) => (
                  <li key={`${item.role} ${item.unit} ${item.action} ${item.why}`}>
                    {t(`unattended.${item.why}`, {
                      role: term('role', item.role),
                      unit: item.unitName,
                      act: say(item.asks),
                      count: item.steps,
                    })}{' '}
                    <Link to="/cases/$caseId" params={{ caseId: item.caseId }}>
                      {item.caseNumber}
                    </Link>
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </Loaded>
    </section>
  );
}
