import { Link, type LinkProps } from '@tanstack/react-router';
import styles from './area.module.css';

export interface Tab {
  readonly key: string;
  readonly to: LinkProps['to'];
  readonly search?: LinkProps['search'];
  readonly label: string;
  readonly current: boolean;
}

/** Tabs of the pages of one area. */
export function TabsNav({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className={styles.tabs}>
      {tabs.map(({ key, to, search, label: text, current }) => (
        <Link
          key={key}
          to={to}
          search={search}
          className={styles.tab}
          aria-current={current ? 'page' : undefined}
          data-current={current || undefined}
        >
          {text}
        </Link>
      ))}
    </nav>
  );
}
