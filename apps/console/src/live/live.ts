import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { z } from 'zod/mini';
import { useSessionEnded, useSessionRenewals } from '../session/session-end.js';

/**
 * `readOnly`: the page can be read, but nothing can be recorded, because the session has ended or the server has been
 * unreachable for a while.
 */
export type LiveWord = 'live' | 'reconnecting' | 'readOnly';
const CaseChange = z.object({ caseId: z.string(), version: z.number() });
export type CaseChange = z.infer<typeof CaseChange>;
const WorkChange = z.object({ caseId: z.string(), key: z.string() });
export type WorkChange = z.infer<typeof WorkChange>;

/** Time without a connection after which the page becomes read-only, ms. */
const longAway = 12_000;
/**
 * Delay before the next try after the server refused the stream, ms; a browser retries by itself only when a connection
 * breaks.
 */
const anotherTry = 3_000;
/** Time without a heartbeat after which a connection counts as lost, ms; heartbeats come every 15 s. */
const longSilence = 40_000;

let word: LiveWord = 'reconnecting';
const wordListeners = new Set<() => void>();
const caseListeners = new Set<(change: CaseChange) => void>();
const workListeners = new Set<(change: WorkChange) => void>();
const gapListeners = new Set<() => void>();

const setWord = (next: LiveWord): void => {
  if (next === word) return;
  word = next;
  wordListeners.forEach((listener) => listener());
};

/** Connection state of the live stream. */
export function useLiveWord(): LiveWord {
  const ended = useSessionEnded();
  const connection = useSyncExternalStore(
    (listener) => {
      wordListeners.add(listener);
      return () => wordListeners.delete(listener);
    },
    () => word,
  );
  return ended ? 'readOnly' : connection;
}

function useListener<Listener>(listeners: Set<Listener>, listener: Listener): void {
  useEffect(() => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }, [listeners, listener]);
}

/** Calls `listener` for every case of the register when lists show a new version of it. */
export const useCaseChanges = (listener: (change: CaseChange) => void): void => useListener(caseListeners, listener);

/** Calls `listener` when a person claims or gives back a step. */
export const useWorkChanges = (listener: (change: WorkChange) => void): void => useListener(workListeners, listener);

/**
 * Calls `listener` when changes may have been missed: after a lost connection, or when the server no longer had them
 * all.
 */
export const useLiveGaps = (listener: () => void): void => useListener(gapListeners, listener);

/** Queries that admit changes themselves, at a moment that suits the reader. */
export const gated = { gated: true } as const;

/**
 * Follows the register's live changes while mounted: calls listeners, and refetches clocks. After a broken connection,
 * it continues from the last event.
 */
export function useLiveStream(register: string | null): void {
  const queries = useQueryClient();
  const renewals = useSessionRenewals();
  /** Id and register of the last event; empty = connected, but no event with an id has arrived. */
  const heard = useRef<{ readonly register: string; readonly id: string } | null>(null);
  useEffect(() => {
    if (register === null) return undefined;
    let source: EventSource | null = null;
    let again: ReturnType<typeof setTimeout> | undefined;
    let away: ReturnType<typeof setTimeout> | undefined;
    let silent: ReturnType<typeof setTimeout> | undefined;
    const gap = (): void => {
      gapListeners.forEach((listener) => listener());
      void queries.invalidateQueries({ predicate: ({ meta }) => meta?.['gated'] !== true });
    };
    const listening = (): void => {
      clearTimeout(silent);
      silent = setTimeout(() => {
        source?.close();
        broken();
        connect();
      }, longSilence);
    };
    const opened = (): void => {
      clearTimeout(away);
      away = undefined;
      setWord('live');
      listening();
      if (heard.current?.register === register && heard.current.id === '') gap();
      if (heard.current?.register !== register) heard.current = { register, id: '' };
    };
    const broken = (): void => {
      clearTimeout(silent);
      if (word === 'live') setWord('reconnecting');
      away ??= setTimeout(() => setWord('readOnly'), longAway);
      if (source?.readyState === EventSource.CLOSED) {
        clearTimeout(again);
        again = setTimeout(connect, anotherTry);
      }
    };
    function connect(): void {
      clearTimeout(again);
      const last = heard.current?.register === register ? heard.current.id : '';
      const query = new URLSearchParams({ register: register ?? '', ...(last === '' ? {} : { lastEventId: last }) });
      source = new EventSource(`/api/stream?${query.toString()}`);
      source.addEventListener('open', opened);
      source.addEventListener('error', broken);
      const on = (kind: string, handle: (data: unknown) => void): void =>
        source?.addEventListener(kind, (event: MessageEvent<string>) => {
          if (event.lastEventId !== '') heard.current = { register: register ?? '', id: event.lastEventId };
          listening();
          handle(JSON.parse(event.data));
        });
      on('case', (data) => tellAll(caseListeners, CaseChange, data));
      on('work', (data) => tellAll(workListeners, WorkChange, data));
      // no page shows comments as they come; their ids count as heard
      on('comment', () => undefined);
      on('clock', () => void queries.invalidateQueries({ queryKey: ['session'] }));
      on('resync', gap);
      on('beat', () => undefined);
    }
    // A cut connection may stay silent for long, but the browser knows at once when the network is lost or back.
    const cut = (): void => {
      source?.close();
      broken();
    };
    const back = (): void => {
      if (word === 'live') return;
      source?.close();
      connect();
    };
    window.addEventListener('offline', cut);
    window.addEventListener('online', back);
    connect();
    return () => {
      window.removeEventListener('offline', cut);
      window.removeEventListener('online', back);
      clearTimeout(again);
      clearTimeout(away);
      clearTimeout(silent);
      source?.close();
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another sign-in opens another stream
  }, [register, queries, renewals]);
}

function tellAll<Change>(
  listeners: ReadonlySet<(change: Change) => void>,
  schema: z.ZodMiniType<Change>,
  data: unknown,
): void {
  const read = z.safeParse(schema, data);
  if (read.success) listeners.forEach((listener) => listener(read.data));
}
