import type { Day, NominationCommand, PolicyPack, Unit } from '@vinhdanh/contracts';
import { given, guardOf, playUntil, Scenario } from '@vinhdanh/testkit';
import { describe, expect, test } from 'vitest';
import { effectsOwed } from './effects.js';

const extend = (deadline: string, count: number): NominationCommand => ({
  type: 'extend-deadline',
  deadline,
  count,
  basis: 'Tờ trình gia hạn',
});
const supplement = () =>
  playUntil('receive').does('appraiser', { type: 'request-supplement', missing: ['Danh sách'], reason: 'Thiếu' });

describe('each level extends its own terms, within the pack', () => {
  test('a unit does not extend the supplement that the province asks of it', () => {
    given(supplement())
      .when('head', extend('supplement#1', 365))
      .thenRefused('extension-limit', { exceeds: 'level', level: 'province', most: 10, certainty: 'assumed' });
    expect(guardOf(supplement().by('appraiser', extend('supplement#1', 5)))).toBe('happened');
  });

  test.each([
    ['a unit', 'the province’s appraisal', 'receive', 'head', 'appraisal#1'],
    ['the province', 'a unit’s verification', 'refer', 'appraiser', 'verification#1'],
    ['the Chairman', 'a unit’s cultivation', 'plan', 'chair', 'cultivation-review#1'],
  ] as const)('%s does not extend %s', (_who, _what, until, part, clock) => {
    const told = playUntil(until).by(part, extend(clock, 1));
    expect(told).toMatchObject({
      kind: 'refused',
      rejection: { guard: 'extension-limit', fact: { exceeds: 'level' } },
    });
  });

  test('a term is extended neither further nor more often than the rule allows', () => {
    const told = supplement();
    expect(told.by('appraiser', extend('supplement#1', 11))).toMatchObject({
      rejection: { guard: 'extension-limit', fact: { exceeds: 'most', most: 10 } },
    });
    told.does('appraiser', extend('supplement#1', 10)).does('appraiser', extend('supplement#1', 10));
    expect(told.by('appraiser', extend('supplement#1', 1))).toMatchObject({
      rejection: { guard: 'extension-limit', fact: { exceeds: 'times', times: 2 } },
    });
    // the next supplement is another clock
    told
      .does('officer', { type: 'resubmit', note: 'Đã bổ sung' })
      .does('appraiser', { type: 'request-supplement', missing: ['Báo cáo'], reason: 'Thiếu' });
    expect(guardOf(told.by('appraiser', extend('supplement#2', 1)))).toBe('happened');
  });

  test('a term without a rule in the pack is not extended', () => {
    const silent = (pack: PolicyPack): PolicyPack => ({ ...pack, extensions: [] });
    const told = playUntil('refer', new Scenario('ninh-thuan-2023', { pack: silent }));
    expect(told.by('head', extend('verification#1', 1))).toMatchObject({
      rejection: { guard: 'extension-limit', fact: { exceeds: 'rule' } },
    });
  });

  test('a publication is extended within the rule of public comment', () => {
    const told = playUntil('assess-content').does('appraiser', { type: 'publish', place: 'Cổng thông tin' });
    const longer = (days: number): NominationCommand => ({ type: 'extend-publication', days, basis: '7/CV' });
    expect(guardOf(told.by('appraiser', longer(60)))).toBe('extension-limit');
    expect(guardOf(told.by('appraiser', longer(10)))).toBe('happened');
  });
});

describe('escalation goes to the head of the body whose clock it is', () => {
  const told = (scenario: Scenario) =>
    effectsOwed(scenario.state)
      .filter(({ text }) => text.startsWith('Escalated'))
      .map(({ text, to }) => `${text} ${to.role}@${to.unit}`);

  test('an overdue term of the unit escalates to its head', () => {
    expect(told(playUntil('refer').until('2023-05-10'))).toEqual(['Escalated:verification#1 unit-head@22792']);
  });

  test('an overdue term of the province escalates to the head of the department that appraises', () => {
    const scenario = playUntil('confirm-complete').until('2023-10-20');
    expect(told(scenario)).toEqual(['Escalated:appraisal#1 unit-head@NT-SNV']);
    expect(scenario.last('Escalated')?.facts).toEqual({ deadline: 'appraisal#1', to: 'head', unit: 'NT-SNV' });
  });

  test('an overdue term of the province escalates to the Chairman before any provincial body has acted', () => {
    const sudden = playUntil('refer', new Scenario(), { track: 'sudden' })
      .does('head', { type: 'fast-track', trigger: 'sudden-deed', reason: 'Cứu người' })
      .until('2023-05-10');
    expect(told(sudden)).toContain('Escalated:sudden-path#1 chair@22792');
  });

  /** The register with a unit that ends on a day and has successors. */
  const ending = (code: string, validTo: Day, successors: readonly string[], added: readonly Unit[] = []): Scenario => {
    const units = new Scenario().reference.units.map((unit) =>
      unit.code === code && (unit.validTo === null || unit.validTo > validTo)
        ? { ...unit, validTo, successors: [...successors] }
        : unit,
    );
    return new Scenario('ninh-thuan-2023', { reference: { units: [...units, ...added] } });
  };
  const heir = (code: string, parent: string): Unit => ({
    code,
    name: 'Sở mới',
    kind: 'department',
    parent,
    validFrom: '2023-10-01',
    validTo: null,
    successors: [],
    source: 'NQ',
    certainty: 'assumed',
  });

  test('an overdue term of a department that has ended escalates to the head of its successor', () => {
    const scenario = playUntil(
      'confirm-complete',
      ending('NT-SNV', '2023-09-30', ['NT-SNV-M'], [heir('NT-SNV-M', '58')]),
    );
    expect(told(scenario.until('2023-10-20'))).toEqual(['Escalated:appraisal#1 unit-head@NT-SNV-M']);
  });

  test('an overdue term of a divided department escalates to the successor in the province of the case', () => {
    const both = [heir('KH-M', '56'), heir('NT-M', '58')];
    const scenario = playUntil('confirm-complete', ending('NT-SNV', '2023-09-30', ['KH-M', 'NT-M'], both));
    expect(told(scenario.until('2023-10-20'))).toEqual(['Escalated:appraisal#1 unit-head@NT-M']);
  });

  test('an overdue term of a department that ended without a successor escalates to the Chairman', () => {
    const scenario = playUntil('confirm-complete', ending('NT-SNV', '2023-09-30', []));
    expect(told(scenario.until('2023-10-20'))).toEqual(['Escalated:appraisal#1 chair@22792']);
  });

  test('an overdue term of a merged commune escalates to the head of its successor', () => {
    const scenario = playUntil('refer', ending('22792', '2023-04-15', ['22789']));
    expect(told(scenario.until('2023-05-10'))).toEqual(['Escalated:verification#1 unit-head@22789']);
  });
});
