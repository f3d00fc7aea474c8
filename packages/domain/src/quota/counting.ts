import {
  glossary,
  sourceParts,
  within,
  type Bilingual,
  type Day,
  type RestReason,
  type SubjectKind,
} from '@vinhdanh/contracts';
import { writtenDays } from '../calendar/index.js';
import type { QuotaInYear } from './quota-year.js';

/** What a quota needs to know about a case. */
export interface ExemplarFacts {
  readonly subjectKind: SubjectKind;
  readonly recognisedOn: Day | null;
  /** First story published or introduction made. */
  readonly disseminatedOn: Day | null;
  readonly replicatedOn: Day | null;
  /** The publicity was withdrawn for want of consent; null = it was not, or it was published again. */
  readonly withdrawnOn: Day | null;
  readonly presentedOn: Day | null;
  /** Why the case rests, or that it is suspended; `open` = neither. */
  readonly state: 'open' | 'suspended' | RestReason;
}

export const countingReasons = [
  'counts',
  'not-recognised',
  'not-disseminated',
  'dissemination-withdrawn',
  'not-replicated',
  'not-presented',
  'another-year',
  'quota-ended',
  'household',
  'suspended',
  'ended',
] as const;
export type CountingReason = (typeof countingReasons)[number];

export interface Counting {
  readonly counts: boolean;
  readonly reason: CountingReason;
  readonly says: Bilingual;
}

/** Ends that leave a recognition valid. */
const standing: readonly string[] = [
  'open',
  'suspended',
  'recognised-only',
  'retired',
  'centrally-refused',
  'ineligible',
];

/** Whether a recognition is valid, by the state of its case. */
export const recognitionStands = (state: ExemplarFacts['state']): boolean => standing.includes(state);

/**
 * Whether a case counts towards a quota of a year, and why or why not, in the order in which an officer would ask. A
 * quota of recognised cases counts the year of recognition; a quota of disseminated and replicated cases counts the
 * year in which the last of the three was reached (KH1068 V.1đ; domain.md §2.2).
 */
export function countsTo(quota: QuotaInYear, facts: ExemplarFacts): Counting {
  const { rule, households } = quota;
  if (rule.counts === 'honouring-event') {
    if (facts.presentedOn === null) return no('not-presented', 'chưa trao tặng', 'no award has been presented');
    return inYear(facts.presentedOn, quota, 'trao tặng', 'presented');
  }
  const { recognisedOn, disseminatedOn, replicatedOn, state } = facts;
  if (recognisedOn === null) return no('not-recognised', 'chưa được công nhận', 'not recognised');
  if (state !== 'open' && state !== 'suspended' && !recognitionStands(state)) {
    const { vi, en } = within(glossary.rest[state]);
    return no('ended', `hồ sơ đã kết thúc (${vi})`, `the case has ended (${en})`);
  }
  if (facts.subjectKind === 'household' && !households.count) {
    return no(
      'household',
      `hộ gia đình không được tính (${sourceParts(households.source).basis}; ` +
        `${glossary.certainty[households.certainty].vi})`,
      `households do not count (${sourceParts(households.source).basis}; ` +
        `${glossary.certainty[households.certainty].en})`,
    );
  }
  if (rule.counts === 'recognised') return inYear(recognisedOn, quota, 'công nhận', 'recognised');
  if (state === 'suspended')
    return no('suspended', 'đang tạm dừng: không được phổ biến', 'suspended: hidden from the public');
  if (disseminatedOn === null && facts.withdrawnOn !== null) {
    return no(
      'dissemination-withdrawn',
      `đã rút việc phổ biến ngày ${facts.withdrawnOn}: không đồng ý công khai`,
      `dissemination withdrawn on ${facts.withdrawnOn}: no consent`,
    );
  }
  if (disseminatedOn === null) return no('not-disseminated', 'chưa được phổ biến', 'not disseminated');
  if (replicatedOn === null) return no('not-replicated', 'chưa được nhân rộng', 'not replicated');
  const [last = recognisedOn] = [recognisedOn, disseminatedOn, replicatedOn].toSorted().toReversed();
  return inYear(last, quota, 'công nhận, phổ biến và nhân rộng đủ', 'recognised, disseminated and replicated');
}

function inYear(day: Day, { year, on }: QuotaInYear, vi: string, en: string): Counting {
  if (day.startsWith(`${year}-`) && day > on)
    return no(
      'quota-ended',
      `${vi} ngày ${day}: chỉ tiêu đã hết từ sau ngày ${on}`,
      `${en} on ${day}: the quota ended with ${on}`,
    );
  if (day.startsWith(`${year}-`))
    return {
      counts: true,
      reason: 'counts',
      says: { vi: writtenDays(`${vi} ngày ${day}`), en: writtenDays(`${en} on ${day}`) },
    };
  return no(
    'another-year',
    `${vi} ngày ${day}: tính cho năm ${day.slice(0, 4)}`,
    `${en} on ${day}: counts to ${day.slice(0, 4)}`,
  );
}

const no = (reason: CountingReason, vi: string, en: string): Counting => ({
  counts: false,
  reason,
  says: { vi: writtenDays(vi), en: writtenDays(en) },
});
