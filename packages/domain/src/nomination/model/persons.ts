/** A deputy's act is the act of the absent one too (G1). */
export const withPersons = (
  persons: readonly string[],
  person: string,
  standsFor: string | null | undefined,
): readonly string[] =>
  standsFor === null || standsFor === undefined
    ? withPerson(persons, person)
    : withPerson(withPerson(persons, person), standsFor);

/** A person once, however often he acts. */
export const withPerson = (persons: readonly string[], person: string): readonly string[] =>
  persons.includes(person) ? persons : [...persons, person];
