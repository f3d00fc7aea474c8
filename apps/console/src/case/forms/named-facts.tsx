import styles from './form.module.css';

export interface NamedFact {
  readonly label: string;
  readonly text: string;
}

/** Named facts to read before recording. */
export function NamedFacts({ lines }: { readonly lines: readonly NamedFact[] }) {
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
