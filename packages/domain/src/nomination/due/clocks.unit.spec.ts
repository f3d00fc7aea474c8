import { playUntil, type Part } from '@vinhdanh/testkit';
import type { NominationCommand } from '@vinhdanh/contracts';
import { expect, test } from 'vitest';
import { momentOf } from '../../calendar/index.js';
import { nextMoment } from './owed.js';

test('without any act, verification warns at 50 and 80 per cent, falls due, goes overdue and escalates', () => {
  const scenario = playUntil('refer').until('2023-04-20');
  const clock = scenario.events
    .filter((event) => event.actor === 'system')
    .map((event) => [event.type, event.occurredAt]);
  expect(clock).toEqual([
    ['DeadlineWarned', momentOf('2023-04-17', 'warn')],
    ['DeadlineWarned', momentOf('2023-04-18', 'warn')],
    ['DeadlineFellDue', momentOf('2023-04-19', 'start')],
    ['DeadlineWentOverdue', momentOf('2023-04-19', 'end')],
    ['Escalated', momentOf('2023-04-19', 'end')],
  ]);
  expect(nextMoment(scenario.state, { calendars: [], policies: [], units: [] })).toBeNull();
});

test('an act on the last day is in time', () => {
  const scenario = playUntil('start-verify')
    .on('2023-04-19')
    .does('officer', { type: 'accept-new-factor', reason: 'x' });
  expect(scenario.view.deadlines[0]).toMatchObject({
    kind: 'verification',
    status: 'met',
    overdue: false,
    fellDue: true,
  });
});

test('a supplement stops the clock of the appraisal and keeps its days', () => {
  const scenario = playUntil('receive')
    .on('2023-09-13')
    .does('appraiser', { type: 'request-supplement', missing: ['Danh sách'], reason: 'Thiếu' });
  expect(scenario.due('supplement')).toBe('2023-09-27');
  expect(scenario.view.deadlines.find((deadline) => deadline.kind === 'appraisal')).toMatchObject({
    status: 'paused',
    pauses: [{ used: 2, remaining: 18 }],
  });
  scenario.on('2023-09-20').does('officer', { type: 'resubmit', note: 'Đã bổ sung' });
  // 18 working days after 20/9/2023
  expect(scenario.due('appraisal')).toBe('2023-10-16');
  expect(scenario.view).toMatchObject({ stage: 'appraisal', substate: 'completeness' });
});

test('without a supplement the dossier returns to the unit automatically, on the day after the last', () => {
  const scenario = playUntil('receive')
    .on('2023-09-13')
    .does('appraiser', { type: 'request-supplement', missing: ['Danh sách'], reason: 'Thiếu' });
  expect(scenario.until('2023-09-27').view.stage).toBe('appraisal');
  scenario.until('2023-09-28');
  expect(scenario.view).toMatchObject({ stage: 'recognition', substate: 'recognised' });
  expect(scenario.view.passages.at(-1)).toMatchObject({
    from: 'appraisal',
    exit: 'returned',
    to: 'recognition',
    at: momentOf('2023-09-27', 'end'),
  });
  expect(scenario.view.deadlines.filter((deadline) => deadline.status === 'running')).toEqual([]);
  expect(scenario.on('2023-09-29').does('head', { type: 'propose-up', number: '50/TTr' }).view.stage).toBe('appraisal');
});

test('a suspension stops the clocks, blocks the acts and gives the days back, while its own review runs', () => {
  const scenario = playUntil('assess-content')
    .on('2023-09-21')
    .does('appraiser', { type: 'suspend', reason: 'denunciation', document: '77/TB' });
  const blocked = scenario.by('appraiser', {
    type: 'record-vote',
    members: 1,
    present: 1,
    yes: 1,
    no: 0,
    abstain: 0,
    invalid: 0,
    minutes: 'x',
  });
  expect(blocked.kind === 'refused' && blocked.rejection.guard).toBe('suspended');
  expect(
    scenario.view.deadlines.filter((deadline) => deadline.status === 'running').map((deadline) => deadline.kind),
  ).toEqual(['suspension-review']);
  scenario.until('2023-12-29');
  expect(scenario.view.deadlines.find((deadline) => deadline.kind === 'suspension-review')).toMatchObject({
    overdue: true,
    escalatedTo: 'head',
  });
  scenario.on('2024-01-02').does('appraiser', { type: 'resume', document: '90/KL' });
  expect(scenario.view).toMatchObject({ stage: 'appraisal', substate: 'content' });
  // 8 of 20 days used up to 21/9; 12 left from 2/1/2024
  expect(scenario.due('appraisal')).toBe('2024-01-18');
});

test('the term of the appraisal runs until the decision is signed', () => {
  expect(playUntil('submit-to-chair').view.deadlines.find((deadline) => deadline.kind === 'appraisal')).toMatchObject({
    status: 'running',
    due: '2023-10-09',
  });
  expect(playUntil('sign').view.deadlines.find((deadline) => deadline.kind === 'appraisal')).toMatchObject({
    status: 'met',
  });
  expect(
    playUntil('submit-to-chair')
      .until('2023-10-10')
      .view.deadlines.find((deadline) => deadline.kind === 'appraisal'),
  ).toMatchObject({ overdue: true, escalatedTo: 'head' });
});

const stages = ['refer', 'accept-new-factor', 'declare-ready', 'propose-up', 'pass'] as const;
test.each(stages.flatMap((after) => (['decline', 'withdraw'] as const).map((end) => [end, after] as const)))(
  '%s ends the case after %s and leaves no clock running',
  (end, after) => {
    const who: Part =
      end === 'withdraw' ? 'referrer' : after === 'propose-up' ? 'appraiser' : after === 'pass' ? 'chair' : 'head';
    const command: NominationCommand = { type: end, reason: 'Lý do' };
    const scenario = playUntil(after).does(who, command);
    expect(scenario.view.rest).toMatchObject({ reason: end === 'decline' ? 'declined' : 'withdrawn' });
    expect(nextMoment(scenario.state, scenario.reference)).toBeNull();
  },
);
