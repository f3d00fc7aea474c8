import { IconHome, IconUser, IconUsers } from '@tabler/icons-react';
import { useTerms } from '../words/use-codes.js';

const icons = { individual: IconUser, collective: IconUsers, household: IconHome } as const;

/** Whether a subject is a person, a collective or a household. */
export function SubjectIcon({ kind }: { readonly kind: 'individual' | 'collective' | 'household' }) {
  const { term } = useTerms();
  const KindIcon = icons[kind];
  const word = term('subjectKind', kind);
  return (
    <span title={word} style={{ color: 'var(--ink-3)', display: 'inline-flex' }}>
      <KindIcon size={17} stroke={1.6} aria-hidden="true" />
      <span className="unseen">{word}</span>
    </span>
  );
}
