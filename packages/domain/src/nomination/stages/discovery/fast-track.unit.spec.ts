import type { Day } from '@vinhdanh/contracts';
import { guardOf, playUntil, referral, Scenario } from '@vinhdanh/testkit';
import { describe, expect, test } from 'vitest';
import { momentOf } from '../../../calendar/index.js';

const rescue = () =>
  new Scenario()
    .on('2023-10-17')
    .does('referrer', {
      ...referral,
      track: 'sudden',
      achievement: { title: 'Cứu ba ngư dân', from: '2023-10-14', to: '2023-10-14' },
    })
    .does('head', { type: 'fast-track', trigger: 'sudden-deed', reason: 'Dũng cảm cứu người' });
const paper = (name: string) => ({ type: 'attach-paper', paper: name, title: name }) as const;
const appraised = () =>
  rescue()
    .does('appraiser', { type: 'receive', receipt: '400' })
    .does('appraiser', paper('submission-letter'))
    .does('appraiser', paper('summary-report'))
    .on('2023-10-18')
    .does('appraiser', paper('summary-list'))
    .does('appraiser', { type: 'confirm-complete' })
    .does('appraiser', { type: 'assess-content', conclusion: 'Đúng sự việc' });

describe('the simplified procedure (thủ tục đơn giản)', () => {
  test('a fast-tracked sudden deed is at the appraisal, with three working days for the whole path', () => {
    const scenario = rescue();
    expect(scenario.view).toMatchObject({ stage: 'appraisal', substate: 'sent' });
    expect(scenario.due('sudden-path')).toBe('2023-10-20');
    expect(scenario.view.deadlines.find(({ kind }) => kind === 'verification')?.status).toBe('met');
  });

  test('the simplified procedure needs no minutes, vote or criteria, and its clock ends at the signature', () => {
    const scenario = appraised()
      .does('appraiser', { type: 'pass', report: '90/BC' })
      .does('appraiser', { type: 'submit-to-chair', number: '91/TTr' });
    expect(scenario.view.deadlines.find(({ kind }) => kind === 'sudden-path')?.status).toBe('running');
    scenario.on('2023-10-20').does('chair', { type: 'sign', decisionNumber: '1300/QĐ-UBND' });
    expect(scenario.view.deadlines.find(({ kind }) => kind === 'sudden-path')).toMatchObject({
      status: 'met',
      overdue: false,
    });
    expect(scenario.view.votes).toEqual([]);
    expect(scenario.view.stage).toBe('commendation');
  });

  test('the simplified procedure requires its papers at the appraisal, because it skips the unit', () => {
    const refused = rescue()
      .does('appraiser', { type: 'receive', receipt: '400' })
      .by('appraiser', { type: 'confirm-complete' });
    expect(guardOf(refused)).toBe('dossier-incomplete');
    expect(refused.kind === 'refused' && JSON.stringify(refused.rejection.fact)).toContain('summary-report');
    expect(refused.kind === 'refused' && JSON.stringify(refused.rejection.fact)).not.toContain('council-minutes');
  });

  test('a fast-tracked case without a signature after three working days escalates to the head', () => {
    const scenario = appraised().until('2023-10-23');
    expect(scenario.view.deadlines.find(({ kind }) => kind === 'sudden-path')).toMatchObject({
      overdue: true,
      escalatedTo: 'head',
    });
    expect(scenario.events.find((event) => event.type === 'DeadlineWentOverdue')?.occurredAt).toBe(
      momentOf('2023-10-20', 'end'),
    );
  });

  test('a thematic case takes all stages', () => {
    expect(guardOf(playUntil('refer').by('head', { type: 'fast-track', trigger: 'sudden-deed', reason: 'x' }))).toBe(
      'not-simplified',
    );
  });

  test('a fast-tracked case returned without supplement is not concluded as recognised', () => {
    const scenario = rescue()
      .does('appraiser', { type: 'receive', receipt: '400' })
      .does('appraiser', { type: 'request-supplement', missing: ['Báo cáo'], reason: 'Thiếu' })
      .until('2023-11-15');
    expect(scenario.view).toMatchObject({ stage: 'recognition', substate: 'recognised' });
    expect(guardOf(scenario.by('head', { type: 'conclude' }))).toBe('not-recognised');
  });

  test('one ground opens the simplified procedure before 2024, and five since (decree 98/2023 art. 40)', () => {
    const sudden = (pack: string, day: Day) =>
      new Scenario(pack).on(day).does('referrer', {
        ...referral,
        track: 'sudden',
        achievement: { title: 'x', from: '2023-01-01', to: '2023-01-02' },
      });
    const found = { type: 'fast-track', trigger: 'found-by-head', reason: 'x' } as const;
    expect(guardOf(sudden('ninh-thuan-2023', '2023-10-17').by('head', found))).toBe('trigger-not-in-force');
    expect(guardOf(sudden('ninh-thuan-2024', '2024-03-05').by('head', { ...found, trigger: 'contribution' }))).toBe(
      'trigger-not-in-force',
    );
    expect(guardOf(sudden('ninh-thuan-2024', '2024-03-05').by('head', found))).toBe('happened');
  });

  test('a career of contribution requires no minutes and no vote either', () => {
    const scenario = new Scenario('ninh-thuan-2024')
      .on('2024-03-05')
      .does('referrer', { ...referral, track: 'contribution' })
      .does('head', { type: 'fast-track', trigger: 'contribution', reason: 'Ba mươi năm công tác' })
      .does('appraiser', { type: 'receive', receipt: '1' });
    const refused = scenario.by('appraiser', { type: 'confirm-complete' });
    const papers = refused.kind === 'refused' ? JSON.stringify(refused.rejection.fact) : '';
    expect(papers).toContain('summary-report');
    expect(papers).not.toContain('council-minutes');
    for (const name of ['submission-letter', 'summary-report', 'summary-list']) scenario.does('appraiser', paper(name));
    scenario
      .does('appraiser', { type: 'confirm-complete' })
      .does('appraiser', { type: 'assess-content', conclusion: 'x' });
    expect(guardOf(scenario.by('appraiser', { type: 'pass', report: '1' }))).toBe('happened');
  });
});
