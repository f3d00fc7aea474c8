import { Button } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { isDay } from '../case/forms/day-text.js';
import type { Person } from '../case/types.js';
import area from '../look/area/area.module.css';
import { Empty } from '../look/area/empty.js';
import { Waiting } from '../look/area/loaded.js';
import { PageHead } from '../look/area/page-head.js';
import { ProblemNote } from '../look/problem-note.js';
import { useActing, type Acting } from '../session/acting.js';
import { useSession } from '../session/session.js';
import { dayOf, showMoment } from '../words/dates.js';
import { useUnitName } from '../words/use-codes.js';
import { missingIn, missingOfPaper, referring, type Missing } from './referral-draft.js';
import { stepsOf, type Entry, type Step } from './steps.js';
import { PaperStep, useReferrers } from './paper-step.js';
import { AwardQuestion, DeedQuestion, WhereQuestion, WhoQuestion } from './questions.js';
import { Review } from './review.js';
import { useSending, type Sent } from './sending.js';
import { useDraft, type Saved } from './use-draft.js';
import styles from './refer.module.css';

const paperFields = ['on', 'person', 'paper'] as const;
const questions = { who: WhoQuestion, deed: DeedQuestion, where: WhereQuestion, award: AwardQuestion } as const;

/** A referral, one question at a time, with a review before it is sent. */
export function ReferFormPage() {
  const { t } = useTranslation('refer');
  const acting = useActing();
  const { entry = 'live' } = useSearch({ from: '/inside/refer/new' });
  if (
    acting === null ||
    !acting.roles.some((role) => (entry === 'historical' ? role === 'entry-clerk' : referring.includes(role)))
  ) {
    return (
      <>
        <PageHead title={t(`form.title.${entry}`)} />
        <Empty title={t(`form.notAllowed.${entry}`)} why={t(`form.notAllowedWhy.${entry}`)} />
      </>
    );
  }
  return <ReferForm key={`${acting.register.id} ${entry}`} acting={acting} entry={entry} />;
}

function ReferForm({ acting, entry }: { readonly acting: Acting; readonly entry: Entry }) {
  const { t } = useTranslation('refer');
  const { t: inCase } = useTranslation('case');
  const { account } = useSession();
  const register = acting.register.id;
  const steps = stepsOf(entry);
  const first = steps[0] ?? 'who';
  const { step: asked } = useSearch({ from: '/inside/refer/new' });
  const step = asked !== undefined && steps.includes(asked) ? asked : first;
  const navigate = useNavigate({ from: '/refer/new' });
  const { draft, change, drop, saved, begun, ready } = useDraft(account.id, register, entry);
  const { sending, failure, send } = useSending(register, entry);
  const now = dayOf(acting.register.clock.now);
  const referrers = useReferrers(register, draft.proof.on, entry);
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
  const lacks =
    entry === 'historical' && (step === 'paper' || step === 'review') ? missingOfPaper(draft, now, referrers) : {};
  const lacking = missing.length + Object.keys(lacks).length;
  const at = steps.indexOf(step);
  const go = (next: Step): void => {
    setTried(null);
    void navigate({ search: { step: next === first ? undefined : next, entry: entry === 'live' ? undefined : entry } });
  };
  const goOn = async (): Promise<void> => {
    if (lacking > 0) return setTried(step);
    if (step !== 'review') return go(steps[at + 1] ?? 'review');
    const done = await send(draft);
    if (done === null) return;
    await drop();
    setSent(done);
  };
  if (sent !== null)
    return (
      <SentNote
        sent={sent}
        register={register}
        heading={heading}
        again={() => (setSent(null), go(first))}
        entry={entry}
      />
    );
  const errorOf = (field: Missing): string | null =>
    tried === step && missing.includes(field) ? t(`form.missing.${field}`) : null;
  return (
    <div className={styles.form}>
      <PageHead title={t(`form.title.${entry}`)} says={t(`form.says.${entry}`)} />
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
        {tried === step && lacking > 0 && (
          <div role="alert" className={styles.summary}>
            <p>
              <b>{t('form.problems', { count: lacking })}</b>
            </p>
            <ul>
              {paperFields.flatMap((field) => {
                const fault = lacks[field];
                return fault === undefined
                  ? []
                  : [
                      <li key={field}>
                        <a href={`#refer-${field}`}>
                          {inCase(`entry.${field}`)}: {inCase(`entry.wrong.${fault}`)}
                        </a>
                      </li>,
                    ];
              })}
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
            {step === 'paper' ? (
              <PaperStep
                register={register}
                draft={draft}
                change={change}
                referrers={referrers}
                faults={tried === step ? lacks : {}}
                today={now}
              />
            ) : (
              <Question
                step={step}
                register={register}
                today={entry === 'historical' && isDay(draft.proof.on) ? draft.proof.on : now}
                draft={draft}
                change={change}
                errorOf={errorOf}
                go={go}
                entry={entry}
                referrers={referrers}
              />
            )}
          </div>
        )}
        <div className={styles.buttons}>
          <Button type="submit" variant="filled" loading={sending}>
            {step === 'review' ? t(`form.send.${entry}`) : t('form.next')}
          </Button>
          {at > 0 && <Button onClick={() => go(steps[at - 1] ?? first)}>{t('form.back')}</Button>}
          <SavedNote saved={saved} at={draft.savedAt} />
          {begun && <Discard drop={() => void drop().then(() => go(first))} />}
        </div>
      </form>
    </div>
  );
}

type QuestionAndReview = Parameters<typeof WhoQuestion>[0] & {
  readonly step: Exclude<Step, 'paper'>;
  readonly go: (step: Step) => void;
  readonly entry: Entry;
  readonly referrers: readonly Person[];
};

function Question({ step, go, entry, referrers, ...props }: QuestionAndReview) {
  if (step === 'review')
    return <Review register={props.register} draft={props.draft} go={go} entry={entry} referrers={referrers} />;
  const Shown = questions[step];
  return <Shown {...props} />;
}

function SavedNote({ saved, at }: { readonly saved: Saved; readonly at: string }) {
  const { t } = useTranslation('refer');
  if (saved === 'not-yet') return null;
  return (
    <output className="small muted">
      {saved === 'there' ? t('form.saved', { at: showMoment(at).slice(-5) }) : t('form.savedHere')}
    </output>
  );
}

/** Needs two presses, because the input is lost afterwards. */
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
  entry,
  again,
}: {
  readonly sent: Sent;
  readonly register: string;
  readonly heading: Ref<HTMLHeadingElement>;
  readonly entry: Entry;
  readonly again: () => void;
}) {
  const { t } = useTranslation('refer');
  const unitName = useUnitName(register);
  return (
    <div className={styles.form}>
      <h1 ref={heading} tabIndex={-1}>
        {t(`form.sent.${entry}`, { number: sent.caseNumber })}
      </h1>
      <p>{t(`form.sentSays.${entry}`, { unit: unitName(sent.unit) })}</p>
      {sent.lookAlikes > 0 && <p>{t('form.sentAlike', { count: sent.lookAlikes, unit: unitName(sent.unit) })}</p>}
      <div className={styles.buttons}>
        {entry === 'historical' ? (
          <Button
            renderRoot={(props) => <Link {...props} to="/cases/$caseId" params={{ caseId: sent.caseId }} />}
            variant="filled"
          >
            {t('form.toCase')}
          </Button>
        ) : (
          <Button component={Link} to="/refer" variant="filled">
            {t('form.toList')}
          </Button>
        )}
        <Button onClick={again}>{t(`form.again.${entry}`)}</Button>
      </div>
    </div>
  );
}
