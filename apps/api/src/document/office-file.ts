import type { Readable } from 'node:stream';
import { openPromise, type Entry, type ZipFile } from 'yauzl';

/** Unpacked, an office file is no larger than this, bytes: a dossier's tables and pictures have a hundredth of it. */
const mostUnpacked = 200_000_000;
const mostEntries = 10_000;
/** Media types whose files are archives. */
const archives = /^application\/vnd\.(openxmlformats-officedocument|oasis\.opendocument)\./;
/** Where Office and LibreOffice keep programs: VBA, ActiveX controls, Basic and other scripts, packages of any kind. */
const programs = [
  /(^|\/)(vba(project|data)[^/]*\.(bin|xml)|activex\d*\.(bin|xml)|oleobject\d*\.bin)$/i,
  /^(basic|scripts)\/.+/i,
  /\.(exe|dll|js|vbs|jar|py|bas)$/i,
];

/**
 * What is wrong with an office file: it unpacks to too many bytes or files, it holds a program, or it is not a readable
 * archive.
 */
export type OfficeFault = 'bomb' | 'macro' | 'broken';

/**
 * Examines an office file on this machine.
 * @param type media type according to its bytes
 * @returns null for a file without fault, or of another kind
 */
export async function officeFault(path: string, type: string): Promise<OfficeFault | null> {
  if (!archives.test(type)) return null;
  let zip: ZipFile;
  try {
    zip = await openPromise(path, { autoClose: false, lazyEntries: true, strictFileNames: true });
  } catch {
    return 'broken';
  }
  try {
    return await faultOf(zip);
  } catch {
    // a size that is not the one told, names that lead elsewhere, bytes that do not unpack
    return 'broken';
  } finally {
    zip.close();
  }
}

async function faultOf(zip: ZipFile): Promise<OfficeFault | null> {
  if (zip.entryCount > mostEntries) return 'bomb';
  let told = 0;
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) {
    if (programs.some((program) => program.test(entry.fileName))) return 'macro';
    told += entry.uncompressedSize;
    if (told > mostUnpacked) return 'bomb';
    entries.push(entry);
  }
  // what is told may be a lie: each entry is unpacked, and ends with an error where it is larger than it told
  for (const entry of entries) if (!entry.fileName.endsWith('/')) await drain(await zip.openReadStreamPromise(entry));
  return null;
}

async function drain(stream: Readable): Promise<void> {
  for await (const _ of stream);
}
