import { Readable } from 'node:stream';
import { MalformedCursor, type Page } from '@vinhdanh/projections';
import type { FastifyReply } from 'fastify';
import type { Show } from '../personal-read/declaration.js';
import { problem } from '../problem/problem-error.js';

/** Parts of a downloaded list: its file, and the text of its head and of each item. */
export interface Download<Item> {
  readonly filename: string;
  readonly type: string;
  readonly head: string;
  readonly text: (items: readonly Item[]) => string | Promise<string>;
}

/**
 * Sends all pages of a list as one file. The next page is read after the client has received the previous one, so that
 * memory does not grow with the list. The first page is read before the answer begins, so that a faulty request still
 * gets a problem; a later failure breaks the transfer off.
 * @param shown is called with each page before it is sent
 * @throws ProblemError `malformed-cursor`
 */
export async function sendPages<Item>(
  reply: FastifyReply,
  read: (cursor: string | undefined) => Promise<Page<Item>>,
  shown: Show,
  file: Download<Item>,
): Promise<void> {
  const first = await read(undefined).catch((error: unknown) => {
    throw error instanceof MalformedCursor ? problem('malformed-cursor') : error;
  });
  shown(first);
  async function* parts(): AsyncGenerator<string> {
    yield file.head;
    for (let page = first; ; page = await read(page.next)) {
      if (page !== first) shown(page);
      if (page.items.length > 0) yield await file.text(page.items);
      if (page.next === null) return;
    }
  }
  await reply
    .header('content-type', `${file.type}; charset=utf-8`)
    .header('content-disposition', `attachment; filename="${file.filename}"`)
    .header('cache-control', 'no-store')
    .header('x-content-type-options', 'nosniff')
    .send(Readable.from(parts(), { objectMode: false, highWaterMark: 65_536 }));
}
