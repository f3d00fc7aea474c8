import type { Rejection } from '@vinhdanh/contracts';
import { voteRule } from '../policy/index.js';
import type { Context } from './context.js';
import { possibleCount, tally } from './guards/vote.js';
import { accept, refuse, type Decision } from './rejection.js';
import { personOf, type CommandOf, type Rules } from './rule.js';
import type { Council, OpenNomination } from './state.js';

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
export const entitled = (council: Council): readonly string[] => council.members.filter((member) => !council.recused.includes(member));

/** Votes, or papers, that have not come yet keep the vote open. */
export function outstanding(council: Council): readonly string[] {
  return entitled(council).filter((member) => (council.ballot === 'secret' ? !council.returned.includes(member) : council.votes[member] === undefined));
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
      { vi: 'Người này không phải thành viên Hội đồng của phiên họp.', en: 'This person is not a member of this sitting.' },
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

function countBallots(state: OpenNomination, { type: _type, teller, ...count }: CommandOf<'count-ballots'>, context: Context): Decision {
  const present = state.council?.returned.length ?? 0;
  const rejection = possibleCount({ ...count, present, members: state.council?.members.length ?? 0 }) ?? anotherPerson(teller, context);
  if (rejection !== null) return { kind: 'refused', rejection };
  return accept([{ type: 'BallotsCounted', facts: { ...count, secretary: personOf(context), teller } }]);
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
function correctCount(state: OpenNomination, { type: _type, reason, ...count }: CommandOf<'correct-count'>, context: Context): Decision {
  const council = state.progress.stage === 'appraisal' ? 'provincial' : 'unit';
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
  const corrected = { ...count, members: former.members, present: former.present };
  const rejection = possibleCount(corrected);
  if (rejection !== null) return { kind: 'refused', rejection };
  return accept([{ type: 'CountCorrected', facts: { council, result: tally(rule, corrected) }, personal: { narrative: { reason } } }]);
}

/** Secret votes never store who voted how: papers that came back, and one count by secretary and teller (domain.md §4). */
export const secretBallot: Rules<'return-ballot' | 'count-ballots' | 'correct-count'> = {
  'return-ballot': { holds: isSecret, happens: returnBallot },
  'count-ballots': { holds: isSecret, happens: countBallots },
  'correct-count': { happens: correctCount },
};
