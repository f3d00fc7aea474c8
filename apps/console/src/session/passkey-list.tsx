import { Button, Group, Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { showDay } from '../words/dates.js';
import { PasskeyAdd } from './passkey-add.js';
import { PasskeyProblem } from './passkey-problem.js';
import { passkeysQuery, removePasskey } from './passkeys.js';

/** The passkeys of the account, with what adds and removes them. @param added called with codes to print */
export function PasskeyList({ added }: { readonly added: (codes: readonly string[]) => void }) {
  const { t } = useTranslation('passkey');
  const queries = useQueryClient();
  const kept = useQuery(passkeysQuery);
  const again = (): Promise<void> => queries.invalidateQueries({ queryKey: passkeysQuery.queryKey });
  const removal = useMutation({ mutationFn: removePasskey, onSuccess: again });
  if (kept.data === undefined) return <PasskeyProblem error={kept.error} />;
  return (
    <section aria-label={t('title')}>
      <Stack>
        <h2 style={{ margin: 0, fontSize: 16 }}>{t('title')}</h2>
        <p style={{ margin: 0 }}>{t('why')}</p>
        <PasskeyProblem error={removal.error} />
        {kept.data.items.length > 0 && (
          <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
            {kept.data.items.map(({ id, name, addedAt, usedAt }) => (
              <li key={id}>
                <Group justify="space-between">
                  <span>
                    <b>{name}</b>{' '}
                    <span className="small muted">
                      {usedAt === null
                        ? t('added', { day: showDay(addedAt) })
                        : t('used', { added: showDay(addedAt), day: showDay(usedAt) })}
                    </span>
                  </span>
                  <Button
                    size="compact-sm"
                    aria-label={t('removeOf', { name })}
                    loading={removal.isPending && removal.variables === id}
                    onClick={() => removal.mutate(id)}
                  >
                    {t('remove')}
                  </Button>
                </Group>
              </li>
            ))}
          </ul>
        )}
        {kept.data.host === null ? (
          <p className="small muted">{t('needsName')}</p>
        ) : (
          <PasskeyAdd
            added={(codes) => {
              void again();
              added(codes);
            }}
          />
        )}
      </Stack>
    </section>
  );
}
