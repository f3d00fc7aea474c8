import type { CaseScreen } from '@vinhdanh/contracts';
import type { Reference } from '@vinhdanh/domain';
import type { PersonNames } from '@vinhdanh/event-log';

/**
 * Names of persons by person, and of accounts by account: an id without a name is `system`, an administrator without a
 * person, or erased.
 */
export interface People {
  readonly persons: Readonly<Record<string, string>>;
  readonly accounts: Readonly<Record<string, string>>;
}

/** The names behind the ids of an answer. */
export async function peopleBehind(
  names: PersonNames,
  reference: Reference,
  of: { readonly persons: readonly (string | null)[]; readonly accounts: readonly (string | null)[] },
): Promise<People> {
  const wanted = new Set(of.accounts);
  const owners = Object.entries(reference.persons).flatMap(([person, known]) =>
    known.accounts.filter((account) => wanted.has(account)).map((account) => [account, person] as const),
  );
  const known = await names.of([...of.persons, ...owners.map(([, person]) => person)]);
  return {
    persons: Object.fromEntries(known),
    accounts: Object.fromEntries(
      owners.flatMap(([account, person]) => (known.has(person) ? [[account, known.get(person) ?? ''] as const] : [])),
    ),
  };
}

/** Persons and accounts that the page of a case names. */
export const namedOn = (screen: CaseScreen) => ({
  persons: [
    screen.origin?.author ?? null,
    ...screen.criteria.map(({ assessor }) => assessor),
    ...screen.boards.flatMap((board) => board.members.map(({ member }) => member)),
  ],
  accounts: screen.papers.map(({ attachedBy }) => attachedBy),
});
