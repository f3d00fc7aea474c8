import { isStorable } from '@vinhdanh/contracts';

/** The name of an uploaded file, in Unicode NFC; null where it is none that may be kept: empty, with a path, with control or direction characters, longer than 200. */
export function fileName(given: string | undefined): string | null {
  const name = (given ?? '').normalize('NFC').trim();
  if (name.length === 0 || name.length > 200 || !isStorable(name) || /^\.+$/.test(name)) return null;
  // direction marks make `fdp.exe` look like `exe.pdf`
  return /[/\\:]|[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffd]/u.test(name) ? null : name;
}
