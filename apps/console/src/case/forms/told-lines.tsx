import styles from './form.module.css';

export interface ToldLine {
  readonly label: string;
  readonly text: string;
}

/** Named facts to read before recording. */
export function ToldLines({ lines }: { readonly lines: readonly ToldLine[] }) {
  return (
    <dl className={styles.review}>
      {lines.map(({ label, text }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
