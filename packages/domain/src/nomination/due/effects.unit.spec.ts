import { playUntil } from '@vinhdanh/testkit';
import { expect, test } from 'vitest';
import { effectsOwed } from './effects.js';

const warned = (told: ReturnType<typeof playUntil>) =>
  effectsOwed(told.state)
    .filter(({ text }) => text.startsWith('DeadlineWarned'))
    .map(({ to, text }) => [text, to.role, to.unit]);

test('a warning is for whom the case waited when it fell, not for whom it waits by the time that the notice goes out', () => {
  const told = playUntil('record-vote').until('2023-10-04');
  const before = warned(told);
  expect(before.at(-1)).toEqual(['DeadlineWarned:appraisal#1', 'appraiser', '22792']);
  told
    .does('appraiser', { type: 'pass', report: '30/BC' })
    .does('appraiser', { type: 'submit-to-chair', number: '31/TTr' });
  // the chair is waited for now
  expect(warned(told)).toEqual(before);
});

test('a warning about a consultation is for the agency that was asked', () => {
  const told = playUntil('assess-content')
    .does('appraiser', { type: 'request-consultation', agencies: ['NT-STC'], question: 'Nghĩa vụ thuế?' })
    .until('2023-10-01');
  expect(warned(told)).toContainEqual(['DeadlineWarned:consultation#1', 'agency', 'NT-STC']);
  told.does('appraiser', {
    type: 'reply-consultation',
    agency: 'NT-STC',
    objection: false,
    text: 'Không nợ',
    document: '12/STC',
    on: '2023-09-30',
  });
  expect(warned(told)).toContainEqual(['DeadlineWarned:consultation#1', 'agency', 'NT-STC']);
});
