import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import type { Bilingual } from '@vinhdanh/contracts';
import { fault, labelled } from '../problem/issues.js';
import { problem } from '../problem/problem-error.js';
import { vietnamesePasswords } from './vietnamese-passwords.js';

/**
 * Guesses that a password must withstand, as a power of ten: centuries of attempts at the API, and more than a day of
 * attempts on stolen hashes.
 */
const fewestGuesses = 10;

let made: ZxcvbnFactory | undefined;

/** Made with the first password: ranking the dictionaries takes a tenth of the API's start. */
const strength = (): ZxcvbnFactory =>
  (made ??= new ZxcvbnFactory({
    dictionary: { ...dictionary, vietnamese: [...vietnamesePasswords] },
    graphs: adjacencyGraphs,
    // the estimate of a long text takes seconds; what is strong in its beginning is strong
    maxLength: 32,
  }));

/** Words of a name, with and without diacritics, and joined as people join them. */
function wordsOf(name: string): readonly string[] {
  const plain = bare(name);
  const words = plain.split(/[^a-z0-9]+/).filter((word) => word.length > 1);
  return [...words, words.join(''), words.toReversed().join('')];
}

/** Small letters without diacritics: who types `Mật khẩu 123` and who types `matkhau123` think of the same word. */
const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();

/** What is wrong with a password for somebody; null = nothing. @param own names of whoever chooses it */
export function passwordFault(password: string, own: readonly string[]): Bilingual | null {
  const plain = bare(password);
  const joined = plain.replace(/[^a-z0-9]+/g, '');
  const names = own.flatMap(wordsOf);
  if (names.some((name) => name.length > 3 && joined.includes(name) && joined.length - name.length < 8))
    return {
      vi: 'Mật khẩu gần như chỉ gồm tên của bạn. Chọn một câu dài không có tên mình.',
      en: 'The password is little more than your name. Choose a long phrase without your name.',
    };
  const inputs = [...names, 'vinhdanh', 'khenthuong', 'thidua', 'sonoivu', 'ninhthuan'];
  const guessesOf = (text: string): number => strength().check(text, inputs).guessesLog10;
  const easy = guessesOf(password) < fewestGuesses || guessesOf(joined) < fewestGuesses - 2;
  return easy
    ? {
        vi:
          'Mật khẩu này dễ đoán: có trong danh sách hay dùng, hoặc chỉ là dãy, ngày hay chữ lặp lại. ' +
          'Chọn vài từ không liên quan.',
        en:
          'The password is easy to guess: a common one, a row, a date or a repetition. ' +
          'Choose several unrelated words.',
      }
    : null;
}

/**
 * Refuses a password that is common or equals the user's name.
 * @param field the field of the request that holds it
 * @throws ProblemError `invalid-input`
 */
export function requireGoodPassword(field: string, password: string, own: readonly string[]): void {
  const says = passwordFault(password, own);
  if (says !== null) throw problem('invalid-input', { errors: [labelled(fault(field, says))] });
}
