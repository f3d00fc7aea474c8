import { expect, test } from 'vitest';
import { rowsJson } from './rows-json.js';

test.each([
  ['a\u0000b', 'ab'],
  ['a\ud800b', 'a\ufffdb'],
  ['\udc00', '\ufffd'],
  ['\u{1f600}', '\u{1f600}'],
  [String.raw`\u0000`, String.raw`\u0000`],
  ['\\\u0000\\', '\\\\'],
  [String.raw`\ud800 \\u0000` + '\u0001\n"', String.raw`\ud800 \\u0000` + '\u0001\n"'],
])('%j is written as %j', (text, written) => {
  expect(JSON.parse(rowsJson([{ text, [`key ${text}`]: 1 }]))).toEqual([{ text: written, [`key ${written}`]: 1 }]);
});
