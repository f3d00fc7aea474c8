import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../problem-note.js';
import styles from './area.module.css';

interface Asked<Answer> {
  readonly data: Answer | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

/**
 * Shows an answer once it has arrived; before that a skeleton, and after a failure the problem. An older answer stays
 * visible under the problem.
 */
export function Loaded<Answer>({
  asked,
  rows = 6,
  children,
}: {
  readonly asked: Asked<Answer>;
  readonly rows?: number;
  readonly children: (answer: Answer) => ReactNode;
}) {
  const { data, error, refetch } = asked;
  return (
    <>
      {error !== null && <ProblemNote error={error} retry={() => void refetch()} />}
      {data === undefined ? error === null && <Waiting rows={rows} /> : children(data)}
    </>
  );
}

/** Placeholder lines for rows. */
export function Waiting({ rows }: { readonly rows: number }) {
  const { t } = useTranslation();
  return (
    <output aria-label={t('loading')} className={styles.waiting}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={18} width={`${92 - ((row * 17) % 40)}%`} radius={4} />
      ))}
    </output>
  );
}
