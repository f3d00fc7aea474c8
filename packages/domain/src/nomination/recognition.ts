import type { AuthorityRule, NominationEvent, Rejection } from '@vinhdanh/contracts';
import { dayOf } from '../calendar/index.js';
import { authoritiesFor, bonus, voteRule } from '../policy/index.js';
import { unitOn } from '../unit/index.js';
import { decisionClaim, rewardedClaim } from './claims.js';
import { startClock } from './clock.js';
import { rest } from './closing.js';
import type { Context } from './context.js';
import { mayBeShown } from './guards/consent.js';
import { criteriaMet, dossierComplete, postingClosed } from './guards/dossier.js';
import { commentsAnswered } from './guards/publication.js';
import { notInFuture, sittingHeld } from './guards/occurrence.js';
import { notRewarded, unclaimed } from './guards/claim.js';
import { honour } from './honour.js';
import { threePersons } from './guards/person.js';
import { tally, voteCarried, type Count } from './guards/vote.js';
import { leave } from './passage.js';
import { accept, firstFailing, refuse, type Decision } from './rejection.js';
import { inPlaceOf, personOf, type CommandOf, type Rules } from './rule.js';
import { ballotsBack, mayVote, partakers, voteOpen } from './secret-ballot.js';
import { signatureOf } from './signature.js';
import type { Council, OpenNomination } from './state.js';

/** A paper put into the dossier; its bytes are known by their SHA-256. */
function attachPaper(command: CommandOf<'attach-paper'>, context: Context): Decision {
  const rejection = notInFuture(command.date, context);
  if (rejection !== null) return { kind: 'refused', rejection };
  return accept([
    {
      type: 'PaperAttached',
      facts: { paper: command.paper, number: command.number ?? null, date: command.date ?? null, sha256: command.sha256 ?? null },
      personal: { narrative: { title: command.title } },
    },
  ]);
}

function assessCriterion(_state: OpenNomination, command: CommandOf<'assess-criterion'>, context: Context): Decision {
  const known = context.policy.pack.criteria.find((rule) => rule.id === command.criterion);
  if (known === undefined) {
    return {
      kind: 'refused',
      rejection: refuse(
        'unknown-criterion',
        { vi: `Không có tiêu chuẩn ${command.criterion}.`, en: `There is no criterion ${command.criterion}.` },
        { criterion: command.criterion, known: context.policy.pack.criteria.map((rule) => rule.id) },
        { vi: 'Chọn tiêu chuẩn của kế hoạch.', en: "Choose one of the plan's criteria." },
      ),
    };
  }
  const assessed: NominationEvent = {
    type: 'CriterionAssessed',
    facts: { criterion: command.criterion, met: command.met, assessor: personOf(context), ...inPlaceOf(context) },
    personal: { narrative: { evidence: command.evidence } },
  };
  return accept([assessed]);
}

function convene(state: OpenNomination, command: CommandOf<'convene'>, context: Context): Decision {
  const members = [...new Set(command.members)];
  const recused = (command.recused ?? []).map(({ member }) => member);
  if (members.length < command.members.length) {
    return {
      kind: 'refused',
      rejection: refuse(
        'member-twice',
        { vi: 'Một thành viên được ghi hai lần.', en: 'A member is named twice.' },
        { members: command.members },
        { vi: 'Ghi mỗi thành viên một lần.', en: 'Name each member once.' },
      ),
    };
  }
  const strangers = recused.filter((member) => !members.includes(member));
  if (strangers.length > 0 || recused.length >= members.length) {
    return {
      kind: 'refused',
      rejection: refuse(
        'recused-stranger',
        {
          vi: 'Chỉ thành viên được triệu tập mới có thể không tham gia biểu quyết, và phải còn người biểu quyết.',
          en: 'Only convened members can be recused, and somebody must be left to vote.',
        },
        { strangers, members, recused },
        { vi: 'Sửa danh sách.', en: 'Correct the list.' },
      ),
    };
  }
  const rule = voteRule(context.policy.pack, { council: 'unit', award: state.award, track: state.track });
  return accept([
    {
      type: 'CouncilConvened',
      facts: { on: command.on, members, ballot: rule?.ballot ?? 'open', recused },
      ...(recused.length === 0 ? {} : { personal: { narrative: { recusals: command.recused } } }),
    },
  ]);
}

function castVote(state: OpenNomination, command: CommandOf<'cast-vote'>): Decision {
  const { council } = state;
  if (council === null) throw new Error('a vote without a council');
  const rejection = council.ballot === 'secret' ? secretVote() : mayVote(council, command.member);
  return rejection === null ? accept([{ type: 'VoteCast', facts: { member: command.member, choice: command.choice } }]) : { kind: 'refused', rejection };
}

const secretVote = (): Rejection =>
  refuse(
    'secret-vote',
    { vi: 'Phiên này bỏ phiếu kín: không ghi ai bỏ phiếu thế nào.', en: 'This sitting votes in secret: who voted how is not recorded.' },
    {},
    { vi: 'Ghi "phiếu đã nộp", rồi kiểm phiếu.', en: 'Record returned ballots, then count them.' },
  );

/** Closes the vote of the unit's council; the computation is recorded in the words of the minutes. Ballots that are still out keep it open. */
function closeVote(state: OpenNomination, command: CommandOf<'close-vote'>, context: Context): Decision {
  const rule = voteRule(context.policy.pack, { council: 'unit', award: state.award, track: state.track });
  const { council } = state;
  const count = council === null ? null : countOf(council);
  if (rule === null || council === null || count === null) {
    return {
      kind: 'refused',
      rejection: refuse(
        'no-votes',
        { vi: 'Chưa có phiếu nào được kiểm.', en: 'No votes have been counted.' },
        { votes: 0 },
        { vi: 'Ghi phiếu của các thành viên trước.', en: "Record the members' votes first." },
      ),
    };
  }
  const out = ballotsBack(council);
  if (out !== null) return { kind: 'refused', rejection: out };
  return accept([{ type: 'VoteClosed', facts: { result: tally(rule, count), minutes: command.minutes } }]);
}

function countOf(council: Council): Count | null {
  const members = council.members.length;
  const recused = council.recused.length;
  if (council.ballot === 'secret') return council.counted === null ? null : { ...council.counted, ...partakers(council) };
  const choices = Object.values(council.votes);
  const of = (choice: 'yes' | 'no' | 'abstain') => choices.filter((cast) => cast === choice).length;
  return choices.length === 0 ? null : { members, recused, present: choices.length, yes: of('yes'), no: of('no'), abstain: of('abstain'), invalid: 0 };
}

/** The head of the unit decides what lies within his own authority on that day (KH1068 V.1đ-4; law 06/2022 art. 80). */
function ownRule(state: OpenNomination, context: Context): AuthorityRule | null {
  const day = dayOf(context.at);
  const kind = unitOn(context.units, state.unit, day)?.kind;
  return authoritiesFor(context.inForce.pack, state.award, day).find((rule) => rule.role === 'unit-head' && rule.unitKind === kind) ?? null;
}

function ownAuthority(state: OpenNomination, context: Context): Rejection | null {
  if (ownRule(state, context) !== null) return null;
  return refuse(
    'no-authority',
    { vi: 'Thủ trưởng đơn vị không có thẩm quyền quyết định hình thức này.', en: "The unit's head may not decide this award." },
    { award: state.award, unit: state.unit, day: dayOf(context.at) },
    { vi: 'Trình cấp trên.', en: 'Propose it to the province.' },
  );
}

/** By the simplified procedure a case passes the unit by: it was never recognised there. */
function wasRecognised(state: OpenNomination): Rejection | null {
  if (!state.fastTrack) return null;
  return refuse(
    'not-recognised',
    { vi: 'Hồ sơ theo thủ tục đơn giản chưa được đơn vị công nhận.', en: 'A case by the simplified procedure was not recognised by its unit.' },
    { fastTrack: true },
    { vi: 'Trình lại hoặc rút hồ sơ.', en: 'Propose it again, or withdraw it.' },
  );
}

function commendOwn(state: OpenNomination, command: CommandOf<'commend-own'>, context: Context): Decision {
  const rule = ownRule(state, context);
  if (rule === null) throw new Error('authority was checked before');
  const day = dayOf(context.at);
  const take = [
    decisionClaim(state.unit, day.slice(0, 4), command.decisionNumber),
    ...(state.achievement === null ? [] : [rewardedClaim(state.achievement.id)]),
  ];
  const held = firstFailing(...take.map((key) => () => unclaimed(context, key)));
  if (held !== null) return { kind: 'refused', rejection: held };
  return accept(
    [
      {
        type: 'DecisionSigned',
        facts: {
          decisionNumber: command.decisionNumber,
          signer: personOf(context),
          award: state.award,
          money: bonus(context.inForce.pack, { award: state.award, subject: state.subject.kind, day }),
          authority: { source: rule.source, certainty: rule.certainty },
          signature: signatureOf(context),
        },
      },
      ...leave(state, 'commended'),
      startClock(state, context, 'notification'),
    ],
    { take, owes: [honour(state, context, command.decisionNumber)] },
  );
}

export const recognition: Rules<
  | 'not-pass'
  | 'conclude'
  | 'commend-own'
  | 'introduce'
  | 'attach-paper'
  | 'assess-criterion'
  | 'convene'
  | 'cast-vote'
  | 'close-vote'
  | 'recognise'
  | 'propose-up'
> = {
  'attach-paper': { happens: (_state, command, context) => attachPaper(command, context) },
  'assess-criterion': { holds: (state, context) => threePersons(state, context.actor, 'assessor'), happens: assessCriterion },
  convene: {
    holds: (state, context) =>
      firstFailing(
        () => criteriaMet(state, context),
        () => postingClosed(state),
        () => commentsAnswered(state),
      ),
    happens: convene,
  },
  'cast-vote': {
    holds: (state, context) =>
      firstFailing(
        () => voteOpen(state),
        () => sittingHeld(state, context),
      ),
    happens: (state, command) => castVote(state, command),
  },
  // what the Front said meanwhile is answered before the council's word stands (G10)
  'close-vote': {
    holds: (state) =>
      firstFailing(
        () => voteOpen(state),
        () => commentsAnswered(state),
      ),
    happens: closeVote,
  },
  recognise: {
    holds: (state, context) =>
      firstFailing(
        () => criteriaMet(state, context),
        () => postingClosed(state),
        () => voteCarried(state, context, 'unit'),
        () => threePersons(state, context.actor, 'decider'),
      ),
    happens: (_state, command, context) =>
      accept([{ type: 'UnitRecognised', facts: { number: command.number, head: personOf(context), ...inPlaceOf(context) } }]),
  },
  'not-pass': {
    happens: (state, { reason, close }, context) => {
      const event: NominationEvent = { type: 'NotPassed', facts: { closed: close }, personal: { narrative: { reason } } };
      return close ? rest(state, 'closed-not-passed', event) : accept([event, ...leave(state, 'not-passed'), startClock(state, context, 'cultivation-review')]);
    },
  },
  // recognised and no more: it counts to the quota (KH1068 V.1đ)
  conclude: {
    holds: (state, context) => wasRecognised(state) ?? voteCarried(state, context, 'unit'),
    happens: (state, { note }) =>
      rest(state, 'recognised-only', { type: 'RecognitionConcluded', facts: {}, ...(note === undefined ? {} : { personal: { narrative: { note } } }) }),
  },
  'commend-own': {
    holds: (state, context) =>
      firstFailing(
        () => ownAuthority(state, context),
        () => notRewarded(state, context),
        () => wasRecognised(state),
        () => voteCarried(state, context, 'unit'),
        () => threePersons(state, context.actor, 'decider'),
      ),
    happens: commendOwn,
  },
  // introduction for publicity is a channel of its own, beside proposing an award (KH1068 V.1đ-3)
  introduce: {
    holds: mayBeShown,
    happens: (_state, { to, note }) =>
      accept([{ type: 'ExemplarIntroduced', facts: { to }, ...(note === undefined ? {} : { personal: { narrative: { note } } }) }]),
  },
  'propose-up': {
    holds: (state, context) =>
      firstFailing(
        // a count corrected after the recognition may have undone it
        () => (state.fastTrack ? null : voteCarried(state, context, 'unit')),
        () => notRewarded(state, context),
        () => dossierComplete(state, context, 'recognition'),
      ),
    happens: (state, command) => accept([{ type: 'ProposedUp', facts: { number: command.number } }, ...leave(state, 'proposed')]),
  },
};
