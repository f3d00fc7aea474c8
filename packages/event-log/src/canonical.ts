import serialize from 'canonicalize';

/**
 * JSON in RFC 8785 form: the only form that is stored and hashed.
 * @throws TypeError for what JSON cannot express (undefined, functions, NaN).
 */
export function canonicalJson(value: unknown): string {
  const text = serialize(value);
  if (text === undefined) throw new TypeError('only JSON values can be written in RFC 8785 form');
  return text;
}
