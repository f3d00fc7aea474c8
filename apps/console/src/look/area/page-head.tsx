import type { ReactNode } from 'react';
import styles from './area.module.css';

/** Title of a page, one sentence about its content or the next step, and the page's tools at its end. */
export function PageHead({
  title,
  says,
  children,
}: {
  readonly title: string;
  readonly says?: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <header className={styles.head}>
      <h1>{title}</h1>
      {says !== undefined && <p className={styles.says}>{says}</p>}
      {children !== undefined && <div className={styles.tools}>{children}</div>}
    </header>
  );
}
