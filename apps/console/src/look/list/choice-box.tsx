import styles from './chips.module.css';

interface Props {
  readonly label: string;
  /** One of several: drawn as a radio button. */
  readonly single?: boolean;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: () => void;
}

/** A checkbox in a list of choices: the browser's own, because the work list loads it at once. */
export function ChoiceBox({ label, single = false, checked, disabled = false, onChange }: Props) {
  return (
    <label className={styles.choice}>
      <input
        type="checkbox"
        data-round={single || undefined}
        checked={checked}
        disabled={disabled}
        onChange={onChange}
      />
      {label}
    </label>
  );
}
