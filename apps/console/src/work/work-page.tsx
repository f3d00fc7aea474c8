import { Navigate, useNavigate, useSearch } from '@tanstack/react-router';
import { useActing } from '../session/acting.js';
import { useSession } from '../session/session.js';
import { useTranslation } from 'react-i18next';
import { WorkDesk } from './work-desk.js';
import type { WorkSearch } from './work-search.js';
import { useCallback } from 'react';

/** My work: items for the role acted under, by due day. */
export function WorkPage() {
  const { t } = useTranslation();
  const acting = useActing();
  const { account } = useSession();
  const search = useSearch({ from: '/inside/work' });
  const navigate = useNavigate({ from: '/work' });
  /** Changes the address; only steps that people return to are added to the history. */
  const go = useCallback(
    (change: Partial<WorkSearch>, trace = true) =>
      void navigate({ search: (before) => ({ ...before, ...change }), replace: !trace, resetScroll: false }),
    [navigate],
  );
  if (acting === null && account.installationAdministrator) return <Navigate to="/administration" replace />;
  if (acting === null) return <p className="muted">{t('acting.none')}</p>;
  return <WorkDesk key={`${acting.register.id} ${acting.grant?.ref ?? ''}`} acting={acting} search={search} go={go} />;
}
