import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../../look/problem-note.js';
import panel from '../actions/next-panel.module.css';
import form from '../forms/form.module.css';
import { useNames } from '../names/names.js';
import { PaperQuestion } from './paper-question.js';
import type { Paper, PaperFaults } from './paper.js';
import type { CaseEntry } from './use-entry.js';

/** The clerk's paper: day, person, number. The acts that were possible on that day follow below. */
export function EntryDesk({ entry: { paper, change, faults, ready, people, problem } }: { readonly entry: CaseEntry }) {
  const { t } = useTranslation('case');
  const names = useNames();
  return (
    <section className={`${panel.panel} ${form.form}`} aria-labelledby="case-entry">
      <h2 id="case-entry">{t('entry.title')}</h2>
      <PaperQuestion
        prefix="entry-"
        paper={paper}
        change={change}
        faults={typedWrong(paper, faults)}
        people={people}
        unitName={names.unit}
      />
      {!ready && <p className={form.kept}>{t('entry.first')}</p>}
      <p className={form.kept}>{t('entry.last')}</p>
      <ProblemNote error={problem} />
    </section>
  );
}

/** An empty field is not shown as a mistake yet. */
const typedWrong = (paper: Paper, { on, person, paper: line }: PaperFaults): PaperFaults => ({
  ...(on === undefined || paper.on === '' ? {} : { on }),
  ...(person === undefined || paper.person === '' ? {} : { person }),
  ...(line === undefined || paper.paper === '' ? {} : { paper: line }),
});
