/**
 * Compares texts as people read them. This file imports nothing, so that domain, API and browser share it. PostgreSQL
 * has the same forms as `log.comparable` and `log.findable`; a test compares both over every character.
 */

/** Zero-width and direction marks, soft hyphens, variation selectors, tags. */
const unseen = [
  String.raw`\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f`,
  String.raw`\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb`,
  String.raw`\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}`,
].join('');
const controls = String.raw`\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f`;
const invisible = new RegExp(`[${controls}${unseen}]`, 'gu');
/** Control characters are not removed here: the schemas refuse them. */
const removable = new RegExp(`[${unseen}]`, 'gu');
// eslint-disable-next-line no-control-regex
const blanks = /[\u0009-\u000d \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/gu;
const dashes = /[\u02d7\u1806\u2010-\u2015\u2043\u2212\u2796\u2e3a\u2e3b\ufe58\ufe63\uff0d]/gu;
const apostrophes = new RegExp(
  String.raw`[\u0060\u00b4\u02b9\u02bb-\u02bd\u02c8\u02ca\u02cb\u055a\u1fbd\u1fbf\u1fef\u1ffd\u1ffe` +
    String.raw`\u2018\u2019\u201b\u2032\u2035\ua78c\uff07\uff40]`,
  'gu',
);
const slashes = /[\u2044\u2215\uff0f]/gu;
/** Combining marks of a decomposed letter. */
const marks = new RegExp(String.raw`[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]`, 'gu');

/** Replaces letters of other alphabets that are typed for `Đ`, and a d with a combining stroke. */
const crossedD = (text: string): string =>
  text
    .replaceAll(/[\u00d0\u0189]/gu, 'Đ')
    .replaceAll(/[\u00f0\u0256]/gu, 'đ')
    .replaceAll(/D[\u0335-\u0338]/gu, 'Đ')
    .replaceAll(/d[\u0335-\u0338]/gu, 'đ');

/** One dash, one apostrophe, one slash. */
const plainSigns = (text: string): string =>
  text.replaceAll(dashes, '-').replaceAll(apostrophes, "'").replaceAll(slashes, '/');

/** Lower case letter by letter, as PostgreSQL does: without the final form of Greek sigma and the Turkish i. */
const lower = (text: string): string => text.replaceAll('İ', 'i').replaceAll('Σ', 'σ').toLowerCase();

/** The part that both forms share: Unicode form, signs and case, and no blank beside a dash or a slash. */
function written(text: string): string {
  // Runs before and after the compatibility form, which turns an accent into a blank with an accent and makes new
  // signs.
  const signs = plainSigns(lower(plainSigns(text.normalize('NFD')).normalize('NFKC')));
  const visible = crossedD(signs.replaceAll(invisible, '')).normalize('NFKC');
  return spaced(visible);
}

/** One blank between words, none beside a dash or a slash. */
const spaced = (text: string): string => text.replaceAll(blanks, ' ').replaceAll(/ ?([-/]) ?/gu, '$1');

/** Removes a blank at either end, and final punctuation. */
const bare = (text: string): string => text.replace(/^ /u, '').replace(/[ .,;:]+$/u, '');

/**
 * The form by which two texts are equal, for numbers, names and whatever must be unique. It keeps tone marks, and
 * ignores case, Unicode form, invisible characters, kinds of dashes, apostrophes and blanks, letters typed for `Đ`,
 * leading zeros and a final stop.
 *
 * @example comparable('01200 / QÐ–UBND') === '1200/qđ-ubnd'
 */
export const comparable = (text: string): string => bare(written(text).replaceAll(/(^|[^0-9.,])0+([0-9])/gu, '$1$2'));

/**
 * The form in which a text is searched: as `comparable`, without marks, `đ` as `d`, and `y` for the same sound as `i`
 * (Lý, Lí). It keeps zeros, so that the beginning of a number finds it: the form of a prefix is a prefix of the form.
 *
 * @example findable('K’Brể Lý') === "k'bre li"
 */
export const findable = (text: string): string =>
  bare(
    spaced(written(text).normalize('NFD').replaceAll(marks, ''))
      .replaceAll('đ', 'd')
      .replaceAll(/(qu|[bcdghklmnpqrstvx])y/gu, '$1i'),
  );

/**
 * A sort key for Vietnamese words, to be compared character by character: A < Ă < Â, D < Đ, E < Ê, O < Ô < Ơ, U < Ư;
 * tones decide only between words of the same letters.
 */
export function sortable(text: string): string {
  const form = comparable(text);
  const letters = form
    .normalize('NFD')
    .replaceAll(/[\u0300\u0301\u0303\u0309\u0323]/gu, '')
    .replaceAll(/\u0306|\u031b/gu, '{')
    .replaceAll('\u0302', '|')
    .replaceAll(/o\{/gu, 'o}')
    .replaceAll('đ', 'd{');
  return `${letters}\u0001${form}`;
}

/** The number of a decision or a paper: as `comparable`, without blanks. */
export const comparableNumber = (number: string): string =>
  comparable(number.replaceAll(blanks, '')).replaceAll(' ', '').normalize('NFKC');

/** Signs between blanks, such as the dash of `Phan Rang – Tháp Chàm`. */
const signsApart = /(^|\s)[^\p{L}\p{N}\s]+(?=\s|$)/gu;

/** Forms of address, which may be typed before a name and are not part of it. */
const titles = /^(?:(?:dong chi|ong|ba|anh|chi|cu|d\/c)(?:\.| |$) ?)+/u;

/**
 * The words to look for in findable texts: the input without form of address, leading zeros and words that are only
 * signs. Empty = nothing can be found.
 * @param most the number of words that count
 */
export function wordsToFind(typed: string, most = 8): readonly string[] {
  const form = findable(typed.replaceAll(signsApart, '$1 '));
  const named = form.replace(titles, '');
  return (hasLetters(named) ? named : form)
    .split(' ')
    .filter(hasLetters)
    .map((word) => word.replace(/^0+(?=[0-9])/u, ''))
    .slice(0, most);
}

/** Whether the input finds the text: an empty input finds every text, signs alone find none. */
export function isFoundBy(text: string, typed: string): boolean {
  if (typed.trim() === '') return true;
  const words = wordsToFind(typed);
  const form = findable(text);
  return words.length > 0 && words.every((word) => form.includes(word));
}

const hasLetters = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** Text that is typed and kept: Unicode NFC, without invisible characters, `Ð` as `Đ`. Line ends and tabs stay. */
export const readable = (text: string): string =>
  crossedD(text.normalize('NFC').replaceAll(removable, '')).normalize('NFC');

/**
 * The same for one line (a name, a number): with one kind of hyphen, apostrophe and blank. A dash that stands between
 * years or words (2019–2023, Phan Rang – Tháp Chàm) has a meaning of its own and stays.
 */
export const readableLine = (text: string): string =>
  readable(text)
    .replaceAll(apostrophes, "'")
    .replaceAll(slashes, '/')
    .replaceAll(dashes, (dash, at: number, whole: string) => (standsApart(dash, at, whole) ? dash : '-'))
    .replaceAll(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000 ]+/gu, ' ');

const standsApart = (dash: string, at: number, whole: string): boolean =>
  '–—'.includes(dash) && /[0-9\s]/u.test(whole[at - 1] ?? '') && /[0-9\s]/u.test(whole[at + 1] ?? '');
