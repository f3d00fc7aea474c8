import { expect, it } from 'vitest';
import { paperStatus } from './paper-status.js';

it('a paper is missing if the present stage requires it, and not if only a later one does', () => {
  expect(paperStatus({ status: 'missing', stage: 'recognition' }, 'discovery')).toBe('later');
  expect(paperStatus({ status: 'missing', stage: 'recognition' }, 'recognition')).toBe('missing');
  expect(paperStatus({ status: 'missing', stage: 'recognition' }, 'appraisal')).toBe('missing');
  expect(paperStatus({ status: 'missing', stage: 'appraisal' }, null)).toBe('missing');
  expect(paperStatus({ status: 'present', stage: 'appraisal' }, 'discovery')).toBe('present');
  expect(paperStatus({ status: 'to-correct', stage: 'appraisal' }, 'appraisal')).toBe('to-correct');
});
