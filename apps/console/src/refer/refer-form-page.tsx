import { Button } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import area from '../look/area/area.module.css';
import { Empty } from '../look/area/empty.js';
import { Waiting } from '../look/area/loaded.js';
import { PageHead } from '../look/area/page-head.js';
import { ProblemNote } from '../look/problem-note.js';
import { useActing, type Acting } from '../session/acting.js';
import { useSession } from '../session/session.js';
import { showMoment } from '../words/dates.js';
import { useUnitName } from '../words/use-codes.js';
import { missingIn, steps, type Missing, type Step } from './draft.js';
import { AwardQuestion, DeedQuestion, WhereQuestion, WhoQuestion } from './questions.js';
import { Review } from './review.js';
import { useSending, type Sent } from './sending.js';
import { useDraft, type Saved } from './use-draft.js';
import styles from './refer.module.css';

const questions = { who: WhoQuestion, deed: DeedQuestion, where: WhereQuestion, award: AwardQuestion } as const;

/** A referral, one question at a time; read again before it is sent. */
export function ReferFormPage() {
  const { t } = useTranslation('refer');
  const acting = useActing();
  if (acting === null || !acting.roles.some((role) => role === 'referrer' || role === 'unit-officer')) {
    return (
      <>
        <PageHead title={t('form.title')} />
        <Empty title={t('form.notAllowed')} why={t('form.notAllowedWhy')} />
      </>
    );
  }
  return <ReferForm key={acting.register.id} acting={acting} />;
}

function ReferForm({ acting }: { readonly acting: Acting }) {
  const { t } = useTranslation('refer');
  const { account } = useSession();
  const register = acting.register.id;
  const { step = 'who' } = useSearch({ from: '/inside/refer/new' });
  const navigate = useNavigate({ from: '/refer/new' });
  const { draft, change, drop, saved, begun, ready } = useDraft(account.id, register);
  const { sending, failure, send } = useSending(register);
  const [tried, setTried] = useState<Step | null>(null);
  const [sent, setSent] = useState<Sent | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const place = sent === null ? step : 'sent';
  const shown = useRef(place);
  useEffect(() => {
    if (shown.current === place) return;
    shown.current = place;
    heading.current?.focus();
  }, [place]);
  const missing = missingIn(step, draft);
  const at = steps.indexOf(step);
  const go = (next: Step): void => {
    setTried(null);
    void navigate({ search: { step: next === 'who' ? undefined : next } });
  };
  const goOn = async (): Promise<void> => {
    if (missing.length > 0) return setTried(step);
    if (step !== 'review') return go(steps[at + 1] ?? 'review');
    const done = await send(draft);
    if (done === null) return;
    await drop();
    setSent(done);
  };
  if (sent !== null) return <SentNote sent={sent} register={register} heading={heading} again={() => (setSent(null), go('who'))} />;
  const errorOf = (field: Missing): string | null => (tried === step && missing.includes(field) ? t(`form.missing.${field}`) : null);
  return (
    <div className={styles.form}>
      <PageHead title={t('form.title')} says={t('form.says')} />
      <ol className={styles.steps}>
        {steps.map((one, place) => (
          <li key={one} aria-current={one === step ? 'step' : undefined}>
            {place < at ? (
              <button type="button" onClick={() => go(one)}>
                {place + 1}. {t(`form.steps.${one}`)}
              </button>
            ) : (
              `${place + 1}. ${t(`form.steps.${one}`)}`
            )}
          </li>
        ))}
      </ol>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void goOn();
        }}
      >
        {tried === step && missing.length > 0 && (
          <div role="alert" className={styles.summary}>
            <p>
              <b>{t('form.problems', { count: missing.length })}</b>
            </p>
            <ul>
              {missing.map((field) => (
                <li key={field}>
                  <a href={`#refer-${field}`}>{t(`form.missing.${field}`)}</a>
                </li>
              ))}
            </ul>
          </div>
        )}
        {failure !== null && <ProblemNote error={failure} />}
        {!ready ? (
          <Waiting rows={6} />
        ) : (
          <div className={styles.question}>
            <h2 ref={heading} tabIndex={-1}>
              <span className="unseen">{t('form.step', { step: at + 1, of: steps.length })}: </span>
              {t(`form.steps.${step}`)}
            </h2>
            <Question step={step} register={register} today={acting.register.clock.now.slice(0, 10)} draft={draft} change={change} errorOf={errorOf} go={go} />
          </div>
        )}
        <div className={styles.buttons}>
          <Button type="submit" variant="filled" loading={sending}>
            {step === 'review' ? t('form.send') : t('form.next')}
          </Button>
          {at > 0 && <Button onClick={() => go(steps[at - 1] ?? 'who')}>{t('form.back')}</Button>}
          <SavedNote saved={saved} at={draft.savedAt} />
          {begun && <Discard drop={() => void drop().then(() => go('who'))} />}
        </div>
      </form>
    </div>
  );
}

type QuestionAndReview = Parameters<typeof WhoQuestion>[0] & { readonly step: Step; readonly go: (step: Step) => void };

function Question({ step, go, ...props }: QuestionAndReview) {
  if (step === 'review') return <Review register={props.register} draft={props.draft} go={go} />;
  const Shown = questions[step];
  return <Shown {...props} />;
}

function SavedNote({ saved, at }: { readonly saved: Saved; readonly at: string }) {
  const { t } = useTranslation('refer');
  if (saved === 'not-yet') return null;
  return <output className="small muted">{saved === 'there' ? t('form.saved', { at: showMoment(at).slice(-5) }) : t('form.savedHere')}</output>;
}

/** Takes two presses: what was written is gone afterwards. */
function Discard({ drop }: { readonly drop: () => void }) {
  const { t } = useTranslation('refer');
  const [asked, setAsked] = useState(false);
  return (
    <button
      type="button"
      className={`${area.plain} small muted ${styles.end}`}
      onBlur={() => setAsked(false)}
      onClick={() => (asked ? drop() : setAsked(true))}
    >
      {asked ? t('form.discardAsk') : t('form.discard')}
    </button>
  );
}

function SentNote({
  sent,
  register,
  heading,
  again,
}: {
  readonly sent: Sent;
  readonly register: string;
  readonly heading: Ref<HTMLHeadingElement>;
  readonly again: () => void;
}) {
  const { t } = useTranslation('refer');
  const unitName = useUnitName(register);
  return (
    <div className={styles.form}>
      <h1 ref={heading} tabIndex={-1}>
        {t('form.sent', { number: sent.caseNumber })}
      </h1>
      <p>{t('form.sentSays', { unit: unitName(sent.unit) })}</p>
      {sent.lookAlikes > 0 && <p>{t('form.sentAlike', { count: sent.lookAlikes, unit: unitName(sent.unit) })}</p>}
      <div className={styles.buttons}>
        <Button component={Link} to="/refer" variant="filled">
          {t('form.toList')}
        </Button>
        <Button onClick={again}>{t('form.again')}</Button>
      </div>
    </div>
  );
}
