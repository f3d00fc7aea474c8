import { type RecordedEvent, streamId, type AchievementTelling, type NewEvent } from '@vinhdanh/contracts';
import { describe, expect, test } from 'vitest';
import { decideAchievement, evolveAchievement, namingOf, noAchievement, type Achievement } from './achievement.js';

const [head, household] = ['0b0d5a6e-31a3-4c5e-9d9f-000000000002', '0b0d5a6e-31a3-4c5e-9d9f-000000000001'];
const named = namingOf(head, { from: '2021-01-01', to: '2023-03-31', shared: [household] });

const record = (event: NewEvent, version: number): RecordedEvent => ({
  ...event,
  register: 'r',
  streamId: streamId('achievement', 'a'),
  version,
  schemaVersion: 1,
  eventId: String(version),
  commandId: 'c',
  actor: 'system',
  actorRole: null,
  actorUnit: null,
  grantRef: null,
  onBehalfOf: null,
  entry: 'live',
  policyHash: null,
  occurredAt: '2023-10-06T05:00:00.000Z',
  recordedAt: '2023-10-06T05:00:00.000Z',
});
const achievementAfter = (...tellings: readonly AchievementTelling[]): Achievement =>
  tellings.reduce<Achievement>(
    (achievement, telling) =>
      decideAchievement(achievement, named, telling).map(record).reduce(evolveAchievement, achievement),
    noAchievement,
  );

const of = { case: head, on: '2023-10-06', award: 'provincial-certificate' } as const;
const cited = (after: number, by = head): AchievementTelling => ({
  type: 'AchievementCited',
  facts: { ...of, case: by, after },
});
const rewarded = (after: number): AchievementTelling => ({
  type: 'AchievementRewarded',
  facts: { ...of, decisionNumber: '1200/QĐ', after },
});
const released = (after: number): AchievementTelling => ({
  type: 'AchievementReleased',
  facts: { case: head, on: of.on, exit: 'revoked', after },
});
const citations = (achievement: Achievement) =>
  achievement.kind === 'absent' ? [] : [...achievement.citations.values()];

describe('an achievement', () => {
  test('an achievement has the same name whichever of its subjects is nominated, in whatever order', () => {
    expect(namingOf(household, { from: '2021-01-01', to: '2023-03-31', shared: [head, household] })).toEqual(named);
    expect(named).toEqual({
      kind: null,
      movement: null,
      from: '2021-01-01',
      to: '2023-03-31',
      subjects: [household, head],
    });
    expect(namingOf(head, { from: '2021-01-01', to: '2023-03-31', movement: 'Nông thôn mới' })).toMatchObject({
      movement: 'Nông thôn mới',
      subjects: [head],
    });
  });

  test('only the first report names an achievement, and every case that cites it is listed', () => {
    expect(decideAchievement(noAchievement, named, cited(0)).map(({ type }) => type)).toEqual([
      'AchievementNamed',
      'AchievementCited',
    ]);
    expect(decideAchievement(achievementAfter(cited(0)), named, cited(0, household)).map(({ type }) => type)).toEqual([
      'AchievementCited',
    ]);
    expect(
      citations(achievementAfter(cited(0), cited(0, household))).map(({ case: by, status }) => [by, status]),
    ).toEqual([
      [head, 'cited'],
      [household, 'cited'],
    ]);
  });

  test('a case has an achievement rewarded once, a revocation releases it, and the history keeps the decision', () => {
    expect(citations(achievementAfter(cited(0), rewarded(30)))).toMatchObject([
      { status: 'rewarded', decisionNumber: '1200/QĐ', exit: null },
    ]);
    expect(citations(achievementAfter(cited(0), rewarded(30), released(40)))).toMatchObject([
      { status: 'released', decisionNumber: '1200/QĐ', exit: 'revoked' },
    ]);
    expect(citations(achievementAfter(cited(0), rewarded(30), released(40), cited(45)))).toMatchObject([
      { status: 'cited', decisionNumber: null, exit: null },
    ]);
  });

  test('an achievement ignores a report that it knows already or that is older than what it knows of the case', () => {
    expect(decideAchievement(achievementAfter(cited(0)), named, cited(0))).toEqual([]);
    expect(decideAchievement(achievementAfter(cited(0), released(40)), named, rewarded(30))).toEqual([]);
  });
});
