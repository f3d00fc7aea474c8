import type { Day, NominationCommand } from '@vinhdanh/contracts';
import { referral, Scenario, straightPath, type CastPart } from '@vinhdanh/testkit';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, momentOf } from '../../calendar/index.js';

type Path = readonly (readonly [day: Day, part: CastPart, command: NominationCommand])[];

const until = straightPath.findIndex(([, , { type }]) => type === 'assess-content');

/**
 * A labour order: agencies, public comment, a suspension, a supplement, a return, the central level, and a revocation
 * that is rejected.
 */
const windingPath: Path = [
  ...straightPath
    .slice(0, until + 1)
    .map(([day, part, act]): Path[number] => [
      day,
      part,
      act.type === 'refer' ? { ...referral, award: 'labour-order' } : act,
    ]),
  ['2023-09-20', 'appraiser', { type: 'request-consultation', agencies: ['NT-STNMT', 'NT-STC'], question: 'x' }],
  ['2023-09-21', 'appraiser', { type: 'publish', place: 'Báo' }],
  ['2023-09-22', 'front', { type: 'comment', from: 'front', text: 'x' }],
  ['2023-09-25', 'appraiser', { type: 'suspend', reason: 'denunciation', document: '1' }],
  ['2023-10-10', 'appraiser', { type: 'resume', document: '2' }],
  ['2023-10-12', 'environment', { type: 'reply-consultation', agency: 'NT-STNMT', objection: false, text: 'x' }],
  ['2023-10-13', 'appraiser', { type: 'request-supplement', missing: ['x'], reason: 'x' }],
  ['2023-10-18', 'officer', { type: 'resubmit', note: 'x' }],
  ['2023-10-19', 'appraiser', { type: 'confirm-complete' }],
  ['2023-10-20', 'appraiser', { type: 'extend-deadline', deadline: 'appraisal#1', count: 5, basis: 'x' }],
  ['2023-10-20', 'appraiser', { type: 'request-supplement', missing: ['y'], reason: 'y' }],
  // nobody supplements: after ten working days the dossier returns automatically
  ['2023-11-20', 'head', { type: 'propose-up', number: '60' }],
  ['2023-11-21', 'appraiser', { type: 'receive', receipt: '700' }],
  ['2023-11-22', 'appraiser', { type: 'confirm-complete' }],
  ['2023-11-22', 'appraiser', { type: 'assess-content', conclusion: 'x' }],
  ['2023-11-22', 'appraiser', { type: 'publish', place: 'Báo' }],
  ['2023-11-22', 'appraiser', { type: 'request-consultation', agencies: ['NT-STC'], question: 'x' }],
  ['2023-11-23', 'appraiser', { type: 'answer-comment', comment: 1, answer: 'x' }],
  [
    '2023-12-20',
    'appraiser',
    { type: 'record-vote', members: 11, present: 9, written: 2, yes: 11, no: 0, abstain: 0, invalid: 0, minutes: '12' },
  ],
  ['2023-12-20', 'appraiser', { type: 'pass', report: '88' }],
  ['2023-12-21', 'appraiser', { type: 'submit-to-chair', number: '89' }],
  ['2023-12-22', 'appraiser', { type: 'escalate', number: '90' }],
  [
    '2024-03-01',
    'appraiser',
    {
      type: 'record-outcome',
      granted: true,
      decisionNumber: '5/QĐ-CTN',
      decidedOn: '2024-02-28',
      document: '6',
      close: false,
    },
  ],
  ['2024-03-04', 'appraiser', { type: 'register-decision', number: '5/QĐ-CTN', date: '2024-02-28' }],
  ['2024-03-20', 'appraiser', { type: 'open-revocation', ground: 'false-papers', document: '7' }],
  ['2024-04-01', 'head', { type: 'report-revocation', document: '8' }],
  ['2024-04-15', 'chair', { type: 'uphold', document: '9' }],
  ['2024-04-16', 'appraiser', { type: 'notify', text: 'x' }],
];

const play = (path: Path): Scenario =>
  path.reduce((scenario, [day, part, act]) => scenario.on(day).does(part, act), new Scenario());

/** Plays a path and applies due acts between two acts of people sometimes, and sometimes twice. */
function playWithStops(path: Path, stops: readonly number[]): Scenario {
  const scenario = new Scenario();
  path.forEach(([day, part, act], index) => {
    if (index > 0 && stops.includes(index)) {
      const before = addDays(day, -1);
      if (momentOf(before, 'noon') >= scenario.state.lastOccurredAt) scenario.until(before).until(before);
    }
    scenario.on(day).does(part, act);
  });
  return scenario;
}

test.each([
  ['straight', straightPath],
  ['winding', windingPath],
] as const)(
  'applying due acts never, early, late or twice gives the same state at the next command: the %s path',
  { timeout: 60_000 },
  (_name, path) => {
    const plain = play(path);
    fc.assert(
      fc.property(fc.array(fc.nat(path.length - 1), { maxLength: 12 }), (stops) => {
        const stopped = playWithStops(path, stops);
        expect(stopped.state).toEqual(plain.state);
        expect(stopped.events).toEqual(plain.events);
      }),
      { numRuns: 40 },
    );
  },
);

test('times of occurrence never decrease on any path', () => {
  const moments = play(windingPath).events.map(({ occurredAt }) => occurredAt);
  expect(moments).toEqual([...moments].sort());
});
