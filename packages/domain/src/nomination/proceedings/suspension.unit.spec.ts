import type { NominationCommand } from '@vinhdanh/contracts';
import { given, guardOf, playUntil, Scenario } from '@vinhdanh/testkit';
import { describe, expect, test } from 'vitest';
import { nextMoment } from '../due/owed.js';

const suspend: NominationCommand = { type: 'suspend', reason: 'denunciation', document: '77/TB' };
const resume: NominationCommand = { type: 'resume', document: '90/KL' };
const steps = [
  'refer',
  'start-verify',
  'accept-new-factor',
  'plan',
  'log-support',
  'declare-ready',
  'convene',
  'recognise',
  'propose-up',
  'receive',
  'confirm-complete',
  'record-vote',
  'pass',
  'submit-to-chair',
  'sign',
  'register-decision',
  'notify',
  'issue-objects',
  'award',
] as const;

describe('a denunciation', () => {
  const tell: NominationCommand = {
    type: 'record-denunciation',
    document: '08/PC-TTr',
    denouncer: { name: 'Người Tố Cáo', contact: '0900 000 000' },
    content: 'Đất',
  };

  test('a denunciation is sealed: the facts name the paper only, and nothing in the case changes', () => {
    const { version, ...before } = playUntil('receive').view;
    const { scenario } = given(playUntil('receive'))
      .when('appraiser', tell)
      .thenHappens({
        type: 'DenunciationRecorded',
        facts: { document: '08/PC-TTr' },
        personal: { sealed: { denouncer: 'Người Tố Cáo', contact: '0900 000 000', content: 'Đất' } },
      });
    expect(JSON.stringify(scenario.state)).not.toContain('Người Tố Cáo');
    expect(scenario.view).toEqual({ ...before, version: version + 1 });
  });

  test('the province records a denunciation, also while the case is suspended; the unit never does', () => {
    const scenario = playUntil('receive').does('appraiser', {
      type: 'suspend',
      reason: 'denunciation',
      document: '15/TB-TTr',
    });
    expect(guardOf(scenario.by('appraiser', tell))).toBe('happened');
    expect(guardOf(scenario.by('head', tell))).toBe('wrong-role');
    expect(guardOf(scenario.by('heirAppraiser', tell))).toBe('wrong-unit');
  });
});

describe('suspension (tạm dừng)', () => {
  test.each(steps)(
    'a case suspended at %s resumes in the same substate, and every stopped clock runs again',
    (after) => {
      const scenario = playUntil(after);
      const { stage, substate } = scenario.view;
      const running = scenario.view.deadlines
        .filter(({ status }) => status === 'running')
        .map(({ deadline }) => deadline);
      scenario.does('appraiser', suspend);
      expect(scenario.view).toMatchObject({ stage, substate, suspended: { reason: 'denunciation' } });
      expect(scenario.view.waitingFor.map(({ action }) => action)).toEqual(['resume']);
      expect(scenario.view.deadlines.filter(({ status }) => status === 'running').map(({ kind }) => kind)).toEqual([
        'suspension-review',
      ]);
      expect(nextMoment(scenario.state, scenario.reference)).not.toBeNull();
      scenario.does('appraiser', resume);
      expect(scenario.view).toMatchObject({ stage, substate, suspended: null });
      expect(
        scenario.view.deadlines.filter(({ status }) => status === 'running').map(({ deadline }) => deadline),
      ).toEqual(running);
    },
  );

  test('a case suspended at the central level resumes there', () => {
    const scenario = playUntil('submit-to-chair', new Scenario(), { award: 'prime-minister-certificate' }).does(
      'appraiser',
      { type: 'escalate', number: '1' },
    );
    scenario.does('appraiser', suspend);
    expect(guardOf(scenario.by('appraiser', { type: 'record-central-receipt', document: 'x' }))).toBe('suspended');
    expect(scenario.does('appraiser', resume).view.substate).toBe('escalated');
  });

  test('after a resumption only the clock of the supplement runs, until the unit has supplemented', () => {
    const scenario = playUntil('receive')
      .on('2023-09-13')
      .does('appraiser', { type: 'request-supplement', missing: ['x'], reason: 'x' });
    scenario.on('2023-09-14').does('appraiser', suspend).on('2023-09-28').does('appraiser', resume);
    const status = (kind: string) => scenario.view.deadlines.findLast((deadline) => deadline.kind === kind)?.status;
    expect([scenario.view.substate, status('supplement'), status('appraisal')]).toEqual([
      'supplement',
      'running',
      'paused',
    ]);
    // one of ten days used
    expect(scenario.due('supplement')).toBe('2023-10-11');
    scenario.on('2023-10-02').does('officer', { type: 'resubmit', note: 'x' });
    expect(status('appraisal')).toBe('running');
  });

  test('the unit neither suspends nor resumes a case that has gone up', () => {
    expect(guardOf(playUntil('receive').by('head', suspend))).toBe('province-only');
    expect(guardOf(playUntil('receive').does('appraiser', suspend).by('head', resume))).toBe('province-only');
    expect(guardOf(playUntil('plan').by('head', suspend))).toBe('happened');
  });

  test('a suspended case is not suspended again', () => {
    expect(guardOf(playUntil('plan').does('appraiser', suspend).by('appraiser', suspend))).toBe('suspended');
  });
});
