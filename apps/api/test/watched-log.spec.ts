import { openPool } from '@vinhdanh/event-log';
import { expect } from 'vitest';
import type { Answer } from './client.js';

/** The log behind an API, watched with its owner's rights. */
export interface WatchedLog {
  readonly pool: ReturnType<typeof openPool>;
  /** Number of events so far. */
  events(): Promise<number>;
  /** Expects a problem in both languages with a remedy, and that nothing was written. */
  refusedWith(status: number, code: string, send: () => Promise<Answer>): Promise<Answer>;
  close(): Promise<void>;
}

/** @param url owner's URL of the API's database */
export function watchLog(url: string): WatchedLog {
  const pool = openPool(url);
  const events = async (): Promise<number> =>
    (await pool.query<{ n: number }>('select count(*)::int as n from log.event')).rows[0]?.n ?? -1;
  return {
    pool,
    events,
    async refusedWith(status, code, send) {
      const before = await events();
      const answer = await send();
      expect(answer.body).toMatchObject({ status, code });
      expect(answer.status).toBe(status);
      expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
      for (const text of [answer.shown.detail, answer.shown.remedy]) {
        expect(text.vi).toMatch(/[àáảãạăâđèéêìíòóôơùúưýằắặầấậềếệồốộờớợừứựỳỵ]/iu);
        expect(text.en.length).toBeGreaterThan(8);
      }
      expect(answer.shown.type).toBe(`urn:vinh-danh:problem:${code}`);
      expect(await events()).toBe(before);
      return answer;
    },
    close: () => pool.end(),
  };
}
