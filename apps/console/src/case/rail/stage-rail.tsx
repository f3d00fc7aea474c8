import { IconArrowBackUp, IconCheck, IconFileImport, IconPlayerPause, IconPlayerStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { showDay } from '../../words/dates.js';
import { useLanguage } from '../../words/use-language.js';
import { wordsOf } from '../labels/labels.js';
import type { Case, RailStage } from '../types.js';
import { loopsOf, stageDates, stagesShown } from './rail-stages.js';
import styles from './stage-rail.module.css';

/**
 * The stages as a path with dates. Transitions back are arcs above it; suspensions and the like are bands across it.
 */
export function StageRail({ shown }: { readonly shown: Case }) {
  const { t } = useTranslation('case');
  const { say } = useLanguage();
  const { screen } = shown;
  const stages = stagesShown(screen.rail);
  const loops = loopsOf(stages, screen.loops);
  const columns = { gridTemplateColumns: `repeat(${stages.length}, minmax(0, 1fr))` };
  return (
    <section aria-label={t('rail.label')} className={styles.rail}>
      {loops.length > 0 && (
        <div className={styles.arcs} style={columns} aria-hidden="true">
          {loops.map((loop) => (
            <span
              key={`${loop.from}-${loop.to}`}
              className={styles.arc}
              style={{ gridColumn: `${loop.to + 1} / ${loop.from + 1}` }}
            >
              <IconArrowBackUp size={14} />
              <span>{say(wordsOf('exit', loop.exit))}</span>
            </span>
          ))}
        </div>
      )}
      <ol className={styles.path} style={columns}>
        {stages.map((stage) => (
          <Stage key={stage.stage} stage={stage} shown={shown} />
        ))}
      </ol>
      {screen.overlays.map(({ kind, says, since }) => (
        <p key={kind} className={`${styles.band} ${kind === 'historical' ? styles.quiet : ''}`}>
          {kind === 'historical' ? (
            <IconFileImport size={16} aria-hidden="true" />
          ) : (
            <IconPlayerPause size={16} aria-hidden="true" />
          )}
          <b>{say(says)}</b>
          {kind === 'historical' && <span>{t('rail.historical')}</span>}
          {since !== null && <span>{t('rail.since', { day: showDay(since) })}</span>}
        </p>
      ))}
    </section>
  );
}

function Stage({ stage, shown }: { readonly stage: RailStage; readonly shown: Case }) {
  const { t } = useTranslation('case');
  const { say } = useLanguage();
  const { stage: name, status, substate, label } = stage;
  const back = shown.screen.loops.filter((loop) => loop.from === name);
  const supplements = name === 'appraisal' ? shown.deadlines.filter(({ kind }) => kind === 'supplement').length : 0;
  return (
    <li className={`${styles.stage} ${styles[status]}`} aria-current={status === 'current' ? 'step' : undefined}>
      <span className={styles.dot}>
        {status === 'done' && <IconCheck size={10} stroke={3.5} aria-hidden="true" />}
        {status === 'stopped' && <IconPlayerStop size={10} aria-hidden="true" />}
      </span>
      <b>{say(label)}</b>
      <span className={styles.sr}>{t(`rail.status.${status}`)}</span>
      {status === 'skipped' ? (
        <span className={styles.dates}>{t('rail.status.skipped')}</span>
      ) : (
        <span className={styles.dates}>{stageDates(stage)}</span>
      )}
      {substate !== null && <span className={styles.substate}>{say(substate.label)}</span>}
      {status === 'stopped' && shown.rest !== null && (
        <span className={styles.substate}>{say(wordsOf('rest', shown.rest.reason))}</span>
      )}
      {back.map((loop) => (
        <span key={loop.at} className={styles.back}>
          <IconArrowBackUp size={14} aria-hidden="true" />
          {say(wordsOf('exit', loop.exit))} {showDay(loop.at)}
        </span>
      ))}
      {supplements > 0 && (
        <span className={styles.back}>
          <IconArrowBackUp size={14} aria-hidden="true" />
          {t('rail.supplements', { count: supplements })}
        </span>
      )}
    </li>
  );
}
