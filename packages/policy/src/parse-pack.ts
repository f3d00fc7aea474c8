import { type Bilingual, PolicyPack } from '@vinhdanh/contracts';
import { policyFaults } from '@vinhdanh/domain';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import { PackError, type PackFault } from './pack-error.js';

type Path = readonly (string | number)[];

/**
 * Reads a pack from YAML (or JSON, which is YAML).
 * @throws PackError with line and column of every fault: shape, unknown names, contradictions
 */
export function parsePack(text: string, file: string): PolicyPack {
  const lines = new LineCounter();
  const document = parseDocument(text.normalize('NFC'), { lineCounter: lines });
  const refuse = (faults: readonly { path: Path; message: Bilingual }[]): never => {
    throw new PackError(
      file,
      faults.map(({ path, message }) => ({ ...placeOf(document, lines, path), path: written(path), message })),
    );
  };
  if (document.errors.length > 0) {
    throw new PackError(
      file,
      document.errors.map(({ pos, message }): PackFault => ({
        ...at(lines, pos[0]),
        path: '',
        message: { vi: `YAML sai: ${message}`, en: message },
      })),
    );
  }
  const content: unknown = document.toJS();
  const result = PolicyPack.safeParse(content);
  if (!result.success) {
    const translated = PolicyPack.safeParse(content, { error: vietnamese }).error?.issues ?? [];
    return refuse(
      result.error.issues.map((issue, index) => ({
        path: pathOf(issue),
        message: said(issue, translated[index]?.message),
      })),
    );
  }
  const unknown = unknownKeys(content, result.data, []);
  if (unknown.length > 0)
    return refuse(unknown.map((path) => ({ path, message: { vi: 'không có mục này', en: 'there is no such key' } })));
  const faults = policyFaults(result.data);
  return faults.length > 0 ? refuse(faults) : result.data;
}

const pathOf = (issue: z.core.$ZodIssue): Path => issue.path.filter((key) => typeof key !== 'symbol');

const vietnamese = z.locales.vi().localeError;

/** The message of zod in both languages; for an enumeration behind a union, its values. */
function said(issue: z.core.$ZodIssue, vi = issue.message): Bilingual {
  if (issue.code === 'invalid_union') {
    const known = issue.errors
      .flat()
      .flatMap((inner) => (inner.code === 'invalid_value' ? inner.values.map(String) : []));
    if (known.length > 0)
      return { vi: `phải là một trong: ${known.join(', ')}`, en: `must be one of: ${known.join(', ')}` };
  }
  return { vi: vi === issue.message ? `giá trị không hợp lệ (${vi})` : vi, en: issue.message };
}

/** Keys that the contract does not have: if they were dropped silently, somebody would rely on them. */
function unknownKeys(given: unknown, known: unknown, path: Path): Path[] {
  if (Array.isArray(given) && Array.isArray(known))
    return given.flatMap((value, index) => unknownKeys(value, known[index], [...path, index]));
  if (!isRecord(given) || !isRecord(known)) return [];
  return Object.keys(given).flatMap((key) =>
    key in known ? unknownKeys(given[key], known[key], [...path, key]) : [[...path, key]],
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The place of a path in the file, or of as much of it as exists. */
function placeOf(document: Document, lines: LineCounter, path: Path): { line: number; column: number } {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range !== null && node.range !== undefined) return at(lines, node.range[0]);
  }
  return { line: 1, column: 1 };
}

const at = (lines: LineCounter, offset: number): { line: number; column: number } => {
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
};

const written = (path: Path): string =>
  path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? key : `${text}.${key}`),
    '',
  );
