const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const opens = new Set([0x5b, 0x7b]);
const closes = new Set([0x5d, 0x7d]);

/**
 * Whether JSON stays within a depth and a number of values. Reads each byte once, builds nothing, and stops where a limit is passed, so that it
 * costs less than what it protects from: parsers, checkers and whatever walks the value afterwards by recursion.
 */
export function staysWithin(json: Uint8Array, limits: { readonly depth: number; readonly values: number }): boolean {
  let depth = 0;
  let values = 1;
  let inText = false;
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at] ?? 0;
    if (inText) {
      if (byte === backslash) at += 1;
      else if (byte === quote) inText = false;
    } else if (byte === quote) inText = true;
    else if (opens.has(byte)) {
      depth += 1;
      values += 1;
    } else if (closes.has(byte)) depth -= 1;
    else if (byte === comma) values += 1;
    if (depth > limits.depth || values > limits.values) return false;
  }
  return true;
}
