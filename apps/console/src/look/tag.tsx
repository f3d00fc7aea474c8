import type { ReactNode } from 'react';
import styles from './tag.module.css';

export type Tone = 'plain' | 'gold' | 'ok' | 'wait' | 'warn' | 'act';

/** A short word about a state. Always a word, never colour alone. */
export function Tag({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return <span className={`${styles.tag} ${styles[tone]}`}>{children}</span>;
}
