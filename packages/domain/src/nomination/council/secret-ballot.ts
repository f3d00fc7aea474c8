import type { Rejection } from '@vinhdanh/contracts';
import { voteRule } from '../../policy/index.js';
import type { Context } from '../process/context.js';
import { possibleCount, tally } from './vote-guards.js';
import { byProvince } from '../access/level-guards.js';
import { sittingHeld } from '../process/occurrence-guards.js';
import { convened, councilOf } from './sitting-guards.js';
import { accept, firstFailing, refuse, type Decision } from '../process/rejection.js';
import { personOf, type CommandOf, type Rules } from '../process/rule.js';
import type { Council, OpenNomination } from '../model/state.js';

function isSecret(state: OpenNomination): Rejection | null {
  if (state.council?.ballot === 'secret') return null;
  return refuse(
    'open-vote',
    { vi: 'Phiên này biểu quyết công khai.', en: 'This sitting votes openly.' },
    { ballot: state.council?.ballot ?? null },
    { vi: 'Ghi phiếu từng thành viên.', en: "Record each member's vote." },
  );
}

/** Members who may vote: convened and not recused. */
export const entitled = (council: Council): readonly string[] =>
  council.members.filter((member) => !council.recused.includes(member));

/** Votes, or papers, that have not come yet keep the vote open. */
export function outstanding(council: Council): readonly string[] {
  return entitled(council).filter((member) =>
    council.ballot === 'secret' ? !council.returned.includes(member) : council.votes[member] === undefined,
  );
}

function returnBallot(state: OpenNomination, command: CommandOf<'return-ballot'>): Decision {
  const { council } = state;
  const rejection = council === null ? null : mayVote(council, command.member);
  if (rejection !== null) return { kind: 'refused', rejection };
  return accept([{ type: 'BallotReturned', facts: { member: command.member, written: command.written } }]);
}

/** Who may still hand in a ballot. */
export function mayVote(council: Council, member: string): Rejection | null {
  if (council.recused.includes(member)) {
    return refuse(
      'recused',
      { vi: 'Thành viên này không tham gia biểu quyết hồ sơ này.', en: 'This member is recused from this vote.' },
      { member },
      { vi: 'Không ghi phiếu của người này.', en: 'Record no ballot of this member.' },
    );
  }
  if (!council.members.includes(member)) {
    return refuse(
      'not-a-member',
      {
        vi: 'Người này không phải thành viên Hội đồng của phiên họp.',
        en: 'This person is not a member of this sitting.',
      },
      { member, members: council.members },
      { vi: 'Chỉ thành viên được triệu tập mới bỏ phiếu.', en: 'Only convened members vote.' },
    );
  }
  if (council.votes[member] === undefined && !council.returned.includes(member)) return null;
  return refuse(
    'voted-already',
    { vi: 'Thành viên này đã bỏ phiếu.', en: 'This member has voted.' },
    { member },
    { vi: 'Mỗi thành viên một phiếu.', en: 'One ballot for each member.' },
  );
}

function countBallots(
  state: OpenNomination,
  { type: _type, teller, ...count }: CommandOf<'count-ballots'>,
  context: Context,
): Decision {
  const { council } = state;
  if (council === null) throw new Error('ballots without a council');
  const rejection =
    ballotsBack(council) ?? possibleCount({ ...count, ...partakers(council) }) ?? anotherPerson(teller, context);
  if (rejection !== null) return { kind: 'refused', rejection };
  return accept([{ type: 'BallotsCounted', facts: { ...count, secretary: personOf(context), teller } }]);
}

/** Who took part in a secret vote; who was polled in writing was not present. */
export const partakers = (council: Council) => ({
  members: council.members.length,
  recused: council.recused.length,
  present: council.returned.length - council.written.length,
  written: council.written.length,
});

/** Ballots that are still out keep the vote open: what came back is counted once, all together. */
export function ballotsBack(council: Council): Rejection | null {
  const out = outstanding(council);
  if (out.length === 0) return null;
  return refuse(
    'ballots-outstanding',
    { vi: `Còn ${out.length} phiếu chưa nộp.`, en: `${out.length} ballots are still out.` },
    { outstanding: out },
    {
      vi: 'Lấy ý kiến bằng văn bản thành viên vắng mặt, ghi phiếu rồi kết thúc.',
      en: 'Poll absent members in writing, record their ballots, then close.',
    },
  );
}

/** A sitting is over once its result stands: later papers change nothing, a wrong count is corrected. */
export function voteOpen(state: OpenNomination): Rejection | null {
  if (state.council === null || state.council.result === null) return null;
  return refuse(
    'vote-closed',
    { vi: 'Biểu quyết đã kết thúc.', en: 'The vote has been closed.' },
    { result: state.council.result.sentence },
    { vi: 'Kết quả ghi sai thì đính chính.', en: 'A count that was wrong is corrected.' },
  );
}

function anotherPerson(teller: string, context: Context): Rejection | null {
  if (teller !== personOf(context)) return null;
  return refuse(
    'same-teller',
    { vi: 'Thư ký và người kiểm phiếu phải là hai người.', en: 'Secretary and teller are two persons.' },
    { teller },
    { vi: 'Nêu người kiểm phiếu khác.', en: 'Name another teller.' },
  );
}

/** A corrected count is a new event with its reason; the former one stays. */
function correctCount(
  state: OpenNomination,
  { type: _type, reason, ...count }: CommandOf<'correct-count'>,
  context: Context,
): Decision {
  const council = councilOf(state);
  const former = state.votes[council];
  const rule = voteRule(context.policy.pack, { council, award: state.award, track: state.track });
  if (former === null || rule === null) {
    return {
      kind: 'refused',
      rejection: refuse(
        'vote-missing',
        { vi: 'Chưa có kết quả để đính chính.', en: 'There is no count to correct.' },
        { council },
        { vi: 'Kết thúc biểu quyết trước.', en: 'Close the vote first.' },
      ),
    };
  }
  const { members, present, recused, written } = former;
  const corrected = {
    ...count,
    members,
    present,
    ...(recused === undefined ? {} : { recused }),
    ...(written === undefined ? {} : { written }),
  };
  const rejection = possibleCount(corrected);
  if (rejection !== null) return { kind: 'refused', rejection };
  return accept([
    { type: 'CountCorrected', facts: { council, result: tally(rule, corrected) }, personal: { narrative: { reason } } },
  ]);
}

/** The province's count is corrected by the province. */
function countsHere(state: OpenNomination, context: Context): Rejection | null {
  return state.progress.stage === 'appraisal' ? byProvince(state, context, ['council-secretary', 'appraiser']) : null;
}

/** Secret votes never store who voted how: papers that came back, and one count by secretary and teller (domain.md §4). */
export const secretBallot: Rules<'return-ballot' | 'count-ballots' | 'correct-count'> = {
  'return-ballot': {
    holds: (state, context) =>
      firstFailing(
        () => countsHere(state, context),
        () => convened(state),
        () => isSecret(state),
        () => voteOpen(state),
        () => sittingHeld(state, context),
      ),
    happens: returnBallot,
  },
  'count-ballots': {
    holds: (state, context) =>
      firstFailing(
        () => countsHere(state, context),
        () => convened(state),
        () => isSecret(state),
        () => voteOpen(state),
      ),
    happens: countBallots,
  },
  'correct-count': { holds: countsHere, happens: correctCount },
};
