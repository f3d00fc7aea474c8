import type { ReactNode } from 'react';
import styles from './area.module.css';

/** Nothing to show: that it is so, why, and what comes next. */
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
