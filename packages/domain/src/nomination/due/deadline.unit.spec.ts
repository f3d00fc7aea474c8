import type { NominationCommand } from '@vinhdanh/contracts';
import { guardOf, playUntil } from '@vinhdanh/testkit';
import { describe, expect, test } from 'vitest';
import { momentOf } from '../../calendar/index.js';

const extend = (deadline: string, count: number): NominationCommand => ({
  type: 'extend-deadline',
  deadline,
  count,
  basis: 'Điều 9 quy chế',
});
const clock = (scenario: ReturnType<typeof playUntil>, id: string) =>
  scenario.view.deadlines.find(({ deadline }) => deadline === id);

describe('a deadline that is extended (gia hạn)', () => {
  test('an extension runs from the last day of the deadline, records its basis, and moves later warnings', () => {
    const scenario = playUntil('receive').on('2023-09-15').does('appraiser', extend('appraisal#1', 5));
    expect(clock(scenario, 'appraisal#1')).toMatchObject({ due: '2023-10-16', count: 25, warned: [] });
    expect(clock(scenario, 'appraisal#1')?.warn50).toBe('2023-09-28');
    expect(scenario.events.at(-1)).toMatchObject({
      type: 'DeadlineExtended',
      facts: { basis: 'Điều 9 quy chế', calendar: expect.any(String) },
    });
    scenario.until('2023-10-16');
    expect(clock(scenario, 'appraisal#1')).toMatchObject({ warned: [50, 80], overdue: false });
    expect(clock(scenario.until('2023-10-17'), 'appraisal#1')).toMatchObject({ overdue: true });
  });

  test('an extension counts months when the deadline counts months', () => {
    const scenario = playUntil('plan').does('head', extend('cultivation-review#1', 1));
    expect(clock(scenario, 'cultivation-review#1')).toMatchObject({ due: '2023-08-18', count: 4 });
  });

  test('an extended overdue deadline is due again, and goes overdue again', () => {
    const scenario = playUntil('receive').until('2023-10-12');
    expect(clock(scenario, 'appraisal#1')?.overdue).toBe(true);
    scenario.does('appraiser', extend('appraisal#1', 5));
    expect(clock(scenario, 'appraisal#1')).toMatchObject({ due: '2023-10-16', overdue: false, escalatedTo: null });
    expect(clock(scenario.until('2023-10-17'), 'appraisal#1')).toMatchObject({ overdue: true, escalatedTo: 'head' });
  });

  test('no act falls before the extension that caused it: the order of occurrences holds', () => {
    const scenario = playUntil('receive')
      .until('2023-10-12')
      .on('2023-10-13')
      .does('appraiser', extend('appraisal#1', 4));
    scenario.until('2023-10-14');
    const moments = scenario.events.map(({ occurredAt }) => occurredAt);
    expect(moments).toEqual([...moments].sort());
    expect(scenario.events.findLast(({ type }) => type === 'DeadlineFellDue')?.occurredAt).toBe(
      momentOf('2023-10-13', 'noon'),
    );
  });

  test('an extension does not end in the past, and applies to a running deadline only', () => {
    const scenario = playUntil('receive').until('2023-11-01');
    expect(guardOf(scenario.by('appraiser', extend('appraisal#1', 2)))).toBe('extends-into-past');
    expect(guardOf(scenario.by('appraiser', extend('supplement#1', 2)))).toBe('no-such-deadline');
  });
});
