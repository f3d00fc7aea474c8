import type { Rejection } from '@vinhdanh/contracts';
import { voteRule } from '../../policy/index.js';
import type { Context } from '../process/context.js';
import { contentAssessed } from '../stages/appraisal/content-guards.js';
import { criteriaMet, postingClosed } from '../stages/recognition/dossier-guards.js';
import { byProvince } from '../access/level-guards.js';
import { sittingHeld } from '../process/occurrence-guards.js';
import { commentsAnswered, publicationEnded } from '../stages/appraisal/publication-guards.js';
import { objectionsAnswered } from '../stages/appraisal/consultation-guards.js';
import { convened, councilOf, noSittingOpen } from './sitting-guards.js';
import { heldOver } from '../access/right-guards.js';
import { onRoster } from './roster-guards.js';
import { tally, voteForeseen, voteTrack, type Count } from './vote-guards.js';
import { accept, firstFailing, refuse, type Decision } from '../process/rejection.js';
import { personOf, type CommandOf, type Rules } from '../process/rule.js';
import { ballotsBack, mayVote, partakers, voteOpen } from './secret-ballot.js';
import type { Council, OpenNomination } from '../model/state.js';
import { dayOf } from '../../calendar/index.js';

/** The province's sitting is the province's business. */
const oneLevel = (state: OpenNomination, context: Context): Rejection | null =>
  councilOf(state) === 'provincial' ? byProvince(state, context, ['council-secretary', 'council-member']) : null;

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
  const offRoster = onRoster(state, context, councilOf(state), command.on, members);
  if (offRoster !== null) return { kind: 'refused', rejection: offRoster };
  const rule = voteRule(context.policy.pack, {
    council: councilOf(state),
    award: state.award,
    track: voteTrack(state),
  });
  return accept([
    {
      type: 'CouncilConvened',
      facts: { council: councilOf(state), on: command.on, members, ballot: rule?.ballot ?? 'open', recused },
      ...(recused.length === 0 ? {} : { personal: { narrative: { recusals: command.recused } } }),
    },
  ]);
}

function castVote(state: OpenNomination, command: CommandOf<'cast-vote'>, context: Context): Decision {
  const { council } = state;
  if (council === null) throw new Error('a vote without a council');
  const { member, choice, written } = command;
  const rejection =
    council.ballot === 'secret' ? secretVote() : (mayVote(council, member) ?? ownVote(state, member, context));
  if (rejection !== null) return { kind: 'refused', rejection };
  return accept([{ type: 'VoteCast', facts: { member, choice, ...(written === true ? { written } : {}) } }]);
}

const secretVote = (): Rejection =>
  refuse(
    'secret-vote',
    {
      vi: 'Phiên này bỏ phiếu kín: không ghi ai bỏ phiếu thế nào.',
      en: 'This sitting votes in secret: who voted how is not recorded.',
    },
    {},
    { vi: 'Ghi "phiếu đã nộp", rồi kiểm phiếu.', en: 'Record returned ballots, then count them.' },
  );

/** Closes the vote of a council; the computation is recorded in the words of the minutes. Ballots that are still out keep it open. */
function closeVote(state: OpenNomination, command: CommandOf<'close-vote'>, context: Context): Decision {
  const rule = voteRule(context.policy.pack, {
    council: councilOf(state),
    award: state.award,
    track: voteTrack(state),
  });
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

/** What the ballots recorded so far come to; null = none, or secret ones not yet counted. */
export function countOf(council: Council): Count | null {
  const members = council.members.length;
  const recused = council.recused.length;
  if (council.ballot === 'secret')
    return council.counted === null ? null : { ...council.counted, ...partakers(council) };
  const choices = Object.values(council.votes);
  const of = (choice: 'yes' | 'no' | 'abstain') => choices.filter((cast) => cast === choice).length;
  const written = council.written.length;
  return choices.length === 0
    ? null
    : {
        members,
        recused,
        written,
        present: choices.length - written,
        yes: of('yes'),
        no: of('no'),
        abstain: of('abstain'),
        invalid: 0,
      };
}

/** Who is no secretary votes for himself alone. */
function ownVote(state: OpenNomination, member: string, context: Context): Rejection | null {
  const { actor, units, at } = context;
  if (heldOver(actor, ['council-secretary'], state.unit, units, dayOf(at)) !== null || member === personOf(context))
    return null;
  return refuse(
    'another-member',
    { vi: 'Thành viên chỉ bỏ phiếu của chính mình.', en: 'A member casts his own vote only.' },
    { member, person: personOf(context) },
    { vi: 'Thư ký ghi phiếu của người khác.', en: 'The secretary records the votes of others.' },
  );
}

/** What must stand before the council is called: at the unit criteria and posting, at the province content and public comment. */
const ready = (state: OpenNomination, context: Context): Rejection | null =>
  councilOf(state) === 'unit'
    ? firstFailing(
        () => criteriaMet(state, context),
        () => postingClosed(state),
        () => commentsAnswered(state),
      )
    : firstFailing(
        () => oneLevel(state, context),
        () => voteForeseen(state, context),
        () => contentAssessed(state),
        () => objectionsAnswered(state, context),
        () => publicationEnded(state, context, 'council'),
        () => commentsAnswered(state),
        () => noSittingOpen(state),
      );

/** A council sits on a case, of the unit or of the province: the same rules, each its own roster and its own vote rule. */
export const sitting: Rules<'convene' | 'cast-vote' | 'close-vote'> = {
  convene: { holds: ready, happens: convene },
  'cast-vote': {
    holds: (state, context) =>
      firstFailing(
        () => oneLevel(state, context),
        () => convened(state),
        () => voteOpen(state),
        () => sittingHeld(state, context),
      ),
    happens: castVote,
  },
  // what the Front said meanwhile is answered before the council's word stands (G10)
  'close-vote': {
    holds: (state, context) =>
      firstFailing(
        () => oneLevel(state, context),
        () => convened(state),
        () => voteOpen(state),
        () => commentsAnswered(state),
      ),
    happens: closeVote,
  },
};
