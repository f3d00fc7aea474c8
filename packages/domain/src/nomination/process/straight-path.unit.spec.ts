import { playUntil } from '@vinhdanh/testkit';
import { expect, test } from 'vitest';
import { dayOf, momentOf } from '../../calendar/index.js';

test('story 1 goes from the Front’s referral through six stages to a provincial certificate, and then retires', () => {
  const scenario = playUntil(null);
  expect(scenario.view.passages.map(({ from, exit, to, at }) => [from, exit, to, dayOf(at)])).toEqual([
    ['discovery', 'accepted', 'cultivation', '2023-04-18'],
    ['cultivation', 'ready', 'recognition', '2023-08-24'],
    ['recognition', 'proposed', 'appraisal', '2023-09-11'],
    ['appraisal', 'passed', 'submission', '2023-09-29'],
    ['submission', 'signed', 'commendation', '2023-10-06'],
    ['commendation', 'archived', 'followUp', '2023-11-01'],
    ['followUp', 'retired', null, '2024-11-15'],
  ]);
  expect(scenario.view.decision).toMatchObject({ number: '1200/QĐ-UBND', money: 1_800_000 });
  expect(scenario.view.counts).toEqual({ supports: 1, weaknessActions: 1, stories: 1, replications: 2, reviews: 2 });
  expect(scenario.view.rest).toMatchObject({ reason: 'retired', from: 'followUp' });
});

test('the due days of story 1 follow the calendar: verification 19/4, posting 31/8, appraisal 9/10', () => {
  expect(playUntil('refer').due('verification')).toBe('2023-04-19');
  expect(playUntil('declare-ready').due('unit-posting')).toBe('2023-08-31');
  expect(playUntil('receive').due('appraisal')).toBe('2023-10-09');
});

test('the posting closes automatically after its last day, and not before', () => {
  const scenario = playUntil('declare-ready');
  expect(scenario.until('2023-08-31').last('PostingClosed')).toBeUndefined();
  expect(scenario.until('2023-09-01').last('PostingClosed')?.occurredAt).toBe(momentOf('2023-08-31', 'end'));
});

test('the minutes state the vote in exact words', () => {
  expect(playUntil('record-vote').last('CouncilVoteRecorded')?.facts.result.sentence).toContain(
    'Có mặt 11/11 thành viên; đồng ý 11',
  );
});
