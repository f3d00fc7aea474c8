import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Pause in typing after which the search starts, ms. */
const rest = 250;

/** Search field of a list; its words go into the address after a pause in typing. */
export function SearchField({
  label,
  text,
  look,
}: {
  readonly label: string;
  readonly text: string;
  readonly look: (text: string) => void;
}) {
  const { t } = useTranslation('list');
  const [typed, setTyped] = useState(text);
  const [known, setKnown] = useState(text);
  // The address changed in another way than by this field.
  if (text !== known) {
    setKnown(text);
    if (text !== typed.trim()) setTyped(text);
  }
  useEffect(() => {
    if (typed.trim() === text) return undefined;
    const timer = setTimeout(() => look(typed.trim()), rest);
    return () => clearTimeout(timer);
  }, [typed, text, look]);
  return (
    <TextInput
      size="xs"
      radius={15}
      miw={`max(190px, ${label.length + 7}ch)`}
      maw="100%"
      styles={{ input: { fontSize: 13, minHeight: 30 } }}
      aria-label={label}
      placeholder={label}
      data-list-search
      leftSection={<IconSearch size={15} aria-hidden="true" />}
      rightSection={
        typed === '' ? null : <CloseButton size="sm" aria-label={t('clearText')} onClick={() => setTyped('')} />
      }
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}
