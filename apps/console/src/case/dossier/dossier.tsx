import { IconAlertTriangle, IconCheck, IconCircleDashed } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { showDay } from '../../words/dates.js';
import { Ground } from '../../look/ground.js';
import { useLanguage } from '../../words/use-language.js';
import { wordsOf } from '../labels/labels.js';
import { useNames } from '../names/names.js';
import { filesQuery } from '../queries.js';
import type { Case, CaseDocument, Paper } from '../types.js';
import { Criteria } from './criteria.js';
import { Origin } from './origin.js';
import { paperStatus } from './paper-status.js';
import { PaperPreview } from './paper-preview.js';
import styles from './dossier.module.css';

interface DossierProps {
  readonly shown: Case;
  /** The paper whose preview is open. */
  readonly paper: string | undefined;
  readonly openPaper: (paper: string | undefined) => void;
  /** Opens the form that attaches a paper; undefined = not possible now. */
  readonly attach: ((paper: string) => void) | undefined;
  /** Opens the form that requests missing papers from the unit; undefined = not possible now. */
  readonly ask: ((paper: string) => void) | undefined;
  readonly assess: ((criterion: number) => void) | undefined;
}

const icons = {
  present: IconCheck,
  later: IconCircleDashed,
  missing: IconCircleDashed,
  'to-correct': IconAlertTriangle,
} as const;

/**
 * Papers as a task list, each with a preview in place; below, the criteria with claim, evidence and assessment side by
 * side.
 */
export function Dossier({ shown, paper, openPaper, attach, ask, assess }: DossierProps) {
  const { t } = useTranslation('case');
  const { papers, supplement } = shown.screen;
  const { data: files } = useQuery(filesQuery(shown.id));
  return (
    <>
      {supplement !== null && (
        <div className={styles.supplement}>
          <b>{t('dossier.supplement', { day: supplement.due === null ? '' : showDay(supplement.due) })}</b>
          <ul>
            {supplement.missing.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {supplement.reason !== null && <p>{supplement.reason}</p>}
        </div>
      )}
      {papers.length === 0 ? (
        <p className={styles.empty}>{t('dossier.none')}</p>
      ) : (
        <ul className={styles.papers} aria-label={t('dossier.papers')}>
          {papers.map((line) => (
            <PaperRow
              key={line.paper}
              shown={shown}
              line={line}
              files={files?.items ?? []}
              open={paper === line.paper}
              openPaper={openPaper}
              attach={attach}
              ask={ask}
            />
          ))}
        </ul>
      )}
      <Criteria shown={shown} files={files?.items ?? []} assess={assess} />
      <Origin shown={shown} />
    </>
  );
}

interface PaperRowProps extends Pick<DossierProps, 'shown' | 'openPaper' | 'attach' | 'ask'> {
  readonly line: Paper;
  readonly files: readonly CaseDocument[];
  readonly open: boolean;
}

function PaperRow({ shown, line, files, open, openPaper, attach, ask }: PaperRowProps) {
  const { t } = useTranslation('case');
  const { say } = useLanguage();
  const names = useNames();
  const { paper, name, number, date, title, attachedAt, attachedBy, documents, source, certainty, required } = line;
  const status = paperStatus(line, shown.stage);
  const Icon = icons[status];
  const file = files.find(({ id }) => documents.some((document) => document.id === id));
  const label = name === null ? (title ?? say(wordsOf('paper', paper))) : say(name);
  const facts = [
    number,
    date === null ? null : t('dossier.dated', { day: showDay(date) }),
    name !== null && title !== null && title !== label ? title : null,
    attachedAt === null ? null : t('dossier.attached', { day: showDay(attachedAt) }),
    attachedBy === null ? null : names.account(attachedBy),
  ].filter((fact) => fact !== null && fact !== '');
  return (
    <li className={styles.row} id={`paper-${paper}`}>
      <div className={`${styles.paper} ${styles[status]}`}>
        <Icon size={18} aria-hidden="true" className={styles.icon} />
        <div>
          {documents.length > 0 ? (
            <button
              type="button"
              className={styles.name}
              aria-expanded={open}
              onClick={() => openPaper(open ? undefined : paper)}
            >
              {label}
            </button>
          ) : (
            <span className={styles.plain}>{label}</span>
          )}
          <div className={styles.facts}>
            {status === 'missing' || status === 'later' ? (
              <>
                {status === 'later' && line.stage !== null
                  ? t('dossier.laterAt', { stage: say(wordsOf('stage', line.stage)).toLocaleLowerCase('vi') })
                  : required
                    ? t('dossier.missing')
                    : t('dossier.notAsked')}
                {source !== null && (
                  <span className={styles.source}>
                    <Ground source={source} certainty={certainty} />
                  </span>
                )}
              </>
            ) : (
              facts.join(' · ')
            )}
          </div>
        </div>
        <div className={styles.side}>
          <span className={styles.status}>{t(`dossier.status.${status}`)}</span>
          {status === 'missing' && line.required && ask !== undefined && (
            <button type="button" className={styles.link} onClick={() => ask(paper)}>
              {t('dossier.ask')}
            </button>
          )}
          {status !== 'present' && attach !== undefined && (
            <button type="button" className={styles.link} onClick={() => attach(paper)}>
              {t('dossier.attach')}
            </button>
          )}
          {documents.length > 0 && (
            <button
              type="button"
              className={styles.link}
              aria-expanded={open}
              onClick={() => openPaper(open ? undefined : paper)}
            >
              {open ? t('dossier.fold') : t('dossier.view')}
            </button>
          )}
        </div>
      </div>
      {open &&
        documents.map((document) => (
          <PaperPreview
            key={document.id}
            caseId={shown.id}
            document={document}
            name={files.find(({ id }) => id === document.id)?.name ?? file?.name ?? label}
          />
        ))}
    </li>
  );
}
