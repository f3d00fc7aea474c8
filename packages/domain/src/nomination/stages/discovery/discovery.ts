import type { NominationEvent, Rejection } from '@vinhdanh/contracts';
import { dayOf } from '../../../calendar/index.js';
import { unitOn } from '../../../unit/index.js';
import { achievementOf, openClaim, period } from '../../claims/claims.js';
import { meet, startClock } from '../../due/clock.js';
import type { Context } from '../../process/context.js';
import { soundAchievement } from '../../claims/achievement-guards.js';
import { notRewarded, unclaimed } from '../../claims/claim-guards.js';
import { leave } from '../../process/passage.js';
import { accept, firstFailing, refuse, type Decision } from '../../process/rejection.js';
import { inPlaceOf, personOf, type CommandOf, type Rules } from '../../process/rule.js';
import { initial } from '../../model/state.js';

/** Opens a case: anyone with the role refers; the verification clock starts (KH1068 I.4, IV.2). */
export function refer(command: CommandOf<'refer'>, context: Context): Decision {
  const day = dayOf(context.at);
  const achievement =
    command.achievement === undefined
      ? null
      : achievementOf(command.subject.id, command.achievement, context.achievement);
  const claim = openClaim(command.subject.id, command.award, period(command.achievement ?? null, day));
  const rejection = firstFailing(
    () => knownSubject(command, context),
    () => unitExists(command.unit, context, day),
    () => knownFields(command.fields, context),
    () => soundAchievement(command.achievement, day, context),
    () => unclaimed(context, claim),
    // one achievement, one award: what was rewarded is not proposed again (law 06/2022; domain.md §3.4, §7.5)
    () => notRewarded({ achievement }, context),
  );
  if (rejection !== null) return { kind: 'refused', rejection };
  const referred: NominationEvent = {
    type: 'NominationReferred',
    facts: {
      caseNumber: context.caseNumber,
      subject: command.subject,
      track: command.track,
      award: command.award,
      fields: [...new Set(command.fields)].sort((a, b) => a - b),
      unit: command.unit,
      source: command.source,
      achievement,
      procedure: { pack: context.policy.pack.id, hash: context.policy.hash },
      author: personOf(context),
      ...inPlaceOf(context),
    },
    personal: {
      narrative: {
        summary: command.summary,
        ...(command.achievement === undefined ? {} : { achievementTitle: command.achievement.title }),
      },
    },
  };
  return accept([referred, startClock(initial, context, 'verification')], { take: [claim] });
}

function knownSubject(command: CommandOf<'refer'>, context: Context): Rejection | null {
  if (context.subjectKind === command.subject.kind) return null;
  return refuse(
    'unknown-subject',
    {
      vi: 'Không có đối tượng này trong sổ, hoặc sai loại (cá nhân, tập thể, hộ gia đình).',
      en: 'The register has no such subject, or it is of another kind (individual, collective, household).',
    },
    { subject: command.subject.id, kind: command.subject.kind, registered: context.subjectKind },
    { vi: 'Ghi đối tượng vào sổ trước.', en: 'Register the subject first.' },
  );
}

function unitExists(code: string, context: Context, day: string): Rejection | null {
  if (unitOn(context.units, code, day) !== null) return null;
  return refuse(
    'no-such-unit',
    { vi: `Không có đơn vị ${code} vào ngày ${day}.`, en: `There was no unit ${code} on ${day}.` },
    { unit: code, day },
    { vi: 'Chọn đơn vị đang hoạt động vào ngày đó.', en: 'Choose a unit that existed on that day.' },
  );
}

function knownFields(fields: readonly number[], context: Context): Rejection | null {
  const unknown = fields.filter((id) => !context.policy.pack.fields.some((field) => field.id === id));
  if (unknown.length === 0) return null;
  return refuse(
    'unknown-field',
    {
      vi: `Lĩnh vực không có trong kế hoạch: ${unknown.join(', ')}.`,
      en: `Fields that the plan does not know: ${unknown.join(', ')}.`,
    },
    { unknown, known: context.policy.pack.fields.map((field) => field.id) },
    { vi: 'Chọn trong 14 lĩnh vực của kế hoạch.', en: "Choose among the plan's fields." },
  );
}

export const discovery: Rules<'start-verify' | 'accept-new-factor'> = {
  'start-verify': {
    happens: (_state, command) =>
      accept([
        {
          type: 'VerificationStarted',
          facts: {},
          ...(command.note === undefined ? {} : { personal: { narrative: { note: command.note } } }),
        },
      ]),
  },
  'accept-new-factor': {
    happens: (state, command, context) =>
      accept([
        { type: 'NewFactorAccepted', facts: {}, personal: { narrative: { reason: command.reason } } },
        ...leave(state, 'accepted', meet(state, 'verification')),
        // KH1068 IV.2: who was found is looked after; a review is owed each quarter
        startClock(state, context, 'cultivation-review'),
      ]),
  },
};
