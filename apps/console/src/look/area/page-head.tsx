import type { ReactNode } from 'react';
import styles from './area.module.css';

/** Title of a page with one sentence that says what stands there or what to do, and what can be done with the page at its end. */
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
