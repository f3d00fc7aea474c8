import { playUntil } from '@vinhdanh/testkit';
import { expect, test } from 'vitest';
import { inWords, refuse } from './rejection.js';

test('a refusal has sentences in both languages, with days in the Vietnamese form and the fact unchanged', () => {
  const fact = { occurredAt: '2023-09-12T17:30:00.000Z', last: '2023-09-14' };
  expect(inWords(refuse('occurs-before-last', fact))).toEqual({
    guard: 'occurs-before-last',
    fact,
    says: {
      vi: 'Việc này ghi ngày 13/09/2023, trước việc gần nhất của hồ sơ (14/09/2023).',
      en: 'The act is dated 13/09/2023, before the latest one of the case (14/09/2023).',
    },
    remedy: {
      vi: 'Nhập các giấy tờ theo thứ tự thời gian.',
      en: 'Enter the papers in the order of their dates.',
    },
  });
});

test('one guard has a sentence for each kind of fact on which it fails', () => {
  const head = refuse('no-authority', {
    decider: 'unit-head',
    award: 'provincial-certificate',
    unit: '1',
    day: '2024-01-01',
  });
  const fallBack = refuse('no-authority', { decider: 'chair-instead', award: 'prime-minister-certificate' });
  expect(inWords(head)).toMatchObject({
    says: { en: "The unit's head may not decide this award." },
    remedy: { vi: 'Trình cấp trên.' },
  });
  expect(inWords(fallBack)).toMatchObject({
    says: { en: 'The provincial Chairman may not decide the other award.' },
    remedy: { vi: 'Chọn hình thức cấp tỉnh.' },
  });
});

test('the domain refuses by guard and fact only', () => {
  const outcome = playUntil('refer').by('appraiser', { type: 'sign', decisionNumber: '1' });
  expect(outcome).toEqual({
    kind: 'refused',
    rejection: {
      guard: 'wrong-stage',
      fact: { command: 'sign', stage: 'discovery', substate: 'referred', wanted: ['submission'] },
    },
  });
});
