import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { packTitlesQuery } from '../../words/packs.js';
import { showDay, showMoment } from '../../words/dates.js';
import { useLanguage } from '../../words/use-language.js';
import { Consultations } from '../consultations/consultations.js';
import { Dossier } from '../dossier/dossier.js';
import { wordsOf } from '../labels/labels.js';
import { useNames } from '../names/names.js';
import { isBookkeeping, eventLine } from '../timeline/event-line.js';
import type { Case, CaseEvent } from '../types.js';
import { Votes } from '../votes/votes.js';
import { stageDates, stagesShown } from '../rail/rail-stages.js';
import styles from './case-file.module.css';

interface CaseFileProps {
  readonly shown: Case;
  readonly events: readonly CaseEvent[];
  readonly back: () => void;
}

/** The whole case on paper: the content of all tabs, one after the other. */
export function CaseFile({ shown, events, back }: CaseFileProps) {
  const { t } = useTranslation('case');
  const { say } = useLanguage();
  const names = useNames();
  const { screen } = shown;
  const procedure = useQuery(packTitlesQuery(shown.register)).data?.get(shown.procedure.hash);
  return (
    <article className={styles.file}>
      <div className={styles.tools}>
        <Button variant="filled" onClick={() => window.print()}>
          {t('print.print')}
        </Button>
        <Button onClick={back}>{t('print.back')}</Button>
      </div>
      <header>
        <p>{t('print.title')}</p>
        <h1>
          {shown.caseNumber} · {shown.subject.name ?? t('head.noName')}
        </h1>
        <dl className={styles.facts}>
          <Fact
            label={t('print.award')}
            value={`${say(wordsOf('award', shown.award))} (${say(wordsOf('track', shown.track))})`}
          />
          <Fact label={t('print.unit')} value={names.unit(shown.unit)} />
          <Fact
            label={t('print.state')}
            value={
              say(screen.standing.says) + (screen.standing.due === null ? '' : ` (${showDay(screen.standing.due)})`)
            }
          />
          {shown.decision !== null && (
            <Fact label={t('print.decision')} value={`${shown.decision.number}, ${showDay(shown.decision.signedOn)}`} />
          )}
          {typeof shown.decision?.printedName === 'string' && (
            <Fact label={t('print.printedName')} value={shown.decision.printedName} />
          )}
          {shown.decision?.corrections.map(({ number, signedOn, printedName }) => (
            <Fact
              key={number}
              label={t('print.correction')}
              value={[number, showDay(signedOn), printedName].filter(Boolean).join(', ')}
            />
          ))}
          <Fact label={t('print.procedure')} value={procedure === undefined ? '' : say(procedure)} />
          <Fact
            label={t('print.printed')}
            value={t('print.asOf', { at: showMoment(screen.at), version: shown.version })}
          />
        </dl>
      </header>
      <section>
        <h2>{t('rail.label')}</h2>
        <ol className={styles.stages}>
          {stagesShown(screen.rail).map((stage) => (
            <li key={stage.stage}>
              {say(stage.label)}: {stage.visits.length === 0 ? t(`rail.status.${stage.status}`) : stageDates(stage)}
              {stage.substate !== null && ` (${say(stage.substate.label)})`}
            </li>
          ))}
        </ol>
      </section>
      <section>
        <h2>{t('tabs.dossier')}</h2>
        <Dossier
          shown={shown}
          paper={undefined}
          openPaper={() => undefined}
          attach={undefined}
          ask={undefined}
          assess={undefined}
        />
      </section>
      {screen.boards.length > 0 && (
        <section>
          <h2>{t('tabs.votes')}</h2>
          <Votes shown={shown} />
        </section>
      )}
      {screen.consultations.length > 0 && (
        <section>
          <h2>{t('tabs.consultations')}</h2>
          <Consultations shown={shown} why={() => undefined} />
        </section>
      )}
      <section>
        <h2>{t('tabs.deadlines')}</h2>
        <table className={styles.table}>
          <tbody>
            {shown.deadlines.map((deadline) => (
              <tr key={deadline.deadline}>
                <td>{say(wordsOf('deadline', deadline.kind))}</td>
                <td>
                  {showDay(deadline.start)} – {showDay(deadline.due)}
                </td>
                <td>{say(wordsOf('deadlineStatus', deadline.status))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section>
        <h2>{t('tabs.timeline')}</h2>
        <table className={styles.table}>
          <tbody>
            {events
              .filter((event) => !isBookkeeping(event))
              .map((event) => {
                const { who, what, about } = eventLine(event, { names, say, shown });
                return (
                  <tr key={event.version}>
                    <td className="nowrap">{showDay(event.occurredAt)}</td>
                    <td>{who ?? t('timeline.engine')}</td>
                    <td>
                      {what}
                      {about !== '' && `: ${about}`}
                    </td>
                  </tr>
                );
              })}
          </tbody>
        </table>
      </section>
    </article>
  );
}

function Fact({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
