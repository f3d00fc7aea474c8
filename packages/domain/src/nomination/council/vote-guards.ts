import { votesOf } from '../model/record.js';
import { guard } from '../process/definition.js';
import type { PolicyPack, Track, VoteResult, VoteRule } from '@vinhdanh/contracts';
import { voteRule } from '../../policy/index.js';
import { refuse, type Refusal } from '../process/rejection.js';
import type { OpenNomination } from '../model/state.js';

export interface Count {
  readonly members: number;
  readonly present: number;
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  readonly invalid: number;
  /** Members who took no part. */
  readonly recused?: number;
  /** Ballots of absent members, polled in writing: counted, but not towards the quorum. */
  readonly written?: number;
}

/**
 * The share in hundredths of a per cent, rounded half up as offices write it (13 of 15: 86,67 %). Rounding never
 * crosses the threshold: the written share is on the same side of it as the vote.
 */
function shareInHundredths({ threshold, inclusive }: VoteRule, yes: number, base: number, reached: boolean): number {
  const { numerator, denominator } = threshold;
  const rounded = Math.floor((2 * yes * 10_000 + base) / (2 * base));
  const bound = (numerator * 10_000) / denominator;
  const least = inclusive ? Math.ceil(bound) : Math.floor(bound) + 1;
  return reached ? Math.max(rounded, least) : Math.min(rounded, least - 1);
}

/** The result of a count under a rule; fractions stay exact, and `sentence` is the text for the minutes (G5). */
export function tally(rule: VoteRule, count: Count): VoteResult {
  const { recused = 0, written = 0, ...votes } = count;
  const base = { all: count.members, entitled: count.members - recused, present: count.present }[rule.denominator];
  // yes/base >= n/d  <=>  yes*d >= n*base, in whole numbers
  const left = count.yes * rule.threshold.denominator;
  const right = rule.threshold.numerator * base;
  const quorate = count.present * rule.quorum.denominator >= rule.quorum.numerator * count.members;
  const reached = base > 0 && (rule.inclusive ? left >= right : left > right);
  const passed = quorate && reached;
  const of = { all: 'tổng số thành viên', entitled: 'số thành viên được biểu quyết', present: 'số thành viên có mặt' }[
    rule.denominator
  ];
  const hundredths = base === 0 ? 0 : shareInHundredths(rule, count.yes, base, reached);
  const share = `${Math.floor(hundredths / 100)},${String(hundredths % 100).padStart(2, '0')} %`;
  const threshold = `${rule.threshold.numerator}/${rule.threshold.denominator}`;
  const verdict = quorate
    ? passed
      ? 'thông qua'
      : 'không thông qua'
    : `không đủ thành viên dự họp (cần ${rule.quorum.numerator}/${rule.quorum.denominator})`;
  return {
    council: rule.council,
    ...votes,
    ...(recused === 0 ? {} : { recused }),
    ...(written === 0 ? {} : { written }),
    passed,
    ...(quorate ? {} : { quorate }),
    sentence:
      `Có mặt ${count.present}/${count.members} thành viên` +
      (written === 0 ? '' : `, ${written} phiếu lấy ý kiến bằng văn bản`) +
      (recused === 0 ? '' : `, ${recused} thành viên không tham gia biểu quyết`) +
      `; đồng ý ${count.yes}, không đồng ý ${count.no}, không có ý kiến ${count.abstain}, ` +
      `phiếu không hợp lệ ${count.invalid}; tỷ lệ đồng ý ${share} (${count.yes}/${base}) tính trên ${of}, ` +
      `ngưỡng ${rule.inclusive ? 'từ' : 'trên'} ${threshold}: ${verdict}.`,
    source: rule.source,
    certainty: rule.certainty,
  };
}

/**
 * The count is possible: nobody votes twice, and there are no more ballots than members present or polled in writing.
 */
export function possibleCount(count: Count): Refusal<'impossible-count'> | null {
  const ballots = count.yes + count.no + count.abstain + count.invalid;
  const { recused = 0, written = 0 } = count;
  if (ballots === count.present + written && ballots + recused <= count.members && count.members > 0) return null;
  return refuse('impossible-count', { ...count, written, recused, ballots });
}

/**
 * The simplified procedure requires no minutes, whatever the track: a council votes as on a sudden deed, if at all
 * (decree 98/2023 art. 40; domain.md §3.2).
 */
export const voteTrack = (state: OpenNomination): Track => (state.fastTrack ? 'sudden' : state.track);

/** The procedure requires a vote of the provincial council on this award. */
export const voteForeseen = guard('no-vote-foreseen', (state, context) => {
  if (voteRule(context.policy.pack, { council: 'provincial', award: state.award, track: voteTrack(state) }) !== null)
    return null;
  return refuse('no-vote-foreseen', { award: state.award, track: state.track });
});

/** The council whose vote the procedure requires has not voted, or has voted against the case; null = neither. */
export function voteLack(
  state: OpenNomination,
  pack: PolicyPack,
  council: 'unit' | 'provincial',
): Refusal<'vote-missing' | 'vote-not-carried'> | null {
  const rule = voteRule(pack, { council, award: state.award, track: voteTrack(state) });
  if (rule === null) return null;
  const result = votesOf(state)[council];
  // an optional vote that was not quorate decided nothing
  if (result === null || (!rule.required && result.quorate === false))
    return rule.required ? refuse('vote-missing', { council, result: null, toCorrect: false }) : null;
  // the vote was on the refused award; it counts for another award if it reaches that award's threshold
  const stands = state.fellBack ? tally(rule, result) : result;
  return stands.passed || rule.failed === 'advises' ? null : refuse('vote-not-carried', { council, result: stands });
}

/** The council whose vote the procedure requires has voted for the case. */
export const voteCarried = (council: 'unit' | 'provincial') =>
  guard(['vote-missing', 'vote-not-carried'], (state, { policy }) => voteLack(state, policy.pack, council));
