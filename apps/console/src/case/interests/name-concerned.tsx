import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../../look/problem-note.js';
import { useLanguage } from '../../words/use-language.js';
import { wordsOf } from '../labels/labels.js';
import { useNames } from '../names/names.js';
import { picksFor } from '../forms/picks.js';
import { useAnswer, type Interests } from './use-answer.js';
import styles from './interests.module.css';

const ways = ['spouse', 'household', 'head'] as const;

/** Names a person who is close to the nominee, with the ground. */
export function NameConcerned({ caseId, data }: { readonly caseId: string; readonly data: Interests }) {
  const { t } = useTranslation('interests');
  const { say } = useLanguage();
  const names = useNames();
  const answer = useAnswer(caseId, data);
  const [open, setOpen] = useState(false);
  const [person, setPerson] = useState<string | null>(null);
  const [as, setAs] = useState<(typeof ways)[number]>('spouse');
  const [reason, setReason] = useState('');
  if (!open)
    return (
      <Button variant="subtle" size="compact-sm" onClick={() => setOpen(true)}>
        {t('name')}
      </Button>
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (person === null) return;
        answer.mutate(
          { person, as, linked: true, reason: reason.trim() },
          {
            onSuccess: () => {
              setOpen(false);
              setPerson(null);
              setReason('');
            },
          },
        );
      }}
    >
      <ProblemNote error={answer.error} />
      <Select
        label={t('person')}
        data={picksFor('person', names, say)}
        value={person}
        searchable
        required
        onChange={setPerson}
      />
      <Select
        label={t('as')}
        data={ways.map((way) => ({ value: way, label: say(wordsOf('interest', way)) }))}
        value={as}
        allowDeselect={false}
        onChange={(way) => setAs(ways.find((each) => each === way) ?? 'spouse')}
      />
      <TextInput
        label={t('reason')}
        value={reason}
        required
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={styles.answers}>
        <Button type="submit" size="compact-sm" loading={answer.isPending} disabled={person === null}>
          {t('save')}
        </Button>
        <Button variant="default" size="compact-sm" onClick={() => setOpen(false)}>
          {t('close')}
        </Button>
      </div>
    </form>
  );
}
