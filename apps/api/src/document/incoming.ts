import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { MultipartFile } from '@fastify/multipart';
import type { ApiConfig } from '@vinhdanh/contracts';
import type { FastifyRequest } from 'fastify';
import { fileTypeFromFile } from 'file-type';
import { fault } from '../problem/issues.js';
import { problem, type ProblemError } from '../problem/problem-error.js';
import { officeFault } from './office-file.js';
import { fileName } from './file-name.js';

/** A file that has come in whole, lies on this machine for the length of the request, and is what it says it is. */
export interface Incoming {
  readonly name: string;
  /** Media type, as its bytes show it. */
  readonly type: string;
  readonly size: number;
  readonly sha256: string;
  /** Where it lies until it is put into the store. */
  readonly path: string;
  /** Other fields of the form, as typed. */
  readonly fields: Readonly<Record<string, string>>;
}

type Limits = Pick<ApiConfig, 'DOCUMENTS_MAX_MB' | 'DOCUMENTS_TYPES'>;

/** Other names of one kind. */
const sameKind: Readonly<Record<string, string>> = { jpeg: 'jpg', tif: 'tiff' };
const kindOf = (extension: string): string => sameKind[extension.toLowerCase()] ?? extension.toLowerCase();

/** Reads the one file of a form and hands it on; afterwards nothing of it is left here. @throws ProblemError for every file that is not taken */
export async function receiving<T>(
  request: FastifyRequest,
  limits: Limits,
  taken: (incoming: Incoming) => Promise<T>,
): Promise<T> {
  const most = limits.DOCUMENTS_MAX_MB * 1_000_000;
  if (!request.isMultipart()) throw problem('unsupported-media-type', { detail: asForm });
  // a form has some bytes around its file
  if (Number(request.headers['content-length'] ?? 0) > most + 100_000) throw tooLarge(limits);
  const folder = await mkdtemp(join(tmpdir(), 'vinh-danh-upload-'));
  try {
    return await taken(await read(request, folder, most, limits));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const oneFile = { vi: 'Gửi đúng một tệp, trong trường “file”.', en: 'Send one file, in the field “file”.' };

async function read(request: FastifyRequest, folder: string, most: number, limits: Limits): Promise<Incoming> {
  const fields: Record<string, string> = {};
  let file: Omit<Incoming, 'fields'> | null = null;
  const parts = request.parts({
    preservePath: true,
    limits: { files: 1, fields: 10, parts: 11, fieldSize: 2000, fileSize: most },
  });
  for await (const part of parts) {
    if (part.type === 'file') {
      if (part.fieldname !== 'file' || file !== null)
        throw problem('invalid-input', { errors: [fault(part.fieldname, oneFile)] });
      file = await keep(part, join(folder, randomUUID()), limits);
    } else if (typeof part.value === 'string') fields[part.fieldname] = part.value;
  }
  if (file === null) throw problem('invalid-input', { errors: [fault('file', oneFile)] });
  return { ...file, fields };
}

async function keep(part: MultipartFile, path: string, limits: Limits): Promise<Omit<Incoming, 'fields'>> {
  const name = fileName(part.filename);
  if (name === null) throw problem('document-name');
  const hash = createHash('sha256');
  let size = 0;
  const counted = async function* (source: AsyncIterable<Buffer>) {
    for await (const chunk of source) {
      hash.update(chunk);
      size += chunk.length;
      yield chunk;
    }
  };
  await pipeline(part.file, counted, createWriteStream(path, { mode: 0o600 }));
  if (part.file.truncated) throw tooLarge(limits);
  if (size === 0) throw problem('document-empty');
  const type = await sniffed(
    path,
    name,
    part.mimetype,
    limits.DOCUMENTS_TYPES.split(',').map((kind) => kindOf(kind.trim())),
  );
  const wrong = await officeFault(path, type);
  if (wrong !== null) throw problem(`document-${wrong}`);
  return { name, type, size, sha256: hash.digest('hex'), path };
}

/** What the bytes show, where it is a kind that is taken and the name and the sender say the same. */
async function sniffed(path: string, name: string, declared: string, allowed: readonly string[]): Promise<string> {
  const found = await fileTypeFromFile(path);
  if (found === undefined || !allowed.includes(kindOf(found.ext))) throw notTaken(found?.mime ?? null, allowed);
  const named = kindOf(extname(name).slice(1));
  const lies =
    named !== kindOf(found.ext) ||
    !(['', 'application/octet-stream', found.mime].includes(declared) || /^image\/p?jpe?g$/.test(declared));
  if (lies) throw problem('document-lies', { fact: { found: found.mime, declared, name } });
  return found.mime;
}

function notTaken(found: string | null, allowed: readonly string[]): ProblemError {
  const kinds = allowed.map((kind) => kind.toUpperCase()).join(', ');
  return problem('document-type', {
    fact: { found, allowed },
    detail: {
      vi: `Không nhận loại tệp này, dù tên tệp ghi thế nào. Các loại nhận được: ${kinds}.`,
      en: `Files of this kind are not taken, whatever the name says. Kinds that are: ${kinds}.`,
    },
  });
}

const tooLarge = ({ DOCUMENTS_MAX_MB }: Limits): ProblemError =>
  problem('document-too-large', {
    fact: { megabytes: DOCUMENTS_MAX_MB },
    detail: { vi: `Tệp lớn hơn ${DOCUMENTS_MAX_MB} MB.`, en: `The file is larger than ${DOCUMENTS_MAX_MB} MB.` },
  });

const asForm = { vi: 'Tệp gửi lên phải là multipart/form-data.', en: 'A file is sent as multipart/form-data.' };
