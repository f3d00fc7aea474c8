import { isStorable } from '@vinhdanh/contracts';

/** Characters that nobody sees: two names that look the same are the same. */
const unseen = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/**
 * The name of an uploaded file, in Unicode NFC, with single spaces, without invisible characters and characters that
 * Windows refuses.
 * @returns null for a name that is empty, has more than 200 characters, or holds a path, control or direction
 * characters
 */
export function fileName(given: string | undefined): string | null {
  const name = (given ?? '')
    .normalize('NFC')
    .replace(unseen, '')
    .replace(/[\p{Zs}\t]+/gu, ' ')
    .replace(/[<>"|?*]/g, '_')
    .trim();
  if (name.length === 0 || name.length > 200 || !isStorable(name) || /^\.+$/.test(name)) return null;
  // direction marks make `fdp.exe` look like `exe.pdf`
  return /[/\\:]|[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffd]/u.test(name) ? null : name;
}
