import type { Day, NominationCommand } from '@vinhdanh/contracts';
import { council, Scenario, subjectId, type Part, type Outcome } from './scenario.js';

export type Referral = Extract<NominationCommand, { type: 'refer' }>;

export const referral: Referral = {
  type: 'refer',
  subject: { id: subjectId, kind: 'individual' },
  track: 'thematic',
  award: 'provincial-certificate',
  fields: [4],
  unit: '22792',
  source: 'mttq',
  summary: 'Tổ trưởng tổ canh tác hữu cơ',
  achievement: { title: 'Xây dựng tổ canh tác hữu cơ', from: '2021-01-01', to: '2023-03-31' },
};

const paper = (name: string): NominationCommand => ({ type: 'attach-paper', paper: name, title: name });
const members = council.map((member): readonly [Day, Part, NominationCommand] => [
  '2023-09-08',
  'secretary',
  { type: 'cast-vote', member, choice: 'yes' },
]);

/** Story 1 of domain.md §7, act by act: day, who, what. */
export const straightPath: readonly (readonly [day: Day, part: Part, command: NominationCommand])[] = [
  ['2023-04-12', 'referrer', referral],
  ['2023-04-13', 'officer', { type: 'start-verify' }],
  ['2023-04-18', 'officer', { type: 'accept-new-factor', reason: 'Mô hình có hiệu quả' }],
  ['2023-04-20', 'officer', { type: 'plan', support: ['Bộ tưới nhỏ giọt'], weaknesses: ['Ghi chép sổ sách'] }],
  ['2023-05-10', 'officer', { type: 'log-support', what: 'Giao bộ tưới nhỏ giọt', cost: 12_000_000 }],
  [
    '2023-06-15',
    'officer',
    { type: 'log-weakness-action', weakness: 'Ghi chép sổ sách', action: 'Tập huấn', result: 'Đã có sổ' },
  ],
  ['2023-07-14', 'officer', { type: 'review', finding: 'Tiến bộ' }],
  ['2023-08-24', 'officer', { type: 'declare-ready', report: 'Đủ điều kiện' }],
  ...[1, 2, 3, 4].map((criterion): readonly [Day, Part, NominationCommand] => [
    '2023-08-28',
    'assessor',
    { type: 'assess-criterion', criterion, met: true, evidence: 'Có minh chứng' },
  ]),
  ['2023-09-08', 'secretary', { type: 'convene', members: council, on: '2023-09-08' }],
  ...members,
  ['2023-09-08', 'secretary', { type: 'close-vote', minutes: '05/BB-HĐ' }],
  ['2023-09-08', 'head', { type: 'recognise', number: '41/QĐ-UBND' }],
  ['2023-09-08', 'officer', paper('submission-letter')],
  ['2023-09-08', 'officer', paper('achievement-report')],
  ['2023-09-08', 'secretary', paper('council-minutes')],
  ['2023-09-11', 'head', { type: 'propose-up', number: '42/TTr-UBND' }],
  ['2023-09-11', 'appraiser', { type: 'receive', receipt: '315' }],
  ['2023-09-13', 'appraiser', paper('summary-list')],
  ['2023-09-13', 'appraiser', { type: 'confirm-complete' }],
  ['2023-09-20', 'appraiser', { type: 'assess-content', conclusion: 'Đúng' }],
  [
    '2023-09-28',
    'appraiser',
    { type: 'record-vote', members: 11, present: 11, yes: 11, no: 0, abstain: 0, invalid: 0, minutes: '12/BB-HĐ' },
  ],
  ['2023-09-29', 'appraiser', { type: 'pass', report: '88/BC-SNV' }],
  ['2023-10-02', 'appraiser', { type: 'submit-to-chair', number: '89/TTr-SNV' }],
  ['2023-10-06', 'chair', { type: 'sign', decisionNumber: '1200/QĐ-UBND' }],
  ['2023-10-09', 'appraiser', { type: 'register-decision', number: '1200/QĐ-UBND', date: '2023-10-06' }],
  ['2023-10-10', 'appraiser', { type: 'notify', text: 'Đã có quyết định khen thưởng' }],
  ['2023-10-16', 'appraiser', { type: 'issue-objects', certificate: 'BK-1200' }],
  ['2023-10-20', 'chair', { type: 'award', place: 'Hội trường', on: '2023-10-20' }],
  ['2023-10-25', 'appraiser', { type: 'publish-story', channel: 'Đài', title: 'Người phụ nữ trồng rau hữu cơ' }],
  ['2023-11-01', 'appraiser', { type: 'archive', archiveNumber: 'LT-77' }],
  ['2024-02-20', 'officer', { type: 'log-replication', where: 'Thôn Trà Co', note: '12 hộ' }],
  ['2024-03-05', 'officer', { type: 'log-replication', where: 'Thôn Suối Đá', note: '8 hộ' }],
  ['2024-10-30', 'head', { type: 'annual-review', finding: 'Giữ vững' }],
  ['2024-11-15', 'head', { type: 'retire', reason: 'Hết thời gian theo dõi' }],
];

/**
 * The straight path up to and including the first act with a name; `change` replaces parts of the referral: another
 * award, track or kind of subject.
 */
export function playUntil(
  command: NominationCommand['type'] | null,
  scenario = new Scenario(),
  change: Partial<Referral> = {},
): Scenario {
  for (const [day, part, act] of straightPath) {
    scenario.on(day).does(part, act.type === 'refer' ? { ...act, ...change } : act);
    if (act.type === command) break;
  }
  return scenario;
}

/** The straight path up to the first act with a name, without that act. */
export function playBefore(
  command: NominationCommand['type'],
  scenario = new Scenario(),
  change: Partial<Referral> = {},
): Scenario {
  for (const [day, part, act] of straightPath) {
    if (act.type === command) break;
    scenario.on(day).does(part, act.type === 'refer' ? { ...act, ...change } : act);
  }
  return scenario;
}

/** Guard that refused an act, or `happened`. */
export const guardOf = (outcome: Outcome): string =>
  outcome.kind === 'refused' ? outcome.rejection.guard : 'happened';
