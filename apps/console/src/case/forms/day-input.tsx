import { ActionIcon, TextInput } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDay, readDay, writeDay } from './day-text.js';
import styles from './day-input.module.css';

interface DayInputProps {
  readonly id?: string;
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly required?: boolean;
  readonly error?: string | undefined;
  readonly className?: string | undefined;
  /** `yyyy-MM-dd`, or the typed text if it is not a day yet. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A day, typed as dd/MM/yyyy or picked from the browser's calendar. */
export function DayInput({
  id,
  label,
  hideLabel = false,
  required = false,
  error,
  className,
  value,
  onChange,
}: DayInputProps) {
  const { t } = useTranslation('case');
  const [typing, setTyping] = useState<string | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  return (
    <span className={`${styles.day} ${className ?? ''}`}>
      <TextInput
        {...(id === undefined ? {} : { id })}
        label={hideLabel ? undefined : label}
        aria-label={hideLabel ? label : undefined}
        required={required}
        error={error}
        inputMode="numeric"
        placeholder={t('forms.dayFormat')}
        value={typing ?? writeDay(value)}
        onChange={(event) => {
          setTyping(event.currentTarget.value);
          const day = readDay(event.currentTarget.value);
          if (isDay(day) || !hideLabel) onChange(day);
        }}
        onBlur={() => setTyping(null)}
        rightSection={
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('forms.pickDay')}
            onClick={() => picker.current?.showPicker()}
          >
            <IconCalendar size={16} />
          </ActionIcon>
        }
      />
      <input
        ref={picker}
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        className={styles.picker}
        value={isDay(value) ? value : ''}
        onChange={(event) => {
          setTyping(null);
          onChange(event.currentTarget.value);
        }}
      />
    </span>
  );
}
