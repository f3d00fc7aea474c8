import { expect, it } from 'vitest';
import { loadAdvice, matrixCounts, pipelineAdvice } from './advice.js';

const stage = (
  name: 'appraisal' | 'followUp',
  counts: { cases?: number; overdue?: number; lackingPapers?: number; older?: number },
) => ({
  stage: name,
  cases: counts.cases ?? 1,
  overdue: counts.overdue ?? 0,
  lackingPapers: counts.lackingPapers ?? 0,
  suspended: 0,
  oldestDays: 0,
  ages: { week: 0, month: 0, quarter: 0, older: counts.older ?? 0 },
  substates: [],
});
const day = (date: string, due: number) => ({
  day: date,
  due,
  kinds: {},
  working: true,
  name: null,
  provisional: false,
  work: 0,
});

it('advice names overdue cases first, then forgotten ones, then missing papers', () => {
  const older = stage('appraisal', { older: 2, lackingPapers: 1 });
  expect(pipelineAdvice({ stages: [older, stage('followUp', { overdue: 3 })] })).toEqual({ kind: 'overdue', count: 3 });
  expect(pipelineAdvice({ stages: [older] })).toEqual({ kind: 'old', count: 2, stage: 'appraisal' });
  expect(pipelineAdvice({ stages: [stage('appraisal', { lackingPapers: 4 })] })).toEqual({ kind: 'papers', count: 4 });
});

it('advice does not call follow-up forgotten, nor an empty register fine', () => {
  expect(pipelineAdvice({ stages: [stage('followUp', { older: 9 })] })).toEqual({ kind: 'fine' });
  expect(pipelineAdvice({ stages: [stage('appraisal', { cases: 0 })] })).toEqual({ kind: 'none' });
});

it('advice names the fullest day only if it stands out', () => {
  expect(loadAdvice({ overdue: 0, days: [day('2026-11-24', 1), day('2026-11-25', 7)] })).toEqual({
    kind: 'peak',
    count: 7,
    day: '2026-11-25',
  });
  expect(loadAdvice({ overdue: 0, days: [day('2026-11-24', 1), day('2026-11-25', 2)] })).toEqual({
    kind: 'light',
    count: 3,
  });
  expect(loadAdvice({ overdue: 2, days: [day('2026-11-24', 9)] })).toEqual({ kind: 'late', count: 2 });
});

it('advice never counts an unknown duty as unmet', () => {
  const duty = (status: 'met' | 'partly' | 'unknown') => ({ status, says: { vi: '', en: '' }, quotas: [] });
  const unit = (quota: 'met' | 'partly') => ({
    unit: 'A',
    unitName: 'A',
    unitKind: 'commune',
    duties: {
      quota: duty(quota),
      criteria: duty('unknown'),
      plan: duty('unknown'),
      event: duty('met'),
      report: duty('unknown'),
    },
  });
  expect(matrixCounts({ items: [unit('met'), unit('partly')] })).toEqual({ lacking: 1, unknown: 6 });
});
