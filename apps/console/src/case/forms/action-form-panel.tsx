import { Button } from '@mantine/core';
import { useCallback, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../../look/problem-note.js';
import { dayOf, showDay, showMoment } from '../../words/dates.js';
import { useActing } from '../../session/acting.js';
import { useLanguage } from '../../words/use-language.js';
import type { Action, Case, CaseEvent } from '../types.js';
import { isOwnAct } from '../entry/use-entry.js';
import type { Paper } from '../entry/paper.js';
import { ReleaseNote } from '../entry/release-note.js';
import { useNames } from '../names/names.js';
import { ChangedNote } from './changed-note.js';
import { FaultSummary } from './fault-summary.js';
import { FilesInput } from './files-input.js';
import { faultsOf, fieldOfServer, type Fault } from './form-check.js';
import { FormProvider, type Form } from './form-context.js';
import { pathText, type Values } from './form-values.js';
import { MadeFields } from './made/made-fields.js';
import { isUnanswered, useRecording } from './recording.js';
import { Review } from './review.js';
import { useActionForm } from './use-action-form.js';
import styles from './form.module.css';

interface ActionFormPanelProps {
  readonly shown: Case;
  /** The action as it was when its form was opened. */
  readonly opened: Extract<Action, { allowed: true }>;
  /** The action as it is now; it may have become impossible. */
  readonly now: Action | undefined;
  readonly events: readonly CaseEvent[];
  readonly prefilled: Values;
  /** The paper from which the act is entered; null: it happens now. */
  readonly entered: Paper | null;
  readonly close: () => void;
  readonly done: (label: string) => void;
}

/** Each step starts with the focus on its heading, for the eye and for screen readers. */
const focused = (heading: HTMLHeadingElement | null): void => heading?.focus();

const pressedOnce = ['start-verify', 'release'];

/** The form of one action in place: filled in, reviewed, recorded. Input is never lost. */
export function ActionFormPanel({ shown, opened, now, events, prefilled, entered, close, done }: ActionFormPanelProps) {
  const { t } = useTranslation('case');
  const { say } = useLanguage();
  const names = useNames();
  const acting = useActing();
  const paper = isOwnAct(opened.name) ? null : entered;
  const form = useActionForm(shown, opened.name, opened.schema, prefilled);
  const { recording, failure, forget, record } = useRecording(shown.id);
  const [fileUnderWay, setFileUnderWay] = useState(false);
  const [step, setStep] = useState<'typing' | 'reviewing'>('typing');
  const [shownFaults, setShownFaults] = useState<readonly Fault[]>([]);
  const prefix = useId();
  const idOf = useCallback((path: string) => `${prefix}${path}`, [prefix]);

  const faults = useMemo(() => {
    const words = new Map<string, string>(
      shownFaults.map((fault) => [fault.path, t(`forms.wrong.${fault.wrong}`, { limit: fault.limit ?? 0 })]),
    );
    for (const { path, message, says } of failure?.problem.errors ?? []) {
      const field = fieldOfServer(path, form.model);
      if (field !== null)
        words.set(field, t('forms.wrong.server', { message: says === undefined ? message : say(says) }));
    }
    return words;
  }, [shownFaults, failure, form.model, say, t]);

  const context: Form = {
    command: opened.name,
    shown,
    values: form.values,
    set: (path, value) => {
      form.set(path, value);
      const at = pathText(path);
      setShownFaults((former) => former.filter((fault) => fault.path !== at && !fault.path.startsWith(`${at}.`)));
    },
    faults,
    idOf,
  };

  const look = (): void => {
    if (fileUnderWay) return;
    const found = faultsOf(form.model, form.values);
    setShownFaults(found);
    forget();
    if (found.length === 0) setStep('reviewing');
  };
  const send = async (): Promise<void> => {
    const answer = await record({
      type: opened.name,
      input: form.input,
      documents: form.files.map(({ id }) => id),
      entered: paper === null ? null : { occurredAt: paper.on, onBehalfOf: paper.person, paper: paper.paper.trim() },
      key: form.key,
      version: form.version,
    });
    if (answer === null) return;
    form.drop();
    done(say(opened.label));
  };
  const back = (): void => {
    // The words may change now, so the answered key cannot be used again.
    if (failure !== null && !isUnanswered(failure)) form.renewKey();
    setStep('typing');
  };

  const blocked = now !== undefined && !now.allowed ? now : null;
  const changed = shown.version > form.version;
  const paperLines: readonly (readonly [string, string])[] =
    paper === null
      ? []
      : [
          [t('entry.on'), showDay(paper.on)],
          [t('entry.person'), names.person(paper.person) ?? t('names.erased')],
          [t('entry.paper'), paper.paper.trim()],
        ];
  const bare = form.model.fields.length === 0 || pressedOnce.includes(opened.name);
  return (
    <section className={styles.form} aria-label={say(opened.label)}>
      <h2 key={step} ref={focused} tabIndex={-1}>
        {step === 'typing' ? say(opened.label) : t('forms.reviewTitle', { action: say(opened.label) })}
      </h2>
      {form.takenUp !== null && step === 'typing' && (
        <p className={styles.kept}>{t('forms.takenUp', { at: showMoment(form.takenUp) })}</p>
      )}
      {(changed || failure?.problem.code === 'stale-version' || blocked !== null) && (
        <ChangedNote
          shown={shown}
          events={events}
          since={form.version}
          blocked={blocked}
          goOn={() => (form.rebase(shown.version), forget(), form.renewKey())}
        />
      )}
      {failure !== null && failure.problem.code !== 'stale-version' && <ProblemNote error={failure} />}
      <FormProvider value={context}>
        {step === 'typing' ? (
          <>
            {paper !== null && (
              <dl className={styles.paper}>
                {paperLines.map(([label, words]) => (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd>{words}</dd>
                  </div>
                ))}
              </dl>
            )}
            <FaultSummary faults={faults} model={form.model} idOf={idOf} />
            <MadeFields command={opened.name} shown={shown} fields={form.model.fields} />
            <FilesInput caseId={shown.id} files={form.files} change={form.setFiles} underWay={setFileUnderWay} />
          </>
        ) : (
          <>
            <p className={styles.lead}>{t('forms.reviewLead', { number: shown.caseNumber })}</p>
            {opened.name === 'release' ? (
              <ReleaseNote shown={shown} today={dayOf(acting?.register.clock.now ?? shown.screen.at)} />
            ) : (
              <Review
                model={form.model}
                input={form.input}
                documents={form.files.map(({ name }) => name)}
                entered={paperLines}
              />
            )}
          </>
        )}
      </FormProvider>
      <div className={styles.buttons}>
        {step === 'typing' ? (
          <Button variant="filled" loading={fileUnderWay} onClick={look}>
            {bare ? t('forms.lookOver') : t('forms.toReview')}
          </Button>
        ) : (
          <>
            <Button variant="filled" loading={recording} disabled={blocked !== null} onClick={() => void send()}>
              {isUnanswered(failure) ? t('forms.tryAgain') : t('forms.record')}
            </Button>
            <Button onClick={back} disabled={recording}>
              {t('forms.change')}
            </Button>
          </>
        )}
        <Button variant="subtle" color="gray" onClick={close} disabled={recording}>
          {t('forms.close')}
        </Button>
        {step === 'typing' && form.takenUp !== null && (
          <Button variant="subtle" color="gray" onClick={form.drop}>
            {t('forms.drop')}
          </Button>
        )}
      </div>
      <p className={styles.kept}>{t('forms.keptHere')}</p>
    </section>
  );
}
