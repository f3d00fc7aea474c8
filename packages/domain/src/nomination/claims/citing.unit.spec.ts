import { expect, test } from 'vitest';
import { cast, playUntil, straightPath } from '@vinhdanh/testkit';
import { decide } from '../process/decide.js';
import { initial } from '../model/state.js';

const [, , refer] = straightPath[0] ?? [];
if (refer?.type !== 'refer' || refer.achievement === undefined)
  throw new Error('the straight path begins with a referral that names an achievement');
const named = refer;

const owed = (decision: ReturnType<typeof decide>) =>
  decision.kind === 'accepted' ? decision.owes.map(({ target, command }) => ({ target, ...command })) : decision;

test('a referral reports to the achievement that it cites; a referral that names none reports nothing', () => {
  const scenario = playUntil('refer');
  const context = scenario.context('referrer', '2023-04-13T05:00:00.000Z');
  expect(context.actor).toMatchObject({ person: cast.referrer.person });
  const household = '00000000-0000-4000-8000-000000000001';
  const achievement: NonNullable<typeof named.achievement> = {
    title: 'x',
    from: '2021-01-01',
    to: '2023-03-31',
    shared: [household],
    kind: 'thematic',
    movement: 'Nông thôn mới',
  };
  const decision = decide(initial, { ...named, achievement }, context);
  expect(decision).toMatchObject({
    events: [
      { facts: { achievement: { kind: 'thematic', movement: 'Nông thôn mới', stream: context.achievement } } },
      {},
    ],
  });
  expect(owed(decision)).toEqual([
    {
      target: `achievement:${context.achievement}`,
      type: 'tell-achievement',
      achievement: {
        kind: 'thematic',
        movement: 'Nông thôn mới',
        from: '2021-01-01',
        to: '2023-03-31',
        subjects: [household, named.subject.id],
      },
      telling: {
        type: 'AchievementCited',
        facts: { case: context.caseId, award: named.award, on: '2023-04-13', after: 0 },
      },
    },
  ]);
  const { achievement: _, ...without } = named;
  expect(owed(decide(initial, without, { ...context, achievement: null }))).toEqual([]);
});

test('an end without an award releases the achievement, and every way back cites it again', () => {
  const scenario = playUntil('refer').does('officer', { type: 'start-verify' });
  const decline = { type: 'decline', reason: 'x' } as const;
  const at = () => scenario.context('officer', scenario.state.lastOccurredAt);
  expect(owed(decide(scenario.state, decline, at()))).toMatchObject([
    { telling: { type: 'AchievementReleased', facts: { exit: 'declined', after: scenario.state.version } } },
  ]);
  const { achievement } = scenario.state;
  if (achievement === null) throw new Error('the case cites no achievement');
  const { stream: _, ...older } = achievement;
  expect(owed(decide({ ...scenario.state, achievement: older }, decline, at()))).toEqual([]);
  scenario.does('officer', decline);
  const again = { type: 're-refer', evidence: 'x' } as const;
  expect(
    owed(decide(scenario.state, again, scenario.context('referrer', scenario.state.lastOccurredAt))),
  ).toMatchObject([
    { telling: { type: 'AchievementCited', facts: { award: scenario.view.award, after: scenario.state.version } } },
  ]);
});
