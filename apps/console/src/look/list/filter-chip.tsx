import { Popover, TextInput } from '@mantine/core';
import { IconChevronDown, IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceBox } from './choice-box.js';
import type { matches } from '../../words/fold.js';
import styles from './chips.module.css';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Number of choices from which they can be searched. */
const many = 9;
/** Number of choices that are drawn; the search finds the others. */
const most = 60;

interface Props {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly choose: (values: readonly string[]) => void;
  /** At most one value. */
  readonly single?: boolean;
}

/** The comparison of texts, loaded when choices are first shown: no first page needs it. */
function useMatches(needed: boolean): typeof matches | null {
  const [loaded, setLoaded] = useState<{ readonly matches: typeof matches } | null>(null);
  useEffect(() => {
    if (needed) void import('../../words/fold.js').then(setLoaded);
  }, [needed]);
  return loaded?.matches ?? null;
}

/** A filter as a chip: opens its choices, shows the chosen ones, and is cleared by its cross. */
export function FilterChip({ label, choices, chosen, choose, single = false }: Props) {
  const { t } = useTranslation('list');
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const said = chosen.map((value) => choices.find((choice) => choice.value === value)?.label ?? '…');
  const text = said.length > 2 ? `${said.slice(0, 2).join(', ')} +${said.length - 2}` : said.join(', ');
  const finds = useMatches(open);
  const found = finds === null || typed === '' ? choices : choices.filter((choice) => finds(choice.label, typed));
  const toggle = (value: string): void => {
    if (chosen.includes(value)) return choose(chosen.filter((one) => one !== value));
    choose(single ? [value] : [...chosen, value]);
    if (single) setOpen(false);
  };
  return (
    <span className={`${styles.chip} ${chosen.length > 0 ? styles.on : ''}`}>
      <Popover opened={open} onChange={setOpen} position="bottom-start" width={300} trapFocus shadow="md">
        <Popover.Target>
          <button type="button" className={styles.open} onClick={() => setOpen(!open)}>
            {chosen.length === 0 ? label : `${label}: ${text}`}
            {chosen.length === 0 && <IconChevronDown size={14} aria-hidden="true" />}
          </button>
        </Popover.Target>
        <Popover.Dropdown aria-label={label} p={10}>
          {choices.length >= many && (
            <TextInput
              aria-label={t('searchChoices')}
              placeholder={t('searchChoices')}
              mb={8}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
              data-autofocus
            />
          )}
          <fieldset className={styles.choices} aria-label={label}>
            {found.slice(0, most).map((choice) => (
              <ChoiceBox
                key={choice.value}
                label={choice.label}
                single={single}
                checked={chosen.includes(choice.value)}
                onChange={() => toggle(choice.value)}
              />
            ))}
            {found.length === 0 && <span className="small muted">{t('noChoice')}</span>}
            {found.length > most && (
              <span className="small muted">{t('moreChoices', { count: found.length - most })}</span>
            )}
          </fieldset>
        </Popover.Dropdown>
      </Popover>
      {chosen.length > 0 && (
        <button
          type="button"
          className={styles.off}
          aria-label={t('takeOff', { filter: `${label}: ${text}` })}
          onClick={() => choose([])}
        >
          <IconX size={14} aria-hidden="true" />
        </button>
      )}
    </span>
  );
}

/** A filter that is on or off. */
export function SwitchChip({
  label,
  on,
  turn,
}: {
  readonly label: string;
  readonly on: boolean;
  readonly turn: (on: boolean) => void;
}) {
  return (
    <span className={`${styles.chip} ${on ? styles.on : ''}`}>
      <button type="button" className={styles.open} aria-pressed={on} onClick={() => turn(!on)}>
        {label}
        {on && <IconX size={14} aria-hidden="true" />}
      </button>
    </span>
  );
}
