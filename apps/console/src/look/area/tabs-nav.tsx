import { Link, type LinkProps } from '@tanstack/react-router';
import styles from './area.module.css';

export interface Tab {
  readonly to: LinkProps['to'];
  readonly label: string;
  readonly exact?: boolean;
  readonly search?: LinkProps['search'];
}

/** Pages of one area beside one another. */
export function TabsNav({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className={styles.tabs}>
      {tabs.map(({ to, label: text, exact = false, search }) => (
        <Link
          key={text}
          {...(to === undefined ? {} : { to })}
          {...(search === undefined ? {} : { search })}
          className={styles.tab}
          activeOptions={{ exact, includeSearch: false }}
          activeProps={{ 'aria-current': 'page' }}
        >
          {text}
        </Link>
      ))}
    </nav>
  );
}
