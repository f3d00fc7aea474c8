import { Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly codes: readonly string[];
  readonly done: () => void;
}

/** Codes to print, shown once. */
export function PrintedCodes({ codes, done }: Props) {
  const { t } = useTranslation('secondStep');
  return (
    <Stack>
      <p style={{ margin: 0 }}>{t('factor.print')}</p>
      <ul className="mono" aria-label={t('factor.codes')} style={{ columns: 2, listStyle: 'none', padding: 0 }}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Group justify="flex-end">
        <Button onClick={() => window.print()}>{t('factor.printNow')}</Button>
        <Button variant="filled" onClick={done}>
          {t('factor.printed')}
        </Button>
      </Group>
    </Stack>
  );
}
