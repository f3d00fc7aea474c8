import { showDay } from '../../words/dates.js';
import type { Bilingual } from '../../words/use-language.js';
import { wordsOf } from '../labels/labels.js';
import type { Case } from '../types.js';

/** Parts of a case that are compared before and after; their words are in the catalogue under `timeline.fields`. */
export type ChangedField =
  | 'place'
  | 'standing'
  | 'papers'
  | 'criteria'
  | 'deadlines'
  | 'votes'
  | 'consultations'
  | 'decision'
  | 'suspended'
  | 'award'
  | 'unit';

export interface Change {
  readonly field: ChangedField;
  readonly before: string;
  readonly after: string;
}

type Say = (words: Bilingual) => string;

/** Changes by one event, in words; empty if only the log grew. */
export function changesBetween(before: Case, after: Case, say: Say): readonly Change[] {
  const [was, is] = [fieldsOf(before, say), fieldsOf(after, say)];
  return fields
    .filter((field) => was[field] !== is[field])
    .map((field) => ({ field, before: was[field], after: is[field] }));
}

const fields: readonly ChangedField[] = [
  'place',
  'standing',
  'suspended',
  'papers',
  'criteria',
  'votes',
  'consultations',
  'deadlines',
  'decision',
  'award',
  'unit',
];

function fieldsOf(shown: Case, say: Say): Readonly<Record<ChangedField, string>> {
  const { screen } = shown;
  const current = screen.rail.find(({ status }) => status === 'current' || status === 'stopped');
  return {
    place: [
      current === undefined ? '' : say(current.label),
      current?.substate === null || current === undefined ? '' : say(current.substate.label),
    ]
      .filter((part) => part !== '')
      .join(': '),
    standing: say(screen.standing.says),
    suspended: shown.suspended?.document ?? '',
    papers: screen.papers
      .filter(({ status }) => status === 'present')
      .map(({ paper, name }) => (name === null ? paper : say(name)))
      .join('; '),
    criteria: screen.criteria
      .filter(({ status }) => status !== 'open')
      .map(
        ({ criterion, status }) =>
          `${criterion} ${status === 'met' ? say({ vi: 'đạt', en: 'met' }) : say({ vi: 'không đạt', en: 'not met' })}`,
      )
      .join(', '),
    votes: screen.boards.map(({ result, running }) => (result ?? running)?.sentence ?? '').join(' '),
    consultations: screen.consultations
      .map(({ agency, status }) => `${screen.units[agency] ?? agency}: ${say(wordsOf('consultationStatus', status))}`)
      .join('; '),
    deadlines: shown.deadlines
      .filter(({ status }) => status === 'running' || status === 'paused')
      .map(
        ({ kind, due, status }) =>
          `${say(wordsOf('deadline', kind))} ${showDay(due)}` +
          (status === 'paused' ? ` (${say(wordsOf('deadlineStatus', status)).toLocaleLowerCase('vi')})` : ''),
      )
      .join('; '),
    decision: shown.decision?.number ?? '',
    award: say(wordsOf('award', shown.award)),
    unit: screen.units[shown.unit] ?? shown.unit,
  };
}
