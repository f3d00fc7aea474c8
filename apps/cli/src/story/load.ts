import { readFileSync } from 'node:fs';
import { isMap, isPair, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { checkStory } from './check.js';
import type { Mistake } from './mistake.js';
import { StoryFrame, stepKinds, type Step, type StepKind, type Story } from './schema.js';

/** A story cannot be played as written; each line of the message reads `file:line:column: what is wrong`. */
export class StoryError extends Error {
  override readonly name = 'StoryError';
}

/** Reads a story. @throws StoryError with line and column of every mistake */
export function loadStory(file: string): Story {
  return parseStory(textOf(file), file);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new StoryError(
      `${file}: không đọc được tệp / cannot be read ` +
        `(${error instanceof Error && 'code' in error ? String(error.code) : String(error)})`,
    );
  }
}

/** Reads a story's text; `file` is named in mistakes. @throws StoryError */
export function parseStory(text: string, file: string): Story {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return `${file}:${line}:${col}`;
  };
  const fail = (found: readonly { offset: number; message: string }[]): never => {
    throw new StoryError(found.map(({ offset, message }) => `${place(offset)}: ${message}`).join('\n'));
  };
  if (document.errors.length > 0)
    fail(document.errors.map((error) => ({ offset: error.pos[0], message: error.message })));
  const read = readStory(document.toJS());
  if ('mistakes' in read)
    return fail(
      read.mistakes.map(({ path, message }) => ({
        offset: offsetOf(document, path),
        message: `${dotted(path)}${message}`,
      })),
    );
  return read.story;
}

function readStory(written: unknown): { story: Story } | { mistakes: readonly Mistake[] } {
  const frame = StoryFrame.safeParse(written);
  if (!frame.success) return { mistakes: mistakesOf(frame.error, []) };
  const mistakes: Mistake[] = [];
  const steps = frame.data.steps.flatMap((step, index): Step[] => {
    const kinds = kindNames.filter((kind) => kind in step);
    const [kind] = kinds;
    if (kind === undefined || kinds.length > 1) {
      mistakes.push({ path: ['steps', index], message: `a step has exactly one of ${kindNames.join(', ')}` });
      return [];
    }
    const read = stepKinds[kind].safeParse(step);
    if (read.success) return [read.data];
    mistakes.push(...mistakesOf(read.error, ['steps', index]));
    return [];
  });
  if (mistakes.length > 0) return { mistakes };
  const story = { ...frame.data, steps };
  const wrong = checkStory(story);
  return wrong.length > 0 ? { mistakes: wrong } : { story };
}

const kindNames: readonly StepKind[] = ['does', 'tries', 'until', 'system', 'occurredAsOf'];

function mistakesOf(error: z.ZodError, base: readonly PropertyKey[]): Mistake[] {
  return error.issues.flatMap((issue) => {
    const path = [...base, ...issue.path];
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((name) => ({ path: [...path, name], message: 'no such field here' }));
    return [{ path, message: issue.message }];
  });
}

const dotted = (path: readonly PropertyKey[]): string => (path.length === 0 ? '' : `${path.map(String).join('.')}: `);

/** Position of a mistake in the text: the key of the deepest part of the path that exists there. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const name = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find(
        (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(name),
      );
      if (isScalar(pair?.key) && pair.key.range) return pair.key.range[0];
    }
    const node = document.getIn(path.slice(0, length), true);
    if (node !== null && typeof node === 'object' && 'range' in node && Array.isArray(node.range))
      return Number(node.range[0]);
  }
  return 0;
}
