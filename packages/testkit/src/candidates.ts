import type { CaseView, Day, NominationCommand, NominationCommandName } from '@vinhdanh/contracts';
import { cast, council } from './scenario.js';

export type OpenName = Exclude<NominationCommandName, 'refer'>;
type CommandOf<N extends OpenName> = Extract<NominationCommand, { type: N }>;

/** What a person could type for a command, in view of the case: one of these inputs is accepted if any is. */
type Candidates = {
  readonly [N in OpenName]: (view: CaseView, on: Day) => readonly CommandOf<N>[];
};

const text = 'Văn bản';
const awards = [
  'unit-merit-paper',
  'provincial-certificate',
  'prime-minister-certificate',
  'labour-order',
  'provincial-emulation-fighter',
  'national-emulation-fighter',
] as const;

const open = ({ deadlines }: CaseView): readonly string[] =>
  deadlines.filter(({ status }) => status === 'running').map(({ deadline }) => deadline);

const recused = ({ council: sitting }: CaseView): number => sitting?.recused.length ?? 0;

/** Votes for, then against: of a count of `all` ballots. */
const counts = (all: number) => [
  { yes: all, no: 0, abstain: 0, invalid: 0 },
  { yes: 1, no: Math.max(all - 1, 0), abstain: 0, invalid: 0 },
];

const waitingMembers = ({ council: sitting }: CaseView): readonly string[] => sitting?.outstanding ?? [];

const agencies = ({ consultations }: CaseView): readonly string[] => consultations.map(({ agency }) => agency);

/** Number of a decision, paper or book that no other has. */
const number = (view: CaseView, series: string): string => `${view.version + 1}/${series}`;

/** The decision as it was signed. */
const signed = ({ decision }: CaseView, on: Day): CommandOf<'register-decision'> => ({
  type: 'register-decision',
  number: decision?.number ?? '1/QĐ-UBND',
  date: decision?.signedOn ?? on,
});

const minutes = '05/BB-HĐ';
const countMinutes = '05/BB-KP';
const correction = {
  type: 'correct-count',
  teller: cast.teller.person,
  minutes: countMinutes,
  reason: text,
} as const;

/** Corrects every open vote to "against". */
function openCorrections({ council: sitting }: CaseView): readonly CommandOf<'correct-count'>[] {
  const voters = sitting?.members.filter((member) => !sitting.recused.includes(member)) ?? [];
  return voters.length === 0
    ? []
    : [
        {
          ...correction,
          yes: 0,
          no: voters.length,
          abstain: 0,
          invalid: 0,
          votes: voters.map((member) => ({ member, choice: 'no' })),
        },
      ];
}

/** Every command on an open case, with inputs as an officer would type them. */
export const candidates: Candidates = {
  'start-verify': () => [{ type: 'start-verify' }],
  'accept-new-factor': () => [{ type: 'accept-new-factor', reason: text }],
  decline: () => [{ type: 'decline', reason: text }],
  withdraw: () => [{ type: 'withdraw', reason: text }],
  'fast-track': () =>
    (['sudden-deed', 'contribution', 'political-task', 'found-by-head', 'state-secret'] as const).map((trigger) => ({
      type: 'fast-track',
      trigger,
      reason: text,
    })),
  'merge-duplicate': () => [{ type: 'merge-duplicate', into: '00000000-0000-4000-8000-000000000996', reason: text }],
  're-refer': (_view, on) => [
    { type: 're-refer', evidence: text },
    { type: 're-refer', evidence: text, achievement: { title: text, from: on, to: on } },
  ],
  'pause-cultivation': () => [{ type: 'pause-cultivation', reason: text }],
  'continue-cultivation': () => [{ type: 'continue-cultivation' }],
  'drop-out': () => [{ type: 'drop-out', reason: text }],
  'take-back': () => [{ type: 'take-back', reason: text }],
  plan: () => [{ type: 'plan', support: [text], weaknesses: [text] }],
  'log-support': () => [{ type: 'log-support', what: text }],
  'log-weakness-action': () => [{ type: 'log-weakness-action', weakness: text, action: text }],
  review: () => [{ type: 'review', finding: text }],
  'declare-ready': () => [{ type: 'declare-ready', report: text }],
  'attach-paper': ({ missingPapers }) =>
    [
      ...missingPapers,
      'submission-letter',
      'achievement-report',
      'council-minutes',
      'summary-list',
      'initiative-certificate',
    ]
      .map((paper): CommandOf<'attach-paper'> => ({ type: 'attach-paper', paper, title: text }))
      .concat({ type: 'attach-paper', paper: 'count-minutes', number: countMinutes, title: text }),
  'assess-criterion': ({ criteria }) =>
    [1, 2, 3, 4, 5]
      .filter((id) => !criteria.some(({ criterion, met }) => criterion === id && met))
      .concat(1)
      .map((criterion) => ({ type: 'assess-criterion', criterion, met: true, evidence: text })),
  convene: (_view, on) => [
    { type: 'convene', members: [...council], on },
    { type: 'convene', members: [...council], on, recused: [{ member: council[0] ?? '', reason: text }] },
  ],
  'cast-vote': (view) =>
    [...waitingMembers(view), ...council].flatMap((member) =>
      (['yes', 'no'] as const).map((choice) => ({ type: 'cast-vote', member, choice })),
    ),
  'return-ballot': (view) =>
    [...waitingMembers(view), ...council].map((member) => ({ type: 'return-ballot', member, written: false })),
  'count-ballots': (view) =>
    counts(council.length - recused(view)).map((count) => ({
      type: 'count-ballots',
      ...count,
      teller: cast.teller.person,
    })),
  'correct-count': (view) => [
    ...openCorrections(view),
    ...[council.length - recused(view), 11].flatMap((all) =>
      counts(all)
        .toReversed()
        .map((count) => ({ ...correction, ...count })),
    ),
    ...view.votes.map(({ yes, no, abstain, invalid }) => ({ ...correction, yes, no, abstain, invalid })),
  ],
  'propose-count': (view) =>
    [
      ...openCorrections(view),
      ...[council.length - recused(view), 11].flatMap((all) =>
        counts(all)
          .toReversed()
          .map((count) => ({ ...correction, ...count })),
      ),
      ...view.votes.map(({ yes, no, abstain, invalid }) => ({ ...correction, yes, no, abstain, invalid })),
    ].map(({ minutes: _minutes, ...figures }) => ({ ...figures, type: 'propose-count' as const })),
  'confirm-count': () => [{ type: 'confirm-count' }],
  'correct-vote': () =>
    council.map((member) => ({ type: 'correct-vote', member, choice: 'no', written: false, reason: text })),
  'recuse-member': () => council.map((member) => ({ type: 'recuse-member', member, reason: text })),
  'close-vote': () => [{ type: 'close-vote', minutes }],
  'not-pass': () => [
    { type: 'not-pass', reason: text, close: false },
    { type: 'not-pass', reason: text, close: true },
  ],
  conclude: () => [{ type: 'conclude' }],
  'commend-own': (view) => [{ type: 'commend-own', decisionNumber: number(view, 'QĐ-UBND') }],
  introduce: () => [{ type: 'introduce', to: text }],
  recognise: () => [{ type: 'recognise', number: '41/QĐ-UBND' }],
  'propose-up': () => [{ type: 'propose-up', number: '42/TTr-UBND' }],
  receive: () => [{ type: 'receive', receipt: '315' }],
  'request-supplement': () => [{ type: 'request-supplement', missing: [text], reason: text }],
  resubmit: () => [{ type: 'resubmit', note: text }],
  'confirm-complete': () => [{ type: 'confirm-complete' }],
  'assess-content': () => [{ type: 'assess-content', conclusion: text }],
  'request-consultation': () =>
    [['NT-STC'], ['NT-STNMT'], ['NT-STNMT', 'NT-STC']].map((agencies) => ({
      type: 'request-consultation',
      agencies,
      question: text,
    })),
  'reply-consultation': (view) =>
    [...agencies(view), 'NT-STC'].flatMap((agency) =>
      [false, true].map((objection) => ({ type: 'reply-consultation', agency, objection, text })),
    ),
  'answer-objection': (view) =>
    [...agencies(view), 'NT-STC'].map((agency) => ({
      type: 'answer-objection',
      agency,
      answer: text,
    })),
  publish: () => [{ type: 'publish', place: text }],
  'extend-publication': () => [10, 60].map((days) => ({ type: 'extend-publication', days, basis: text })),
  comment: (_view, on) =>
    (['front', 'member', 'citizen'] as const).flatMap((from) => [
      { type: 'comment', from, text },
      { type: 'comment', from, text, document: '7/CV', on },
    ]),
  'answer-comment': ({ comments }) =>
    [...comments.filter(({ answered }) => !answered).map(({ comment }) => comment), 1].map((comment) => ({
      type: 'answer-comment',
      comment,
      answer: text,
    })),
  'reject-with-notice': () => [{ type: 'reject-with-notice', reason: text }],
  reopen: () => [{ type: 'reopen', evidence: text }],
  'record-vote': () =>
    [11, council.length].flatMap((members) =>
      counts(members).map((count) => ({ type: 'record-vote', members, present: members, ...count, minutes })),
    ),
  pass: () => [{ type: 'pass', report: '88/BC-SNV' }],
  'submit-to-chair': () => [{ type: 'submit-to-chair', number: '89/TTr-SNV' }],
  sign: (view) => [{ type: 'sign', decisionNumber: number(view, 'QĐ-UBND') }],
  'send-back': () => [{ type: 'send-back', reason: text }],
  escalate: () => [{ type: 'escalate', number: '90/TTr-UBND' }],
  'record-party-opinion': () => [{ type: 'record-party-opinion', document: text, agrees: true }],
  'record-central-receipt': () => [{ type: 'record-central-receipt', document: text }],
  'record-central-supplement': () => [{ type: 'record-central-supplement', document: text, missing: [text] }],
  'record-outcome': (view, on) => [
    {
      type: 'record-outcome',
      granted: true,
      decisionNumber: number(view, 'QĐ-TTg'),
      decidedOn: on,
      document: text,
      close: false,
    },
    { type: 'record-outcome', granted: false, document: text, close: false },
    { type: 'record-outcome', granted: false, document: text, close: true },
  ],
  'fall-back': () => awards.map((award) => ({ type: 'fall-back', award, reason: text })),
  'register-decision': (view, on) => [signed(view, on)],
  notify: () => [{ type: 'notify', text }],
  'issue-objects': () => [{ type: 'issue-objects', certificate: text }],
  award: (_view, on) => [{ type: 'award', place: text, on }],
  'publish-story': () => [{ type: 'publish-story', channel: text, title: text }],
  archive: () => [{ type: 'archive', archiveNumber: text }],
  'log-replication': () => [{ type: 'log-replication', where: text, note: text }],
  'annual-review': () => [{ type: 'annual-review', finding: text }],
  'propose-higher': ({ decision }, on) =>
    awards.map((award) => ({
      type: 'propose-higher',
      award,
      reason: text,
      achievement: { title: text, from: decision?.signedOn ?? on, to: on },
    })),
  retire: () => [{ type: 'retire', reason: text }],
  'admit-overlap': () => [{ type: 'admit-overlap', reason: text }],
  suspend: () => [{ type: 'suspend', reason: 'complaint', document: text }],
  'record-denunciation': () => [
    { type: 'record-denunciation', document: text, denouncer: { name: text }, content: text },
  ],
  resume: () => [{ type: 'resume', document: text }],
  terminate: () => [{ type: 'terminate', document: text, reason: text }],
  'extend-deadline': (view) =>
    open(view).flatMap((deadline) =>
      [2, 5, 10, 20, 3, 7].map((count) => ({ type: 'extend-deadline', deadline, count, basis: text })),
    ),
  'mark-posthumous': (_view, on) => [{ type: 'mark-posthumous', document: text, on }],
  'transfer-custody': () => ['22789', '22792'].map((unit) => ({ type: 'transfer-custody', unit, basis: text })),
  'propose-repin': () =>
    ['ninh-thuan-2023', 'ninh-thuan-2024', 'khanh-hoa-2025'].map((pack) => ({
      type: 'propose-repin',
      pack,
      basis: text,
      reason: text,
    })),
  'confirm-repin': () => [{ type: 'confirm-repin' }],
  'waive-revote': () => [{ type: 'waive-revote', basis: text, reason: text }],
  'correct-name': () => [{ type: 'correct-name', document: text, name: 'Tên Đúng', reason: text }],
  'correct-period': (_view, on) => [
    { type: 'correct-period', from: '2022-02-01', to: '2023-02-28', document: text, reason: text },
    { type: 'correct-period', from: on, to: on, document: text, reason: text },
  ],
  'correct-paper': ({ papers }) =>
    papers.map(({ paper }) => ({ type: 'correct-paper', paper, number: '8/BC', document: text, reason: text })),
  'correct-decision': (view) => [
    {
      type: 'correct-decision',
      decisionNumber: number(view, 'QĐ-UBND'),
      name: 'Tên Đúng',
      document: text,
      reason: text,
    },
  ],
  'record-consent': () => [{ type: 'record-consent', granted: true, document: text }],
  'open-revocation': () => [{ type: 'open-revocation', ground: 'dishonest-declaration', document: text }],
  'report-revocation': () => [{ type: 'report-revocation', document: text }],
  revoke: (view) => [{ type: 'revoke', decisionNumber: number(view, 'QĐ-UBND') }],
  uphold: () => [{ type: 'uphold', document: text }],
  release: () => [{ type: 'release' }],
  'pass-time': (_view, on) => [{ type: 'pass-time', to: on }],
};
