/**
 * JSON that PostgreSQL can read. U+0000 and halves of surrogate pairs, which it refuses, are dropped or replaced: the
 * append accepts none, but one that got into the log anyway would stop the projection for every register.
 */
export const storableJson = (value: unknown): string => {
  const text = JSON.stringify(value);
  return refused.test(text) ? text.replaceAll(escapes, storable) : text;
};

export const rowsJson = (rows: readonly unknown[]): string => storableJson(rows);

/** May also match an escaped backslash before a harmless `u0000`; then nothing is replaced. */
const refused = /\\u(?:0000|d[89a-f])/;
/** Escapes one by one, so that an escaped backslash is never taken for the start of the next escape. */
const escapes = /\\(?:u(?<code>[0-9a-f]{4})|.)/g;
const storable = (escape: string, code: string | undefined): string => {
  if (code === '0000') return '';
  return code !== undefined && /^d[89a-f]/.test(code) ? '\\ufffd' : escape;
};
