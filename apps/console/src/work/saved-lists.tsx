import { IconBookmark, IconChevronDown } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Acting } from '../session/acting.js';
import { viewsQuery, type ListPage } from './saved-lists-query.js';
import button from '../look/list/column-choice.module.css';
import { Menu, MenuDivider, MenuItem, MenuLabel } from '../look/menu/menu.js';

const SaveDialog = lazy(async () => ({ default: (await import('./save-dialog.js')).SaveDialog }));

interface Props {
  readonly acting: Acting;
  readonly page: ListPage;
  /** The shown list, in the form in which it is saved. */
  readonly present: string;
  /** A saved list as this console reads it; lists with equal values are the same. */
  readonly read: (query: string) => string;
  readonly open: (query: string) => void;
}

/** Named lists: the person's own, and those that others share. */
export function SavedLists({ acting, page, present, read, open }: Props) {
  const { t } = useTranslation('work');
  const [saving, setSaving] = useState(false);
  const { data = [] } = useQuery(viewsQuery(acting.register.id, page));
  const named = data.find(({ query }) => read(query) === present);
  const parts = [
    ['own', data.filter(({ own }) => own)],
    ['shared', data.filter(({ own }) => !own)],
  ] as const;
  return (
    <>
      <Menu
        width={300}
        renderOpener={(props) => (
          <button {...props} type="button" className={button.button}>
            <IconBookmark size={15} aria-hidden="true" /> {named?.name ?? t('views.button')}{' '}
            <IconChevronDown size={13} aria-hidden="true" />
          </button>
        )}
      >
        {data.length === 0 && <MenuLabel>{t('views.none')}</MenuLabel>}
        {parts.map(
          ([part, views]) =>
            views.length > 0 && (
              <div key={part}>
                <MenuLabel>{t(`views.${part}`)}</MenuLabel>
                {views.map((view) => (
                  <MenuItem key={view.id} current={view === named} onClick={() => open(view.query)}>
                    {view.name}
                  </MenuItem>
                ))}
              </div>
            ),
        )}
        <MenuDivider />
        <MenuItem onClick={() => setSaving(true)}>{t('views.save')}</MenuItem>
      </Menu>
      <Suspense>
        {saving && (
          <SaveDialog
            acting={acting}
            page={page}
            present={present}
            views={data.filter(({ own }) => own)}
            close={() => setSaving(false)}
          />
        )}
      </Suspense>
    </>
  );
}
