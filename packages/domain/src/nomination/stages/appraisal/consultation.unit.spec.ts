import type { NominationCommand } from '@vinhdanh/contracts';
import { given, guardOf, playUntil, referral, Scenario, type CastPart } from '@vinhdanh/testkit';
import { describe, expect, test } from 'vitest';
import { effectsOwed } from '../../due/effects.js';
import { inWords } from '../../process/rejection.js';

const ask = (...agencies: string[]): NominationCommand => ({
  type: 'request-consultation',
  agencies,
  question: 'Có vi phạm không?',
});
const reply = (
  agency: string,
  change: Partial<Extract<NominationCommand, { type: 'reply-consultation' }>> = {},
): NominationCommand => ({
  type: 'reply-consultation',
  agency,
  objection: false,
  text: 'Không vi phạm',
  ...change,
});
const pass: NominationCommand = { type: 'pass', report: '88/BC' };
/** Asked on Wednesday 20/9/2023, both agencies together: ten working days end on 4/10. */
const asked = () => playUntil('assess-content').does('appraiser', ask('NT-STNMT', 'NT-STC'));
const voted = (scenario: Scenario) =>
  scenario.does('appraiser', {
    type: 'record-vote',
    members: 11,
    present: 11,
    yes: 11,
    no: 0,
    abstain: 0,
    invalid: 0,
    minutes: '12',
  });
const clock = (scenario: Scenario, ordinal: number) =>
  scenario.view.deadlines.find(({ deadline }) => deadline === `consultation#${ordinal}`);

describe('consultation (hiệp y)', () => {
  test('several agencies are asked together, each with its own clock', () => {
    const scenario = asked();
    expect([clock(scenario, 1)?.due, clock(scenario, 2)?.due]).toEqual(['2023-10-04', '2023-10-04']);
    expect(scenario.view.consultations).toMatchObject([
      { agency: 'NT-STNMT', status: 'asked' },
      { agency: 'NT-STC', status: 'asked' },
    ]);
    const work = scenario.view.waitingFor.filter(({ action }) => action === 'reply-consultation');
    expect(work).toMatchObject([
      { unit: 'NT-STNMT', role: 'agency', due: '2023-10-04' },
      { unit: 'NT-STC', role: 'agency', due: '2023-10-04' },
    ]);
  });

  test('an agency replies for itself: its clock is met, the other clock runs on, and the case waits', () => {
    const scenario = voted(asked()).on('2023-09-25').does('environment', reply('NT-STNMT'));
    expect([clock(scenario, 1)?.status, clock(scenario, 2)?.status]).toEqual(['met', 'running']);
    expect(guardOf(scenario.by('appraiser', pass))).toBe('consultation-open');
    // sentences show names instead of codes, and days in the Vietnamese form
    const refused = scenario.by('appraiser', pass);
    expect(refused.kind === 'refused' && inWords(refused.rejection).says.vi).toBe(
      'Chưa có trả lời hiệp y: Sở Tài chính tỉnh Ninh Thuận (hạn 04/10/2023).',
    );
    expect(guardOf(scenario.does('finance', reply('NT-STC')).by('appraiser', pass))).toBe('happened');
  });

  test('an objection is answered before a council votes or the case advances; it is neither a veto nor ignored', () => {
    const scenario = asked()
      .on('2023-09-22')
      .does('environment', reply('NT-STNMT', { objection: true }))
      .does('finance', reply('NT-STC'));
    const vote: NominationCommand = {
      type: 'record-vote',
      members: 11,
      present: 11,
      yes: 11,
      no: 0,
      abstain: 0,
      invalid: 0,
      minutes: '12',
    };
    expect(scenario.view.waitingFor.filter(({ action }) => action === 'answer-objection')).toMatchObject([
      { key: 'answer-objection:NT-STNMT', role: 'appraiser' },
    ]);
    expect(guardOf(scenario.by('appraiser', vote))).toBe('objection-open');
    const answer: NominationCommand = {
      type: 'answer-objection',
      agency: 'NT-STNMT',
      answer: 'Đã khắc phục',
      document: '7/STNMT',
    };
    expect(guardOf(scenario.by('appraiser', { ...answer, agency: 'NT-STC' }))).toBe('no-objection');
    given(scenario)
      .when('appraiser', answer)
      .thenHappens({ type: 'ObjectionAnswered', facts: { agency: 'NT-STNMT' } })
      .when('appraiser', answer)
      .thenRefused('no-objection');
    expect(guardOf(voted(scenario).by('appraiser', pass))).toBe('happened');
  });

  test('no agency replies for another, and only agencies that were asked reply', () => {
    const scenario = asked();
    expect(guardOf(scenario.by('environment', reply('NT-STC')))).toBe('another-agency');
    expect(guardOf(scenario.by('environment', reply('NT-SYT')))).toBe('not-asked');
    expect(guardOf(scenario.by('officer', reply('NT-STC')))).toBe('wrong-role');
    expect(guardOf(playUntil('assess-content').by('environment', reply('NT-STNMT')))).toBe('not-asked');
  });

  test('the appraiser records a reply on paper with its number and date, never a future one', () => {
    const scenario = asked().on('2023-09-26');
    expect(guardOf(scenario.by('appraiser', reply('NT-STC', { document: '12/STC', on: '2023-09-27' })))).toBe(
      'occurs-in-future',
    );
    given(scenario)
      .when('appraiser', reply('NT-STC', { document: '12/STC', on: '2023-09-25', objection: true }))
      .thenHappens(
        {
          type: 'ConsultationReplied',
          facts: { agency: 'NT-STC', objection: true, document: '12/STC', on: '2023-09-25' },
        },
        'DeadlineMet',
      )
      .when('finance', reply('NT-STC'))
      .thenRefused('replied-already');
  });

  test('a consultation lapses after its last day on record, the appraiser is notified, and the case continues', () => {
    const scenario = voted(asked());
    expect(scenario.until('2023-10-04').last('ConsultationLapsed')).toBeUndefined();
    scenario.until('2023-10-05');
    expect(scenario.last('ConsultationLapsed')).toMatchObject({ actor: 'system', facts: { agency: 'NT-STC' } });
    expect(scenario.view.consultations[1]).toMatchObject({ agency: 'NT-STC', status: 'lapsed', objection: null });
    expect(clock(scenario, 2)).toMatchObject({ status: 'ended', overdue: true });
    expect(effectsOwed(scenario.state).filter(({ text }) => text === 'ConsultationLapsed:NT-STC')).toMatchObject([
      { kind: 'notice', to: { role: 'appraiser' } },
    ]);
    expect(guardOf(scenario.by('appraiser', pass))).toBe('happened');
  });

  test('a late reply after the lapse still counts, but does not meet its clock', () => {
    given(asked().until('2023-10-05'))
      .on('2023-10-06')
      .when('finance', reply('NT-STC', { objection: true, text: 'Nợ thuế' }))
      .thenHappens({ type: 'ConsultationReplied', facts: { agency: 'NT-STC', objection: true } });
  });

  test('an agency that still owes a reply is not asked twice; after a lapse or a reply it may be', () => {
    const { scenario } = given(asked()).when('appraiser', ask('NT-STC')).thenRefused('asked-already');
    given(scenario.until('2023-10-05'))
      .when('appraiser', ask('NT-STC'))
      .thenHappens(
        { type: 'DeadlineSet', facts: { deadline: 'consultation#3' } },
        { type: 'ConsultationRequested', facts: { agency: 'NT-STC', deadline: 'consultation#3' } },
      );
  });

  test('a suspension stops the clocks of agencies; a reply is accepted, and its clock does not restart', () => {
    const scenario = asked()
      .on('2023-09-22')
      .does('appraiser', { type: 'suspend', reason: 'denunciation', document: '1/TB' });
    expect([clock(scenario, 1)?.status, clock(scenario, 2)?.status]).toEqual(['paused', 'paused']);
    scenario
      .on('2023-10-20')
      .does('environment', reply('NT-STNMT'))
      .on('2023-10-23')
      .does('appraiser', { type: 'resume', document: '2/KL' });
    expect([clock(scenario, 1)?.status, clock(scenario, 2)?.status]).toEqual(['met', 'running']);
    // two of ten days used; eight left from Monday 23/10
    expect(clock(scenario, 2)?.due).toBe('2023-11-02');
  });

  test('the clocks of agencies run on while the unit supplements its dossier', () => {
    const scenario = asked()
      .on('2023-09-21')
      .does('appraiser', { type: 'request-supplement', missing: ['x'], reason: 'x' });
    expect(clock(scenario, 1)?.status).toBe('running');
    expect(scenario.until('2023-10-05').events.filter(({ type }) => type === 'ConsultationLapsed')).toHaveLength(2);
  });

  test('after a return without supplement, the agencies are asked again in the next round', () => {
    const scenario = asked().does('appraiser', { type: 'request-supplement', missing: ['x'], reason: 'x' });
    scenario.until('2023-10-20');
    expect(scenario.view).toMatchObject({ stage: 'recognition', consultations: [], publication: null });
    expect(scenario.view.deadlines.filter(({ status }) => status === 'running')).toEqual([]);
  });

  test('the procedure of 2024 names the agencies to ask about an enterprise and a high award', () => {
    const firm = new Scenario('ninh-thuan-2024', { subjectKind: 'collective' });
    const scenario = voted(
      playUntil('assess-content', firm, {
        award: 'prime-minister-certificate',
        subject: { id: referral.subject.id, kind: 'collective' },
      }),
    );
    const refused = scenario.by('appraiser', pass);
    expect(guardOf(refused)).toBe('consultation-missing');
    expect(refused.kind === 'refused' && refused.rejection.fact).toMatchObject({
      unasked: ['NT-THUE', 'NT-BHXH', 'NT-STNMT'],
    });
    scenario.does('appraiser', ask('NT-THUE', 'NT-BHXH', 'NT-STNMT'));
    const by: readonly (readonly [string, CastPart])[] = [
      ['NT-THUE', 'appraiser'],
      ['NT-BHXH', 'appraiser'],
      ['NT-STNMT', 'environment'],
    ];
    for (const [agency, part] of by) scenario.does(part, reply(agency, { document: '1' }));
    expect(guardOf(scenario.by('appraiser', pass))).toBe('happened');
  });
});
