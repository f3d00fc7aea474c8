import { describe, expect, it } from 'vitest';
import { differences } from './difference.js';

const view = {
  stage: 'discovery',
  rest: null,
  overdue: ['verification'],
  subject: { name: 'Ví Dụ' },
  decision: { signedOn: '2023-10-06' },
  suspended: { since: '2023-07-23T18:00:00.000Z' },
  deadlines: [{ deadline: 'verification#1', kind: 'verification', due: '2023-04-19', warned: [50, 80] }],
};

describe('what a story expects', () => {
  it.each<[string, unknown]>([
    ['a field', { stage: 'discovery' }],
    ['a path of dots', { 'subject.name': 'Ví Dụ' }],
    ['a map that names only what matters', { subject: { name: 'Ví Dụ' } }],
    ['an element by what names it', { 'deadlines.verification#1.due': '2023-04-19' }],
    ['an element by its place', { 'deadlines.0.warned': [50, 80] }],
    ['a whole list', { overdue: ['verification'] }],
    ['null', { rest: null }],
    ['a day on which a moment lies, in Vietnam', { 'suspended.since': '2023-07-24' }],
  ])('%s of an expectation is found to be met', (_name, expected) => {
    expect(differences(expected, view)).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ['another value', { stage: 'cultivation' }, 'stage'],
    ['a missing path, even where null is expected', { rests: null }, 'rests'],
    ['a missing path inside', { 'subject.age': 3 }, 'subject.age'],
    ['null where something is', { subject: null }, 'subject'],
    ['a shorter list', { overdue: [] }, 'overdue'],
    ['an element that is not there', { 'deadlines.appraisal#1.due': '2023-04-19' }, 'deadlines.appraisal#1.due'],
    ['the day before', { 'suspended.since': '2023-07-23' }, 'suspended.since'],
  ])('%s is reported as a difference from the story', (_name, expected, path) => {
    expect(differences(expected, view).map((found) => found.path)).toEqual([path]);
  });
});
