import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../api/client.js';
import { ProblemNote } from '../look/problem-note.js';
import { useLanguage } from '../words/use-language.js';
import { roomKey, type Repaired } from './queries.js';
import styles from './administration.module.css';

interface Props {
  readonly caseId: string;
  readonly act: 'poke' | 'restart';
}

/** A dry run records no reason, but the API requires one. */
const asking = 'dry run';

/** A repair: states its effect, asks for a reason, runs once, and shows the result. */
export function Repair({ caseId, act }: Props) {
  const { t } = useTranslation('administration');
  const { say } = useLanguage();
  const queries = useQueryClient();
  const [plan, setPlan] = useState<Repaired | null>(null);
  const [done, setDone] = useState<Repaired | null>(null);
  const [reason, setReason] = useState('');
  const [lacking, setLacking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [key, setKey] = useState(() => crypto.randomUUID());
  const send = (dryRun: boolean): Promise<Repaired> => {
    const options = {
      params: { path: { id: caseId }, query: { dryRun: String(dryRun) }, header: { 'Idempotency-Key': key } },
      body: { reason: dryRun ? asking : reason.trim() },
    };
    return act === 'poke'
      ? bodyOf(api.POST('/api/administration/cases/{id}/poke', options))
      : bodyOf(api.POST('/api/administration/cases/{id}/restart', options));
  };
  const ask = async (carry: () => Promise<void>): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    try {
      await carry();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  const prepare = (): Promise<void> =>
    ask(async () => {
      setDone(null);
      setPlan(await send(true));
    });
  const carryOut = (): Promise<void> => {
    if (reason.trim() === '') {
      setLacking(true);
      return Promise.resolve();
    }
    return ask(async () => {
      setDone(await send(false));
      setPlan(null);
      setReason('');
      setKey(crypto.randomUUID());
      await queries.invalidateQueries({ queryKey: roomKey(caseId) });
    });
  };
  return (
    <div className={styles.repair}>
      <h2>{t(`room.act.${act}`)}</h2>
      <p className="muted">{t(`room.${act}Says`)}</p>
      <ProblemNote error={failure} />
      {done !== null && (
        <output className={styles.result}>
          <p>
            <b>{t(done.repeated ? 'room.doneBefore' : 'room.done')}</b>
          </p>
          <Steps steps={done.steps.map(say)} />
        </output>
      )}
      {plan === null ? (
        <Button loading={busy} onClick={() => void prepare()}>
          {t('room.prepare')}
        </Button>
      ) : (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void carryOut();
          }}
        >
          <p>{t('room.willDo')}</p>
          <Steps steps={plan.steps.map(say)} />
          <TextInput
            label={t('room.reason')}
            description={t('room.reasonHint')}
            error={lacking && reason.trim() === '' ? t('room.reasonMissing') : null}
            value={reason}
            maxLength={300}
            onChange={({ currentTarget: { value } }) => setReason(value)}
          />
          <div className={styles.buttons}>
            <Button type="submit" variant="filled" loading={busy}>
              {t(`room.do.${act}`)}
            </Button>
            <Button onClick={() => setPlan(null)}>{t('cancel')}</Button>
          </div>
        </form>
      )}
    </div>
  );
}

const Steps = ({ steps }: { readonly steps: readonly string[] }) => (
  <ol>
    {steps.map((step) => (
      <li key={step}>{step}</li>
    ))}
  </ol>
);
