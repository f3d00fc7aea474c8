import { dayOf } from '../../calendar/index.js';
import { decidersSeat } from '../access/level-guards.js';
import { decisionOf } from '../model/record.js';
import type { OpenNomination } from '../model/state.js';
import type { Context } from '../process/context.js';
import { firstFailing } from '../process/rejection.js';
import { newNumber, unclaimed } from './claim-guards.js';
import { decisionClaim } from './claims.js';

/** The claim on the number of a decision that revokes or corrects another, in the sequence of the deciding body. */
export const laterNumberClaim = (state: OpenNomination, number: string, context: Context): string =>
  decisionClaim(decidersSeat(state, context), dayOf(context.at).slice(0, 4), number);

/** Neither the case nor another case has used the number. */
export const laterNumberFree = (state: OpenNomination, number: string, context: Context) =>
  firstFailing(
    () => newNumber(state, decisionOf(state)?.level ?? 'province', context, number),
    () => unclaimed(context, laterNumberClaim(state, number, context)),
  );
