import type { NominationCommand } from '@vinhdanh/contracts';
import { given, guardOf, playUntil, referral, Scenario } from '@vinhdanh/testkit';
import { describe, expect, test } from 'vitest';

const transfer = (unit: string): NominationCommand => ({
  type: 'transfer-custody',
  unit,
  basis: 'NQ 1667/NQ-UBTVQH15',
});
const posthumous: NominationCommand = { type: 'mark-posthumous', document: 'Giấy chứng tử', on: '2023-09-19' };

describe('across the merger (chuyển đơn vị thụ lý)', () => {
  const merged = () => playUntil('archive').on('2025-07-02');

  test('after 30/6/2025 the case moves to the succeeding unit, whose officers continue it', () => {
    const scenario = merged();
    expect(guardOf(scenario.by('heirAppraiser', transfer('22786')))).toBe('not-a-successor');
    scenario.does('heirAppraiser', transfer('22795'));
    expect(scenario.view.unit).toBe('22795');
    expect(scenario.events.at(-1)).toMatchObject({
      facts: { from: '22792', to: '22795', basis: 'NQ 1667/NQ-UBTVQH15' },
    });
    expect(guardOf(scenario.by('heirOfficer', { type: 'log-replication', where: 'Thôn', note: 'x' }))).toBe('happened');
    expect(guardOf(scenario.by('officer', { type: 'log-replication', where: 'Thôn', note: 'x' }))).toBe('wrong-unit');
    expect(guardOf(scenario.by('heirAppraiser', transfer('22795')))).toBe('same-unit');
  });

  test('a case moves neither to a unit that has ceased nor by a person without access to either unit', () => {
    const scenario = merged();
    expect(guardOf(scenario.by('heirAppraiser', transfer('584')))).toBe('no-such-unit');
    expect(guardOf(scenario.by('appraiser', transfer('22795')))).toBe('wrong-unit');
    expect(guardOf(scenario.by('heirOfficer', transfer('22795')))).toBe('wrong-role');
  });

  test('while its unit exists, a case moves only within the access of the person who moves it', () => {
    const scenario = playUntil('plan');
    expect(guardOf(scenario.by('appraiser', transfer('22363')))).toBe('not-a-successor');
    expect(scenario.does('administrator', transfer('22789')).view.unit).toBe('22789');
    expect(guardOf(scenario.by('stranger', { type: 'log-support', what: 'x' }))).toBe('happened');
  });
});

describe('posthumous award (truy tặng)', () => {
  test.each(['assess-content', 'sign', 'archive'] as const)(
    'after %s the nominee’s death is marked, and the case continues',
    (after) => {
      const scenario = playUntil(after);
      const { stage, substate } = scenario.view;
      given(scenario)
        .when('officer', posthumous)
        .thenHappens({ type: 'MarkedPosthumous', facts: { document: 'Giấy chứng tử', on: '2023-09-19' } })
        .when('officer', posthumous)
        .thenRefused('marked-already');
      expect(scenario.view).toMatchObject({ posthumous: true, stage, substate });
    },
  );
  test('a death is not marked with a future date, nor for a household', () => {
    expect(guardOf(playUntil('plan').by('officer', posthumous))).toBe('occurs-in-future');
    const household = playUntil('plan', new Scenario('ninh-thuan-2023', { subjectKind: 'household' }), {
      subject: { id: referral.subject.id, kind: 'household' },
    });
    expect(guardOf(household.by('officer', { ...posthumous, on: '2023-04-01' }))).toBe('not-an-individual');
  });
});

describe('name and consent', () => {
  test('a corrected name is personal and its paper is a fact; the possible acts stay the same', () => {
    const scenario = playUntil('convene');
    const { version, ...before } = scenario.view;
    given(scenario)
      .when('officer', { type: 'correct-name', document: 'CCCD', name: 'Pi Năng Thị Ví Dụ', reason: 'Ghi sai tên' })
      .thenHappens({
        type: 'NameCorrected',
        facts: { document: 'CCCD' },
        personal: { identity: { name: 'Pi Năng Thị Ví Dụ' } },
      });
    expect(scenario.view).toEqual({ ...before, version: version + 1 });
    expect(scenario.owes).toEqual([
      {
        target: `subject:${referral.subject.id}`,
        command: { type: 'correct-subject-name', case: '00000000-0000-4000-8000-000000000999', document: 'CCCD' },
      },
    ]);
  });

  test('when publicity is refused, no story is published and published ones no longer count; the award stands', () => {
    const scenario = playUntil('publish-story').does('officer', {
      type: 'record-consent',
      granted: false,
      document: 'Đơn',
    });
    expect(scenario.view).toMatchObject({
      consent: false,
      counts: { stories: 0 },
      decision: { number: '1200/QĐ-UBND' },
    });
    expect(guardOf(scenario.by('appraiser', { type: 'publish-story', channel: 'Đài', title: 'x' }))).toBe(
      'consent-refused',
    );
    scenario.does('officer', { type: 'record-consent', granted: true, document: 'Đơn 2' });
    expect(guardOf(scenario.by('appraiser', { type: 'publish-story', channel: 'Đài', title: 'x' }))).toBe('happened');
  });
});
