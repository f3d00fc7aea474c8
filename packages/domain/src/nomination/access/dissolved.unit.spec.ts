import type { Day, NominationCommand } from '@vinhdanh/contracts';
import { guardOf, playUntil, Scenario } from '@vinhdanh/testkit';
import { describe, expect, test } from 'vitest';

const sign: NominationCommand = { type: 'sign', decisionNumber: '1200/QĐ-UBND' };
/** A collective before the Chairman; the communes of Ninh Thuận were merged on 1/7/2025. */
const beforeChair = (represents?: string) =>
  playUntil(
    'submit-to-chair',
    new Scenario('ninh-thuan-2023', { subjectKind: 'collective', ...(represents === undefined ? {} : { represents }) }),
    { subject: { id: '00000000-0000-4000-8000-000000000100', kind: 'collective' } },
  );
const signedOn = (scenario: Scenario, day: Day) => scenario.on(day).by('heirChair', sign);

describe('a unit that has been dissolved', () => {
  test('a dissolved unit gets no award in its name; the refusal names the rule and the successors', () => {
    expect(signedOn(beforeChair('22792'), '2025-08-20')).toMatchObject({
      kind: 'refused',
      rejection: {
        guard: 'subject-dissolved',
        fact: {
          unit: '22792',
          endedOn: '2025-06-30',
          successors: [expect.any(String)],
          certainty: 'reported',
          source: expect.stringContaining('TT 15/2025/TT-BNV'),
        },
      },
    });
  });

  test('a unit is not refused before the rule took effect, nor while the unit exists', () => {
    expect(guardOf(signedOn(beforeChair('22792'), '2025-07-20'))).not.toBe('subject-dissolved');
    expect(guardOf(beforeChair('22792').on('2023-10-06').by('chair', sign))).toBe('happened');
  });

  test('a collective within a dissolved unit is not refused', () => {
    expect(guardOf(signedOn(beforeChair(), '2025-08-20'))).not.toBe('subject-dissolved');
  });
});
