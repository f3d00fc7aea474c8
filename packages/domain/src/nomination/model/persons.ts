/** An act of a deputy counts as an act of the absent person too (G1). */
export const withPersons = (
  persons: readonly string[],
  person: string,
  standsFor: string | null | undefined,
): readonly string[] =>
  standsFor === null || standsFor === undefined
    ? withPerson(persons, person)
    : withPerson(withPerson(persons, person), standsFor);

/** Lists each person once, however often they act. */
export const withPerson = (persons: readonly string[], person: string): readonly string[] =>
  persons.includes(person) ? persons : [...persons, person];
