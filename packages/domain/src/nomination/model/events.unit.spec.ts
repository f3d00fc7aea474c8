import { nominationEvents, nominationPersonal } from '@vinhdanh/contracts';
import { playUntil, type Scenario } from '@vinhdanh/testkit';
import { expect, test } from 'vitest';
import { explain } from '../process/explain.js';
import { inWords } from '../process/rejection.js';

const supplemented = (): Scenario =>
  playUntil('receive')
    .on('2023-09-13')
    .does('appraiser', { type: 'request-supplement', missing: ['Danh sách'], reason: 'Thiếu' })
    .on('2023-09-20')
    .does('officer', { type: 'resubmit', note: 'Đã bổ sung' })
    .on('2023-09-21')
    .does('appraiser', { type: 'suspend', reason: 'complaint', document: '1/TB' })
    .on('2023-09-25')
    .does('appraiser', { type: 'resume', document: '2/KL' })
    .on('2023-09-26')
    .does('appraiser', { type: 'decline', reason: 'Không đủ' });
const returned = (): Scenario =>
  playUntil('receive')
    .on('2023-09-13')
    .does('appraiser', { type: 'request-supplement', missing: ['x'], reason: 'x' })
    .until('2023-09-30');
const recorded = [
  playUntil(null),
  supplemented(),
  returned(),
  playUntil('refer').until('2023-05-01').does('referrer', { type: 'withdraw', reason: 'x' }),
].flatMap((scenario) => scenario.events);

test('every decided event has exactly the facts of its contract, and only declared personal fields beside them', () => {
  for (const event of recorded) {
    expect(nominationEvents[event.type].strict().parse(event.facts), event.type).toEqual(event.facts);
    for (const [kind, body] of Object.entries(event.personal ?? {})) {
      const declared = Object.entries(nominationPersonal[event.type] ?? {}).find(([name]) => name === kind)?.[1] ?? [];
      expect(declared, `${event.type} ${kind}`).toEqual(expect.arrayContaining(Object.keys(body)));
    }
  }
});

test('the possible acts are listed together with the blocked ones, each blocked one with its reason and remedy', () => {
  const scenario = playUntil('assess-content');
  const listed = explain(scenario.state, scenario.context('appraiser', scenario.state.lastOccurredAt));
  const of = (name: string) => listed.find((action) => action.name === name);
  expect(of('record-vote')).toMatchObject({ allowed: true });
  expect(of('pass')).toMatchObject({
    allowed: false,
    rejection: { guard: 'vote-missing', fact: { council: 'provincial' } },
  });
  expect(of('sign')).toMatchObject({ allowed: false, rejection: { guard: 'wrong-stage' } });
  for (const action of listed)
    if (!action.allowed)
      expect(
        [inWords(action.rejection).says.vi, inWords(action.rejection).remedy.en].every((text) => text.length > 5),
        action.name,
      ).toBe(true);
});
