import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem.js';
import { ProblemNote } from '../look/problem-note.js';

/** What went wrong with a passkey: a refusal of the API, or that the person or the browser stopped. */
export function PasskeyProblem({ error }: { readonly error: unknown }) {
  const { t } = useTranslation('passkey');
  if (error === null || isProblem(error)) return <ProblemNote error={error} />;
  return (
    <p role="alert" style={{ margin: 0 }}>
      {t('stopped')}
    </p>
  );
}
