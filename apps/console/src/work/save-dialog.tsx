import { ActionIcon, Button, Checkbox, Group, Modal, Stack, TextInput } from '@mantine/core';
import { IconRefresh, IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';
import { useFocusBack } from '../look/focus-back.js';
import { ProblemNote } from '../look/problem-note.js';
import type { Acting } from '../session/acting.js';
import { useTerms, useUnitName } from '../words/use-codes.js';
import { viewsQuery, type ListPage, type SavedList } from './saved-lists-query.js';

interface Props {
  readonly acting: Acting;
  readonly page: ListPage;
  readonly present: string;
  readonly views: readonly SavedList[];
  readonly close: () => void;
}

/**
 * Saves the shown list under a name, for the person or for their role and unit; changes and removes their own lists.
 */
export function SaveDialog({ acting, page, present, views, close }: Props) {
  useFocusBack();
  const { t } = useTranslation('work');
  const { term } = useTerms();
  const register = acting.register.id;
  const { grant } = acting;
  const unit = useUnitName(register);
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const [key] = useState(() => crypto.randomUUID());
  const again = (): Promise<void> => queries.invalidateQueries({ queryKey: viewsQuery(register, page).queryKey });
  const content = { page, query: present };
  const save = useMutation({
    mutationFn: async () => {
      const sharing = shared && grant !== null ? { sharedRole: grant.role, sharedUnit: grant.unit } : {};
      await api.POST('/api/views', {
        params: { header: { 'Idempotency-Key': key } },
        body: { register, ...content, name: name.trim(), ...sharing },
      });
    },
    onSuccess: async () => {
      await again();
      close();
    },
  });
  const replace = useMutation({
    mutationFn: async (view: SavedList) => {
      const { id, name: kept, sharedRole, sharedUnit } = view;
      const role =
        sharedRole === null ? null : (acting.register.grants.find((one) => one.role === sharedRole)?.role ?? null);
      await api.PUT('/api/views/{id}', {
        params: { path: { id } },
        body: { ...content, name: kept, sharedRole: role, sharedUnit },
      });
    },
    onSuccess: async () => {
      await again();
      close();
    },
  });
  const remove = useMutation({
    mutationFn: async ({ id }: SavedList) => api.DELETE('/api/views/{id}', { params: { path: { id } } }),
    onSuccess: again,
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Modal opened onClose={close} title={t('views.title')} closeButtonProps={{ 'aria-label': t('keyboard.close') }}>
      <form onSubmit={submit}>
        <Stack>
          <ProblemNote error={save.error ?? replace.error ?? remove.error} />
          <TextInput
            label={t('views.name')}
            required
            maxLength={120}
            data-autofocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {grant !== null && (
            <Checkbox
              label={t('views.share', { role: term('role', grant.role), unit: unit(grant.unit) })}
              description={t(`views.shareHint.${page}`)}
              checked={shared}
              onChange={(event) => setShared(event.currentTarget.checked)}
            />
          )}
          <Group justify="flex-end">
            <Button onClick={close}>{t('views.cancel')}</Button>
            <Button type="submit" variant="filled" loading={save.isPending}>
              {t('views.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
      {views.length > 0 && (
        <section
          aria-label={t('views.own')}
          style={{ marginTop: 18, borderTop: '1px solid var(--line)', paddingTop: 12 }}
        >
          <h2>{t('views.own')}</h2>
          {views.map((view) => (
            <Group key={view.id} justify="space-between" wrap="nowrap" gap={6} mt={6}>
              <span>{view.name}</span>
              <Group wrap="nowrap" gap={4}>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('views.replace', { name: view.name })}
                  title={t('views.replace', { name: view.name })}
                  onClick={() => replace.mutate(view)}
                >
                  <IconRefresh size={16} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('views.remove', { name: view.name })}
                  title={t('views.remove', { name: view.name })}
                  onClick={() => remove.mutate(view)}
                >
                  <IconTrash size={16} />
                </ActionIcon>
              </Group>
            </Group>
          ))}
        </section>
      )}
    </Modal>
  );
}
