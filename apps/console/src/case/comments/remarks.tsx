import { Button, Select, Skeleton, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../api/client.js';
import { ProblemNote } from '../../look/problem-note.js';
import { leftoverOf } from '../../session/leftovers.js';
import { useSession } from '../../session/session.js';
import { showMoment } from '../../words/dates.js';
import { remarksQuery } from '../queries.js';
import type { Remark } from '../types.js';
import styles from './comments.module.css';

type Audience = Remark['audience'];
const audiences: readonly Audience[] = ['readers', 'officers'];

/** Remarks among colleagues beside the case. Nobody can change a remark; its author may withdraw it. */
export function Remarks({ caseId, readOnly }: { readonly caseId: string; readonly readOnly: boolean }) {
  const { t } = useTranslation('case');
  const queries = useQueryClient();
  const { data, error } = useQuery(remarksQuery(caseId));
  const { account } = useSession();
  const kept = leftoverOf('remark', account.id, caseId);
  const [text, setText] = useState(() => localStorage.getItem(kept) ?? '');
  const [audience, setAudience] = useState<Audience>('officers');
  const [key, setKey] = useState(() => crypto.randomUUID());
  const again = (): Promise<void> => queries.invalidateQueries({ queryKey: remarksQuery(caseId).queryKey });
  const type = (typed: string): void => {
    setText(typed);
    if (typed === '') localStorage.removeItem(kept);
    else localStorage.setItem(kept, typed);
  };
  const make = useMutation({
    mutationFn: () =>
      bodyOf(
        api.POST('/api/nominations/{id}/comments', {
          params: { path: { id: caseId } },
          headers: { 'Idempotency-Key': key },
          body: { text, audience },
        }),
      ),
    onSuccess: async () => {
      type('');
      setKey(crypto.randomUUID());
      await again();
    },
  });
  const withdraw = useMutation({
    mutationFn: (remark: number) =>
      bodyOf(
        api.POST('/api/nominations/{id}/comments/{remark}/withdraw', { params: { path: { id: caseId, remark } } }),
      ),
    onSuccess: again,
  });
  return (
    <section className={styles.remarks} aria-labelledby="remarks-title">
      <h2 id="remarks-title">{t('comments.colleagues')}</h2>
      {!readOnly && (
        <form
          className={styles.write}
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim() !== '' && !make.isPending) make.mutate();
          }}
        >
          <Textarea
            label={t('comments.write')}
            autosize
            minRows={2}
            maxRows={10}
            value={text}
            onChange={(event) => type(event.currentTarget.value)}
          />
          <div className={styles.send}>
            <Select
              aria-label={t('comments.audience')}
              data={audiences.map((value) => ({ value, label: t(`comments.audiences.${value}`) }))}
              value={audience}
              onChange={(value) => setAudience(audiences.find((each) => each === value) ?? 'officers')}
              allowDeselect={false}
              size="xs"
              w={210}
            />
            <Button type="submit" size="xs" loading={make.isPending} disabled={text.trim() === ''}>
              {t('comments.send')}
            </Button>
          </div>
          <ProblemNote error={make.error} />
        </form>
      )}
      <ProblemNote error={error ?? withdraw.error} />
      {data === undefined && error === null && <Skeleton height={60} />}
      {data?.length === 0 && <p className="muted">{t('comments.none')}</p>}
      <ul className={styles.list}>
        {data?.map((remark) => (
          <li key={remark.remark}>
            <div className={styles.by}>
              <b>{remark.authorName ?? t('names.erased')}</b> · {showMoment(remark.madeAt)}
              {remark.audience === 'officers' && ` · ${t('comments.audiences.officers').toLocaleLowerCase('vi')}`}
            </div>
            {remark.withdrawnAt === null ? (
              <p className={styles.text}>{remark.text ?? t('dossier.erased')}</p>
            ) : (
              <p className="faint">{t('comments.withdrawn', { at: showMoment(remark.withdrawnAt) })}</p>
            )}
            {remark.own && remark.withdrawnAt === null && !readOnly && (
              <button
                type="button"
                className={styles.link}
                disabled={withdraw.isPending}
                onClick={() => withdraw.mutate(remark.remark)}
              >
                {t('comments.withdraw')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
