import type { ReactNode } from 'react';
import styles from './area.module.css';

/** An empty area: says that it is empty, why, and what comes next. */
export function Empty({
  title,
  why,
  children,
}: {
  readonly title: string;
  readonly why?: string | undefined;
  readonly children?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      <p className={styles.emptyTitle}>{title}</p>
      {why !== undefined && <p className="muted">{why}</p>}
      {children}
    </div>
  );
}
