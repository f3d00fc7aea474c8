import { dayOf } from '../../calendar/index.js';
import type { NominationEvent, Rejection } from '@vinhdanh/contracts';
import { decisionClaim, openClaimOf, rewardedClaims } from '../claims/claims.js';
import { meet, startClock } from '../due/clock.js';
import type { Context } from '../process/context.js';
import { newNumber, unclaimed } from '../claims/claim-guards.js';
import { byDecider, decidersSeat } from '../access/level-guards.js';
import { cancelledHonour } from '../stages/follow-up/honour.js';
import { leave, wake } from '../process/passage.js';
import { accept, firstFailing, refuse, type Decision } from '../process/rejection.js';
import { procedureOf, under } from './repinning.js';
import { personOf, type CommandOf, type Rules } from '../process/rule.js';
import { signatureOf } from '../access/signature.js';
import type { OpenNomination } from '../model/state.js';

function isOpen(state: OpenNomination): Rejection | null {
  if (state.revocation !== null) return null;
  return refuse(
    'no-revocation',
    { vi: 'Chưa mở thủ tục hủy bỏ.', en: 'No revocation has been opened.' },
    {},
    {
      vi: 'Mở thủ tục hủy bỏ kèm kết luận của cơ quan có thẩm quyền.',
      en: 'Open it with the conclusion of the competent authority.',
    },
  );
}

/** While the award itself is in question, nothing more is given, told or closed, and nothing is opened again. */
export function notRevoking(state: OpenNomination): Rejection | null {
  if (state.revocation === null) return null;
  return refuse(
    'revocation-open',
    { vi: 'Đang trong thủ tục hủy bỏ.', en: 'A revocation is open.' },
    { ...state.revocation },
    { vi: 'Quyết định hủy bỏ hoặc giữ nguyên trước.', en: 'Revoke or uphold first.' },
  );
}

function wasReported(state: OpenNomination): Rejection | null {
  if (state.revocation?.reported === true) return null;
  return refuse(
    'not-reported',
    { vi: 'Đơn vị trình chưa báo cáo đề nghị hủy bỏ.', en: 'The submitter has not reported yet.' },
    { revocation: state.revocation },
    { vi: 'Ghi báo cáo của đơn vị trình trước.', en: "Record the submitter's report first." },
  );
}

function notReported(state: OpenNomination): Rejection | null {
  if (state.revocation?.reported !== true) return null;
  return refuse(
    'reported-already',
    { vi: 'Đã có báo cáo đề nghị hủy bỏ.', en: 'The report is there already.' },
    {},
    { vi: 'Chờ người quyết định.', en: 'Wait for the decider.' },
  );
}

const ruling = (state: OpenNomination, context: Context): Rejection | null =>
  firstFailing(
    () => isOpen(state),
    () => wasReported(state),
    () => byDecider(state, context),
  );

/** Years later the case is woken: the submitter reports within 7 days, the decider rules within 5 working days (law 06/2022 art. 93; domain.md §3.3). */
function open(state: OpenNomination, command: CommandOf<'open-revocation'>, context: Context): Decision {
  const woken: readonly NominationEvent[] = state.progress.stage === null ? wake(state, 'looked-at-again') : [];
  return accept([
    ...woken,
    {
      type: 'RevocationOpened',
      facts: { ground: command.ground, document: command.document, procedure: procedureOf(context.inForce) },
    },
    startClock(state, under(context, procedureOf(context.inForce)), 'revocation-report'),
  ]);
}

export const revocation: Rules<'open-revocation' | 'report-revocation' | 'revoke' | 'uphold'> = {
  'open-revocation': { holds: notRevoking, happens: open },
  'report-revocation': {
    holds: (state) => isOpen(state) ?? notReported(state),
    happens: (state, command, context) =>
      accept([
        { type: 'RevocationReported', facts: { document: command.document } },
        ...meet(state, 'revocation-report'),
        startClock(state, under(context, state.proceedings.revocation), 'revocation-decision'),
      ]),
  },
  revoke: {
    holds: ruling,
    happens: (state, command, context) => {
      const day = dayOf(context.at);
      const take = [decisionClaim(decidersSeat(state, context), day.slice(0, 4), command.decisionNumber)];
      const held = firstFailing(
        () => newNumber(state, state.decision?.level ?? 'province', context, command.decisionNumber),
        ...take.map((key) => () => unclaimed(context, key)),
      );
      if (held !== null) return { kind: 'refused', rejection: held };
      const release = [openClaimOf(state), ...rewardedClaims(state.achievement)];
      const closed = [...meet(state, 'revocation-report'), ...meet(state, 'revocation-decision')];
      const revoked = {
        type: 'AwardRevoked' as const,
        facts: {
          decisionNumber: command.decisionNumber,
          revoker: personOf(context),
          recovered: command.recovered ?? null,
          signature: signatureOf(context),
        },
      };
      return accept([revoked, ...leave(state, 'revoked', closed)], {
        take,
        release,
        owes: [cancelledHonour(state, context, command.decisionNumber)],
      });
    },
  },
  uphold: {
    holds: ruling,
    happens: (state, command) => {
      const closed = [...meet(state, 'revocation-report'), ...meet(state, 'revocation-decision')];
      // a case that was woken for this goes back to its rest
      return accept([
        { type: 'AwardUpheld', facts: { document: command.document } },
        ...(state.revocation?.fromRest === true ? leave(state, 'retired', closed) : closed),
      ]);
    },
  },
};
