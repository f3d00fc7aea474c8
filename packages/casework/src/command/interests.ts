import type { Interest } from '@vinhdanh/contracts';
import { interestsIn, type Reference } from '@vinhdanh/domain';
import type { EventLog } from '@vinhdanh/event-log';

/**
 * Whether anybody of the register is concerned in a case. In most registers nobody is, which saves reading the links of
 * subjects.
 */
const anybody = ({ persons }: Reference): boolean =>
  Object.values(persons).some(({ interests }) => interests.some(({ linked }) => linked));

/**
 * Persons confirmed to be concerned in cases of a subject, or of one that was confirmed to be the same.
 * @param same those subjects, where the caller has read them
 */
export async function interestsAround(
  log: Pick<EventLog, 'links'>,
  reference: Reference,
  subject: string,
  same?: readonly string[],
): Promise<readonly Interest[]> {
  if (!anybody(reference)) return [];
  return interestsIn(reference.persons, [subject, ...(same ?? (await log.links(subject)).same)]);
}

/** Everybody who is concerned in the cases of each subject, also of subjects that were confirmed to be the same. */
export async function interestsBySubject(
  log: Pick<EventLog, 'sameSubjects'>,
  reference: Reference,
): Promise<ReadonlyMap<string, readonly Interest[]>> {
  const linked = Object.values(reference.persons).flatMap(({ interests }) =>
    interests.filter((interest) => interest.linked).map(({ subject }) => subject),
  );
  const all = new Map<string, string[]>();
  for (const { subject, same } of await log.sameSubjects([...new Set(linked)])) {
    all.set(same, [...(all.get(same) ?? []), subject]);
  }
  return new Map([...all].map(([subject, sources]) => [subject, interestsIn(reference.persons, sources)]));
}
