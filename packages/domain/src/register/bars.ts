import { streamId, type HeldGrant, type RegisterInputOf, type Role, type StreamId } from '@vinhdanh/contracts';
import { endsBar, levelOfGrant } from '../nomination/access/bar-guards.js';
import { applied } from '../nomination/proceedings/bars.js';
import { refuse } from '../nomination/process/rejection.js';
import { acceptSubject, refuseRegister, type RegisterContext, type RegisterDecision } from './decision.js';
import { unitsOf } from './reference.js';

/** A bar that no case raises. The outbox suspends the open cases of the subject. */
export function barSubject(
  { subject, reason, document }: RegisterInputOf<'bar-subject'>,
  { newId, grant, now, subjects }: RegisterContext,
): RegisterDecision {
  if (grant === null || now === null)
    return refuseRegister(refuse('wrong-role', { asked: 'register', needed: raisesBars }));
  if (!subjects.has(subject)) return refuseRegister(refuse('unknown-subject', { subjects: [subject] }));
  const facts = {
    bar: newId,
    reason,
    document,
    level: levelOfGrant(grant),
    unit: grant.unit,
    case: null,
    since: now,
  };
  return acceptSubject(newId, of(subject), { type: 'SubjectBarred', facts }, { owes: applied(subject) });
}

/** Ends a bar, whether a case raised it or not. Where the finding is confirmed, earlier achievements count no more. */
export function liftBar(
  { subject, bar, document, confirmed }: RegisterInputOf<'lift-bar'>,
  { subjects, day, now, by, reference }: RegisterContext,
): RegisterDecision {
  const standing = subjects.get(subject)?.bars.find((each) => each.bar === bar && each.lifted === null);
  if (standing === undefined || day === null || now === null)
    return refuseRegister(refuse('no-such-bar', { bar }), { id: bar, stream: of(subject) });
  const grants: readonly HeldGrant[] = reference.persons[by]?.grants ?? [];
  if (!endsBar(grants, standing, unitsOf(reference), day))
    return refuseRegister(
      refuse('raised-above', { level: standing.level, unit: standing.unit, document: standing.document }),
    );
  const how = confirmed ? 'confirmed' : 'unfounded';
  const ended = { type: 'BarLifted', facts: { bar, document, how, case: null, at: now } };
  const sanction = { type: 'SanctionRecorded', facts: { case: null, document, on: day } };
  return acceptSubject(bar, of(subject), confirmed ? [ended, sanction] : ended, { owes: applied(subject) });
}

/** Who raises and ends bars. */
export const raisesBars: readonly Role[] = ['unit-head', 'appraiser', 'chair'];

const of = (subject: string): StreamId => streamId('subject', subject);
