import { isStorable } from '@vinhdanh/contracts';

/**
 * The name of an uploaded file, in Unicode NFC. Null for a name that is empty, longer than 200 characters, or contains
 * a path, control or direction characters.
 */
export function fileName(given: string | undefined): string | null {
  const name = (given ?? '').normalize('NFC').trim();
  if (name.length === 0 || name.length > 200 || !isStorable(name) || /^\.+$/.test(name)) return null;
  // direction marks make `fdp.exe` look like `exe.pdf`
  return /[/\\:]|[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffd]/u.test(name) ? null : name;
}
