import type { Day, NominationCommand, Refusal, StreamId } from '@vinhdanh/contracts';
import {
  calendarOn,
  claimsMet,
  claimsUnder,
  restsOnInterests,
  restsOnSubject,
  councillorsOf,
  dayOf,
  policyByHash,
  policyInForce,
  refuse,
  unitsOf,
  type Context,
  decisionOf,
} from '@vinhdanh/domain';
import type { Authorised } from './authorise.js';
import { concernedBy } from './concerned.js';
import type { CommandParts } from './command-parts.js';
import { achievementNamed, linkedCaseId } from './identity.js';
import { interestsAround } from './interests.js';
import { LookAlikes, lookAlikesFor, noLookAlikes } from './look-alikes.js';
import { lastMomentOf, momentOfAct } from './moment.js';
import type { ResolvedCommand } from './resolve.js';
import type { TargetCase } from './target-case.js';

type Sources = Pick<CommandParts, 'log' | 'reader' | 'subjects'>;

export type Gathered =
  | { readonly kind: 'gathered'; readonly context: Context }
  | { readonly kind: 'refused'; readonly rejection: Refusal };

/**
 * Reads everything outside the case that the decision uses.
 * @param learned claim holders that refused an earlier try of this command; they are as new as a reading
 */
export async function gatherContext(
  { log, reader, subjects }: Sources,
  target: TargetCase,
  { sent, command, id }: Pick<ResolvedCommand, 'sent' | 'command' | 'id'>,
  { acting, historical }: Authorised,
  learned: ReadonlyMap<string, StreamId>,
): Promise<Gathered> {
  const { state, reference, register, caseId, now } = target;
  const moment = momentOfCommand(target, { sent, command }, historical);
  if ('rejection' in moment) return { kind: 'refused', rejection: moment.rejection };
  const { at } = moment;
  const day = dayOf(at);
  const inForce = policyInForce(reference, day);
  const policy = state.kind === 'absent' ? inForce : policyByHash(reference, state.procedure.hash);
  if (policy === null || inForce === null) return { kind: 'refused', rejection: noPolicy(day) };
  const units = unitsOf(reference);
  const entry = sent.entry ?? 'live';
  const subject = state.kind === 'nomination' ? state.subject.id : command.type === 'refer' ? command.subject.id : '';
  const mergedInto = command.type === 'merge-duplicate' ? await mergedCase(reader, register, command.into) : null;
  const own = claimsMet(state, command, day);
  // look-alikes matter only to a command that takes claims, or that merges a case of another subject
  const lookAlikes =
    own.length === 0 && (mergedInto === null || mergedInto.subject === subject)
      ? noLookAlikes
      : await new LookAlikes(log).of(register, subject, units);
  const met = own.flatMap((key) => [key, ...claimsUnder(lookAlikes.same, key)]);
  return {
    kind: 'gathered',
    context: {
      caseId,
      at,
      now,
      actor: acting,
      entry,
      policy,
      inForce,
      units,
      councillors: councillorsOf(reference),
      people: reference.persons,
      interests: restsOnInterests(command.type)
        ? await interestsAround(log, reference, subject, lookAlikes === noLookAlikes ? undefined : lookAlikes.same)
        : [],
      lookAlikes: lookAlikesFor(acting, lookAlikes, reference, day),
      calendar: calendarOn(
        reference,
        entry === 'historical' || (state.kind === 'nomination' && !state.live) ? day : dayOf(now),
      ),
      claims: met.length === 0 ? learned : new Map([...(await log.claimsHeld(register, met)), ...learned]),
      policies: reference.policies,
      linkedCase: linkedCaseId(id),
      achievement: achievementNamed(register, subject, command, state),
      mergedInto,
      caseNumber: '',
      subjectName: printing.has(command.type) ? await nameNow(subjects, subject) : null,
      subjectKind:
        state.kind === 'absent' && command.type === 'refer'
          ? await subjects.kindOf(register, command.subject.id)
          : null,
      subjectUnit:
        state.kind === 'absent' && command.type === 'refer'
          ? await subjects.unitOf(register, command.subject.id)
          : null,
      concerned: restsOnSubject(command.type) ? await concernedBy(log, register, subject) : [],
      strangers: await strangersIn(subjects, register, command),
    },
  };
}

/** Acts that record a decision, which prints the subject's name. */
const printing: ReadonlySet<NominationCommand['type']> = new Set<NominationCommand['type']>([
  'sign',
  'commend-own',
  'record-outcome',
]);

/** The subject's name as it is now: a decision prints no name that was corrected seconds ago. */
function nameNow(subjects: Sources['subjects'], subject: string): Promise<string | null> {
  subjects.forget(subject);
  return subjects.nameOf(subject);
}

/** When the command occurred; `pass-time` under historical entry reaches the end of the stated day. */
const momentOfCommand = (
  { state, now }: TargetCase,
  { sent, command }: Pick<ResolvedCommand, 'sent' | 'command'>,
  historical: boolean,
): ReturnType<typeof momentOfAct> =>
  command.type === 'pass-time' && state.kind === 'nomination' && !state.live
    ? { at: lastMomentOf(command.to) }
    : momentOfAct(state, historical, sent.request, now);

/** Subjects that the command names as sharing an achievement and that the register does not know. */
async function strangersIn(
  subjects: Sources['subjects'],
  register: string,
  command: NominationCommand,
): Promise<readonly string[]> {
  const names = command.type === 'refer' || command.type === 're-refer' || command.type === 'propose-higher';
  const named = names ? (command.achievement?.shared ?? []) : [];
  const kinds = await Promise.all(named.map((subject) => subjects.kindOf(register, subject)));
  return named.filter((_, index) => kinds[index] === null);
}

/** The case that another is merged into; null = the register has no such case. */
async function mergedCase(reader: Sources['reader'], register: string, caseId: string): Promise<Context['mergedInto']> {
  const loaded = await reader.load(caseId);
  if (loaded?.register !== register) return null;
  const { subject, progress } = loaded.state;
  const decision = decisionOf(loaded.state);
  return { subject: subject.id, ended: progress.stage === null && decision === null };
}

const noPolicy = (day: Day): Refusal => refuse('no-policy', { day });
