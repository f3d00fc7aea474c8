import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../words/use-language.js';
import type { ObjectField } from './form-model.js';
import styles from './form.module.css';

interface FaultSummaryProps {
  readonly faults: ReadonlyMap<string, string>;
  readonly model: ObjectField;
  readonly idOf: (path: string) => string;
}

/** Summary of all mistakes at the top; each line leads to its field, and the focus comes here first. */
export function FaultSummary({ faults, model, idOf }: FaultSummaryProps) {
  const { t } = useTranslation('case');
  const { say } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  const count = faults.size;
  const had = useRef(0);
  useEffect(() => {
    if (count > had.current) box.current?.focus();
    had.current = count;
  }, [count]);
  if (count === 0) return null;
  const labelOf = (path: string): string => {
    const field = model.fields.find(({ name }) => name === path.split('.')[0]);
    return field === undefined ? path : say(field.label);
  };
  const leadTo = (path: string): void => {
    const element = document.getElementById(idOf(path));
    const inside =
      element?.matches('input, textarea, select, fieldset') === true
        ? element
        : element?.querySelector<HTMLElement>('input, textarea');
    (inside ?? element)?.focus();
  };
  return (
    <div ref={box} role="alert" tabIndex={-1} className={styles.summary}>
      <h3>{t('forms.faults', { count })}</h3>
      <ul>
        {[...faults].map(([path, words]) => (
          <li key={path}>
            <a
              href={`#${idOf(path)}`}
              onClick={(event) => {
                event.preventDefault();
                leadTo(path);
              }}
            >
              {labelOf(path)}: {words}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
