import { hash } from 'node:crypto';

/** Distinct texts that get a name in this process; each connection keeps at most this many prepared statements. */
const limit = 1000;
const names = new Map<string, string>();

/**
 * Name under which PostgreSQL keeps the plan of a statement: the same text has the same name on every connection. Null
 * once the process has named 1,000 texts: a query whose text varies without limit (lists as `in ($1, $2, …)` instead of
 * `= any ($1)`) must not fill the memory of every connection.
 */
export function statementName(text: string): string | null {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= limit) return null;
  const name = `q_${hash('sha256', text, 'hex').slice(0, 24)}`;
  names.set(text, name);
  return name;
}
