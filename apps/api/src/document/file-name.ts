import { isStorable, readableLine } from '@vinhdanh/contracts';

/**
 * The name of an uploaded file as people read it: Unicode NFC, one kind of hyphen, apostrophe and blank, without
 * invisible characters and characters that Windows refuses.
 * @returns null for a name that is empty, has more than 200 characters, or holds a path, control or direction
 * characters
 */
export function fileName(given: string | undefined): string | null {
  const spaced = (given ?? '').replaceAll('\t', ' ');
  // Direction marks make `fdp.exe` look like `exe.pdf`.
  if (/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffd]/u.test(spaced)) return null;
  const name = readableLine(spaced)
    .replaceAll(/[<>"|?*]/gu, '_')
    .trim();
  if (name.length === 0 || name.length > 200 || !isStorable(name) || /^\.+$/.test(name)) return null;
  return /[/\\:]/u.test(name) ? null : name;
}
