import { MultiSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTerms } from '../words/use-codes.js';
import type { ReferralDraft } from './referral-draft.js';
import { alikeQuery } from './queries.js';

/** Maximum number that the API accepts. */
const most = 50;

interface SharedInputProps {
  readonly register: string;
  readonly draft: ReferralDraft;
  readonly change: (next: Partial<ReferralDraft>) => void;
}

/** Other subjects with the same achievement, such as a household and its head: one award honours them together. */
export function SharedInput({ register, draft: { shared, subject }, change }: SharedInputProps) {
  const { t } = useTranslation('refer');
  const { term } = useTerms();
  const [typed, setTyped] = useState('');
  const { data = [] } = useQuery(alikeQuery(register, useDeferredValue(typed)));
  const found = data.filter(({ subjectId }) => subjectId !== subject?.id && !shared.some(({ id }) => id === subjectId));
  return (
    <MultiSelect
      id="refer-shared"
      label={t('form.shared')}
      description={t('form.sharedHint')}
      data={[
        ...shared.map(({ id, name }) => ({ value: id, label: name })),
        ...found.map(({ subjectId, name, kind }) => ({
          value: subjectId,
          label: `${name} (${term('subjectKind', kind).toLocaleLowerCase('vi')})`,
        })),
      ]}
      filter={({ options }) => options}
      value={shared.map(({ id }) => id)}
      onChange={(ids) =>
        change({
          shared: ids.flatMap((id) => {
            const known =
              shared.find((one) => one.id === id) ??
              data.map(({ subjectId, name }) => ({ id: subjectId, name })).find((one) => one.id === id);
            return known === undefined ? [] : [known];
          }),
        })
      }
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      hidePickedOptions
      maxValues={most}
      nothingFoundMessage={typed.trim().length < 4 ? t('form.sharedType') : t('form.sharedNone')}
    />
  );
}
