import type { NominationEvent } from '@vinhdanh/contracts';
import { voteRule } from '../policy/index.js';
import type { Context } from './context.js';
import { criteriaMet, dossierComplete, postingClosed } from './guards/dossier.js';
import { threePersons } from './guards/person.js';
import { tally, voteCarried } from './guards/vote.js';
import { leave } from './passage.js';
import { accept, firstFailing, refuse, type Decision } from './rejection.js';
import { personOf, type CommandOf, type Rules } from './rule.js';
import type { OpenNomination } from './state.js';

/** A paper put into the dossier; its bytes are known by their SHA-256. */
function attachPaper(command: CommandOf<'attach-paper'>): Decision {
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
    facts: { criterion: command.criterion, met: command.met, assessor: personOf(context) },
    personal: { narrative: { evidence: command.evidence } },
  };
  return accept([assessed]);
}

function convene(command: CommandOf<'convene'>): Decision {
  const members = [...new Set(command.members)];
  if (members.length === command.members.length) return accept([{ type: 'CouncilConvened', facts: { on: command.on, members } }]);
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

function castVote(state: OpenNomination, command: CommandOf<'cast-vote'>): Decision {
  const { council } = state;
  const member = council !== null && council.members.includes(command.member);
  if (member && council.votes[command.member] === undefined) return accept([{ type: 'VoteCast', facts: { member: command.member, choice: command.choice } }]);
  return {
    kind: 'refused',
    rejection: member
      ? refuse(
          'voted-already',
          { vi: 'Thành viên này đã bỏ phiếu.', en: 'This member has voted.' },
          { member: command.member },
          { vi: 'Mỗi thành viên một phiếu.', en: 'One ballot for each member.' },
        )
      : refuse(
          'not-a-member',
          { vi: 'Người này không phải thành viên Hội đồng của phiên họp.', en: 'This person is not a member of this sitting.' },
          { member: command.member, members: council?.members ?? [] },
          { vi: 'Chỉ thành viên được triệu tập mới bỏ phiếu.', en: 'Only convened members vote.' },
        ),
  };
}

/** Closes the vote of the unit's council; the computation is recorded in the words of the minutes. */
function closeVote(state: OpenNomination, command: CommandOf<'close-vote'>, context: Context): Decision {
  const rule = voteRule(context.policy.pack, { council: 'unit', award: state.award, track: state.track });
  const { council } = state;
  if (rule === null || council === null || Object.keys(council.votes).length === 0) {
    return {
      kind: 'refused',
      rejection: refuse(
        'no-votes',
        { vi: 'Chưa có phiếu nào.', en: 'No votes have been cast.' },
        { votes: 0 },
        { vi: 'Ghi phiếu của các thành viên trước.', en: "Record the members' votes first." },
      ),
    };
  }
  const choices = Object.values(council.votes);
  const of = (choice: 'yes' | 'no' | 'abstain') => choices.filter((cast) => cast === choice).length;
  const result = tally(rule, { members: council.members.length, present: choices.length, yes: of('yes'), no: of('no'), abstain: of('abstain'), invalid: 0 });
  return accept([{ type: 'VoteClosed', facts: { result, minutes: command.minutes } }]);
}

export const recognition: Rules<'attach-paper' | 'assess-criterion' | 'convene' | 'cast-vote' | 'close-vote' | 'recognise' | 'propose-up'> = {
  'attach-paper': { happens: (_state, command) => attachPaper(command) },
  'assess-criterion': { holds: (state, context) => threePersons(state, context.actor, 'assessor'), happens: assessCriterion },
  convene: {
    holds: (state, context) =>
      firstFailing(
        () => criteriaMet(state, context),
        () => postingClosed(state),
      ),
    happens: (_state, command) => convene(command),
  },
  'cast-vote': { happens: (state, command) => castVote(state, command) },
  'close-vote': { happens: closeVote },
  recognise: {
    holds: (state, context) =>
      firstFailing(
        () => criteriaMet(state, context),
        () => postingClosed(state),
        () => voteCarried(state, context, 'unit'),
        () => threePersons(state, context.actor, 'decider'),
      ),
    happens: (_state, command, context) => accept([{ type: 'UnitRecognised', facts: { number: command.number, head: personOf(context) } }]),
  },
  'propose-up': {
    holds: (state, context) => dossierComplete(state, context, 'recognition'),
    happens: (state, command) => accept([{ type: 'ProposedUp', facts: { number: command.number } }, ...leave(state, 'proposed')]),
  },
};
