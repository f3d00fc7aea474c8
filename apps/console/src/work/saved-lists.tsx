import { IconBookmark, IconChevronDown } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Acting } from '../session/acting.js';
import { viewsQuery } from './saved-lists-query.js';
import { savedQuery, searchOf, type WorkSearch } from './work-search.js';
import button from '../look/list/column-choice.module.css';
import { Menu, MenuDivider, MenuItem, MenuLabel } from '../look/menu/menu.js';

const SaveDialog = lazy(async () => ({ default: (await import('./save-dialog.js')).SaveDialog }));

interface Props {
  readonly acting: Acting;
  readonly search: WorkSearch;
  readonly go: (change: Partial<WorkSearch>) => void;
}

/** Lists with a name: one's own, and those that others share. */
export function SavedLists({ acting, search, go }: Props) {
  const { t } = useTranslation('work');
  const [saving, setSaving] = useState(false);
  const { data = [] } = useQuery(viewsQuery(acting.register.id));
  const present = savedQuery(search);
  const named = data.find(({ query }) => savedQuery(searchOf(query)) === present);
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
            <IconBookmark size={15} aria-hidden="true" /> {named?.name ?? t('views.button')} <IconChevronDown size={13} aria-hidden="true" />
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
                  <MenuItem key={view.id} current={view === named} onClick={() => go({ ...nothing, ...searchOf(view.query) })}>
                    {view.name}
                  </MenuItem>
                ))}
              </div>
            ),
        )}
        <MenuDivider />
        <MenuItem onClick={() => setSaving(true)}>{t('views.save')}</MenuItem>
      </Menu>
      <Suspense>{saving && <SaveDialog acting={acting} search={search} views={data.filter(({ own }) => own)} close={() => setSaving(false)} />}</Suspense>
    </>
  );
}

/** Whatever the address said before, a saved list says all of it anew. */
const nothing: WorkSearch = {
  scope: undefined,
  group: undefined,
  stage: undefined,
  unit: undefined,
  track: undefined,
  award: undefined,
  flags: undefined,
  missing: undefined,
  assignee: undefined,
  q: undefined,
  sort: undefined,
  descending: undefined,
  columns: undefined,
  peek: undefined,
};
