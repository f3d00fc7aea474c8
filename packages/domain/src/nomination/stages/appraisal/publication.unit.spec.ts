import type { NominationCommand } from '@vinhdanh/contracts';
import { guardOf, playBefore, playUntil, Scenario } from '@vinhdanh/testkit';
import { describe, expect, test } from 'vitest';
import { momentOf } from '../../../calendar/index.js';

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
const pass: NominationCommand = { type: 'pass', report: '88/BC' };
const publish: NominationCommand = { type: 'publish', place: 'Báo Ninh Thuận' };
const order = (pack: string) => playUntil('assess-content', new Scenario(pack), { award: 'labour-order' });
const comment = (from: 'citizen' | 'front' | 'member', document?: string): NominationCommand => ({
  type: 'comment',
  from,
  text: 'Ý kiến',
  ...(document === undefined ? {} : { document }),
});
const answer = (number: number): NominationCommand => ({
  type: 'answer-comment',
  comment: number,
  answer: 'Đã giải trình',
});

describe('public comment (lấy ý kiến nhân dân, G6)', () => {
  test('from 2024 public comment ends before the council meets', () => {
    const scenario = order('ninh-thuan-2024');
    expect(guardOf(scenario.by('appraiser', vote))).toBe('publication-missing');
    scenario.does('appraiser', publish);
    expect(scenario.due('public-comment')).toBe('2023-10-04');
    expect(guardOf(scenario.by('appraiser', vote))).toBe('publication-open');
    expect(guardOf(scenario.until('2023-10-05').by('appraiser', vote))).toBe('happened');
  });

  test('in 2023 public comment may run beside the council, but ends before the case passes', () => {
    const scenario = order('ninh-thuan-2023').does('appraiser', vote);
    expect(guardOf(scenario.by('appraiser', pass))).toBe('publication-missing');
    scenario.does('appraiser', publish);
    expect(guardOf(scenario.by('appraiser', pass))).toBe('publication-open');
    expect(guardOf(scenario.until('2023-10-05').by('appraiser', pass))).toBe('happened');
  });

  test('public comment closes automatically after its last day', () => {
    const scenario = order('ninh-thuan-2023').does('appraiser', publish).until('2023-10-04');
    expect(scenario.last('PublicationClosed')).toBeUndefined();
    expect(scenario.until('2023-10-05').last('PublicationClosed')).toMatchObject({
      actor: 'system',
      occurredAt: momentOf('2023-10-04', 'end'),
    });
  });

  test('public comment is extended while it runs, on a legal basis, and counts from its last day', () => {
    const extend: NominationCommand = { type: 'extend-publication', days: 3, basis: '7/CV' };
    const scenario = order('ninh-thuan-2023');
    expect(guardOf(scenario.by('appraiser', extend))).toBe('not-published');
    scenario.does('appraiser', publish).on('2023-10-02').does('appraiser', extend);
    expect(scenario.due('public-comment')).toBe('2023-10-09');
    expect(scenario.until('2023-10-09').last('PublicationClosed')).toBeUndefined();
    expect(scenario.until('2023-10-10').last('PublicationClosed')?.occurredAt).toBe(momentOf('2023-10-09', 'end'));
    expect(guardOf(scenario.by('appraiser', extend))).toBe('not-published');
  });

  test('a comment on paper is recorded with its number and a date that is not in the future', () => {
    const scenario = order('ninh-thuan-2023').does('appraiser', publish).on('2023-09-27');
    const paper = { type: 'comment', from: 'front', text: 'Đề nghị làm rõ', document: '45/MTTQ-BTT' } as const;
    expect(guardOf(scenario.by('appraiser', { ...paper, on: '2023-09-28' }))).toBe('occurs-in-future');
    scenario.does('appraiser', { ...paper, on: '2023-09-25' });
    expect(scenario.events.findLast(({ type }) => type === 'CommentReceived')?.facts).toMatchObject({
      from: 'front',
      document: '45/MTTQ-BTT',
      on: '2023-09-25',
    });
  });

  test('public comment is not opened twice at once', () => {
    expect(guardOf(order('ninh-thuan-2023').does('appraiser', publish).by('appraiser', publish))).toBe(
      'published-already',
    );
  });

  test('a suspension stops public comment and hides the page, and its days are given back', () => {
    const scenario = order('ninh-thuan-2024')
      .does('appraiser', publish)
      .on('2023-09-25')
      .does('appraiser', { type: 'suspend', reason: 'denunciation', document: '1/TB' });
    scenario.on('2023-10-25').does('appraiser', { type: 'resume', document: '2/KL' });
    expect(scenario.due('public-comment')).toBe('2023-11-03');
  });

  test('an award without public comment needs none', () => {
    expect(guardOf(playBefore('record-vote').by('appraiser', vote))).toBe('happened');
  });
});

describe('what people and the Front say (G6, G10)', () => {
  test('the Front’s comment is answered before the provincial council votes', () => {
    const scenario = playUntil('assess-content').does('front', comment('front'));
    expect(guardOf(scenario.by('appraiser', vote))).toBe('front-comment-open');
    expect(scenario.view.waitingFor.find(({ action }) => action === 'answer-comment')).toMatchObject({
      role: 'appraiser',
    });
    expect(guardOf(scenario.does('appraiser', answer(1)).by('appraiser', vote))).toBe('happened');
  });

  test('a citizen’s comment is answered before the council votes, and a later one before the case passes', () => {
    const scenario = playUntil('record-vote').does('appraiser', comment('citizen', 'Đơn 3'));
    expect(guardOf(scenario.by('appraiser', pass))).toBe('comment-open');
    expect(guardOf(scenario.does('appraiser', answer(1)).by('appraiser', pass))).toBe('happened');
  });

  test('a comment at the unit is answered before the council is convened, and before its vote is closed', () => {
    const scenario = playBefore('convene').does('front', comment('front'));
    const convene: NominationCommand = {
      type: 'convene',
      members: ['00000000-0000-4000-8000-000000000201'],
      on: '2023-08-28',
    };
    scenario.until('2023-09-01');
    expect(guardOf(scenario.by('secretary', convene))).toBe('front-comment-open');
    scenario.does('officer', answer(1)).does('secretary', convene);
    scenario
      .does('secretary', { type: 'cast-vote', member: '00000000-0000-4000-8000-000000000201', choice: 'yes' })
      .does('front', comment('front'));
    expect(guardOf(scenario.by('secretary', { type: 'close-vote', minutes: '1' }))).toBe('front-comment-open');
  });

  test('only the Front comments as the Front, or an officer with its paper', () => {
    const scenario = playUntil('assess-content');
    expect(guardOf(scenario.by('referrer', comment('front', '1/MT')))).toBe('another-voice');
    expect(guardOf(scenario.by('appraiser', comment('front')))).toBe('another-voice');
    expect(guardOf(scenario.by('appraiser', comment('member')))).toBe('another-voice');
    expect(guardOf(scenario.by('front', comment('member')))).toBe('another-voice');
    scenario
      .does('appraiser', comment('front', '1/MT'))
      .does('provincialSecretary', comment('member'))
      .does('referrer', comment('citizen'));
    expect(scenario.view.comments.map(({ comment: number, from }) => [number, from])).toEqual([
      [1, 'front'],
      [2, 'member'],
      [3, 'citizen'],
    ]);
  });

  test('a person without a role in the unit does not comment; a suspended case accepts comments', () => {
    const scenario = playUntil('assess-content');
    expect(guardOf(scenario.by('stranger', comment('citizen')))).toBe('wrong-unit');
    scenario.does('appraiser', { type: 'suspend', reason: 'complaint', document: '1' });
    expect(guardOf(scenario.by('front', comment('front')))).toBe('happened');
  });

  test('only an open comment is answered, once', () => {
    const scenario = playUntil('assess-content').does('front', comment('front')).does('appraiser', answer(1));
    expect(guardOf(scenario.by('appraiser', answer(1)))).toBe('no-open-comment');
    expect(guardOf(scenario.by('appraiser', answer(2)))).toBe('no-open-comment');
  });
});
