import { playUntil } from '@vinhdanh/testkit';
import { expect, test } from 'vitest';
import { effectsOwed } from './effects.js';

const warned = (scenario: ReturnType<typeof playUntil>) =>
  effectsOwed(scenario.state)
    .filter(({ text }) => text.startsWith('DeadlineWarned'))
    .map(({ to, text }) => [text, to.role, to.unit]);

test('a warning goes to those for whom the case waited when the warning fell', () => {
  const scenario = playUntil('record-vote').until('2023-10-04');
  const before = warned(scenario);
  expect(before.at(-1)).toEqual(['DeadlineWarned:appraisal#1', 'appraiser', '22792']);
  scenario
    .does('appraiser', { type: 'pass', report: '30/BC' })
    .does('appraiser', { type: 'submit-to-chair', number: '31/TTr' });
  // the case waits for the chair now
  expect(warned(scenario)).toEqual(before);
});

test('a warning about a consultation goes to the agency that was asked', () => {
  const scenario = playUntil('assess-content')
    .does('appraiser', { type: 'request-consultation', agencies: ['NT-STC'], question: 'Nghĩa vụ thuế?' })
    .until('2023-10-01');
  expect(warned(scenario)).toContainEqual(['DeadlineWarned:consultation#1', 'agency', 'NT-STC']);
  scenario.does('appraiser', {
    type: 'reply-consultation',
    agency: 'NT-STC',
    objection: false,
    text: 'Không nợ',
    document: '12/STC',
    on: '2023-09-30',
  });
  expect(warned(scenario)).toContainEqual(['DeadlineWarned:consultation#1', 'agency', 'NT-STC']);
});
