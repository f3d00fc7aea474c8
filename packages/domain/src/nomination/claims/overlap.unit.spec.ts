import type { Award, Day, NewEvent, NominationCommand } from '@vinhdanh/contracts';
import { guardOf, playUntil, Scenario, straightPath, subjectId } from '@vinhdanh/testkit';
import { describe, expect, test } from 'vitest';

const other = '00000000-0000-4000-8000-000000000777';
const admit: NominationCommand = { type: 'admit-overlap', reason: 'Việc khác: chữa cháy' };
const sign: NominationCommand = { type: 'sign', decisionNumber: '1200/QĐ-UBND' };

/** An award of the subject; the cases of the straight path are for 1/1/2021 to 31/3/2023. */
const honoured = (from: Day, to: Day, award: Award = 'provincial-certificate', by = other): NewEvent => ({
  type: 'HonourRecorded',
  facts: {
    case: by,
    award,
    decisionNumber: '900/QĐ-UBND',
    on: '2023-05-01',
    achievement: `${subjectId}:${from}:${to}`,
  },
});
const signed = (...events: readonly NewEvent[]): string =>
  guardOf(
    playUntil('submit-to-chair')
      .subjectHears(...events)
      .on('2023-10-06')
      .by('chair', sign),
  );

describe('an award for an overlapping period', () => {
  test('a deed whose period is stated a day later is not rewarded a second time', () => {
    expect(
      playUntil('submit-to-chair')
        .subjectHears(honoured('2021-01-02', '2023-03-31'))
        .on('2023-10-06')
        .by('chair', sign),
    ).toMatchObject({
      rejection: {
        guard: 'overlapping-award',
        fact: { holder: `nomination:${other}`, decisionNumber: '900/QĐ-UBND', from: '2021-01-02', to: '2023-03-31' },
      },
    });
  });

  test('periods overlap when they share a day, and no more when one begins after the other ends', () => {
    expect([
      signed(honoured('2019-01-01', '2020-12-31')),
      signed(honoured('2019-01-01', '2021-01-01')),
      signed(honoured('2023-03-31', '2023-12-31')),
      signed(honoured('2023-04-01', '2023-12-31')),
    ]).toEqual(['happened', 'overlapping-award', 'overlapping-award', 'happened']);
  });

  test('forms of commendation exclude one another, a title only itself', () => {
    expect([
      signed(honoured('2021-01-01', '2022-12-31', 'unit-merit-paper')),
      signed(honoured('2021-01-01', '2022-12-31', 'grassroots-emulation-fighter')),
    ]).toEqual(['overlapping-award', 'happened']);
  });

  test('an award that was cancelled, and one of the case itself, stand in nobody’s way', () => {
    const award = honoured(
      '2021-01-02',
      '2023-03-31',
      'provincial-certificate',
      '00000000-0000-4000-8000-000000000999',
    );
    expect(signed(award)).toBe('happened');
  });

  test.each(['propose-up', 'pass'] as const)('%s says so before the Chairman does', (act) => {
    const index = straightPath.findIndex(([, , { type }]) => type === act);
    const [before, step] = straightPath.slice(index - 1, index + 1);
    if (before === undefined || step === undefined) throw new Error(`no ${act}`);
    const scenario = playUntil(before[2].type).subjectHears(honoured('2021-01-02', '2023-03-31')).on(step[0]);
    expect(guardOf(scenario.by(step[1], step[2]))).toBe('overlapping-award');
  });

  test('the appraiser records why it is another deed, and then it is signed', () => {
    const scenario = playUntil('submit-to-chair').subjectHears(honoured('2021-01-02', '2023-03-31'));
    expect(guardOf(scenario.by('head', admit))).toBe('wrong-role');
    scenario.does('appraiser', admit);
    expect(scenario.last('OverlapAdmitted')).toMatchObject({
      facts: { honours: [{ case: other, decisionNumber: '900/QĐ-UBND', award: 'provincial-certificate' }] },
      personal: { narrative: { reason: 'Việc khác: chữa cháy' } },
    });
    expect(guardOf(scenario.by('appraiser', admit))).toBe('no-overlap');
    expect(guardOf(scenario.on('2023-10-06').by('chair', sign))).toBe('happened');
  });

  test('a later award that was not admitted stands in the way again', () => {
    const scenario = playUntil('submit-to-chair')
      .subjectHears(honoured('2021-01-02', '2023-03-31'))
      .does('appraiser', admit)
      .subjectHears({
        type: 'HonourRecorded',
        facts: { ...(honoured('2021-06-01', '2021-12-31').facts as object), decisionNumber: '901/QĐ-UBND' },
      });
    expect(guardOf(scenario.on('2023-10-06').by('chair', sign))).toBe('overlapping-award');
  });

  test('nothing is admitted where nothing overlaps', () => {
    expect(guardOf(playUntil('receive').by('appraiser', admit))).toBe('no-overlap');
  });

  test('a signature records the award with its subject in the same transaction', () => {
    const scenario = playUntil('submit-to-chair').on('2023-10-06').does('chair', sign);
    expect(scenario.beside).toMatchObject([
      { subject: subjectId, events: [{ type: 'HonourRecorded', facts: { decisionNumber: '1200/QĐ-UBND' } }] },
    ]);
    expect(new Scenario().conduct).toEqual({ bars: [], sanctions: [] });
  });
});
