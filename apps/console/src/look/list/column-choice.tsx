import { Popover } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ChoiceBox } from './choice-box.js';
import styles from './column-choice.module.css';

interface Props<Key extends string> {
  readonly columns: readonly { readonly key: Key; readonly label: string; readonly fixed: boolean }[];
  readonly shown: readonly Key[];
  readonly show: (keys: readonly Key[]) => void;
}

/** Choice of a list's columns; they keep their order. */
export function ColumnChoice<Key extends string>({ columns, shown, show }: Props<Key>) {
  const { t } = useTranslation('list');
  return (
    <Popover position="bottom-end" shadow="md" trapFocus>
      <Popover.Target>
        <button type="button" className={styles.button}>
          <IconColumns3 size={15} aria-hidden="true" /> {t('columns')}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('columns')}>
        <fieldset aria-label={t('columns')} className={styles.columns}>
          {columns.map(({ key, label, fixed }) => (
            <ChoiceBox
              key={key}
              label={label}
              checked={shown.includes(key)}
              disabled={fixed}
              onChange={() =>
                show(columns.map((column) => column.key).filter((one) => shown.includes(one) !== (one === key)))
              }
            />
          ))}
        </fieldset>
      </Popover.Dropdown>
    </Popover>
  );
}
