import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { z } from 'zod/mini';
import { useSessionEnded, useSessionRenewals } from '../session/session-end.js';

/** `readOnly`: what is on screen may be read, but nothing can be recorded: the session has ended, or the server has been away for a while. */
export type LiveWord = 'live' | 'reconnecting' | 'readOnly';
const CaseChange = z.object({ caseId: z.string(), version: z.number() });
export type CaseChange = z.infer<typeof CaseChange>;
const WorkChange = z.object({ caseId: z.string(), key: z.string() });
export type WorkChange = z.infer<typeof WorkChange>;

/** Machine milliseconds without a connection after which what is on screen counts as read only. */
const longAway = 12_000;
/** Machine milliseconds to another try where the server refused the stream; a browser tries by itself only when a connection broke. */
const anotherTry = 3_000;
/** Machine milliseconds without a beat, of which one comes every 15 s, after which a connection counts as lost. */
const longSilence = 40_000;

let word: LiveWord = 'reconnecting';
const wordListeners = new Set<() => void>();
const caseListeners = new Set<(change: CaseChange) => void>();
const workListeners = new Set<(change: WorkChange) => void>();
const gapListeners = new Set<() => void>();

const setWord = (next: LiveWord): void => {
  if (next === word) return;
  word = next;
  wordListeners.forEach((tell) => tell());
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

/** Calls `listener` for every case of the register that lists show in a new version. */
export const useCaseChanges = (listener: (change: CaseChange) => void): void => useListener(caseListeners, listener);

/** Calls `listener` when somebody begins or ceases to look after a step. */
export const useWorkChanges = (listener: (change: WorkChange) => void): void => useListener(workListeners, listener);

/** Calls `listener` when changes may have gone by unseen: after a lost connection, or when more happened than was kept. */
export const useLiveGaps = (listener: () => void): void => useListener(gapListeners, listener);

/** Queries that let changes in themselves, at a moment that suits the reader. */
export const gated = { gated: true } as const;

/** Follows the register's live changes while mounted: tells listeners, and has clocks read again. A connection that breaks goes on where it broke off. */
export function useLiveStream(register: string | null): void {
  const queries = useQueryClient();
  const renewals = useSessionRenewals();
  /** Id of the last event heard, of which register; empty = connected, but nothing that could be named was heard. */
  const heard = useRef<{ readonly register: string; readonly id: string } | null>(null);
  useEffect(() => {
    if (register === null) return undefined;
    let source: EventSource | null = null;
    let again: ReturnType<typeof setTimeout> | undefined;
    let away: ReturnType<typeof setTimeout> | undefined;
    let silent: ReturnType<typeof setTimeout> | undefined;
    const gap = (): void => {
      gapListeners.forEach((tell) => tell());
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
      const on = (kind: string, tell: (data: unknown) => void): void =>
        source?.addEventListener(kind, (event: MessageEvent<string>) => {
          if (event.lastEventId !== '') heard.current = { register: register ?? '', id: event.lastEventId };
          listening();
          tell(JSON.parse(event.data));
        });
      on('case', (data) => tellAll(caseListeners, CaseChange, data));
      on('work', (data) => tellAll(workListeners, WorkChange, data));
      // no page shows comments as they come; their ids count as heard
      on('comment', () => undefined);
      on('clock', () => void queries.invalidateQueries({ queryKey: ['session'] }));
      on('resync', gap);
      on('beat', () => undefined);
    }
    // a connection that is cut says nothing for long; the browser knows at once that it has no network, and when it has one again
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
  if (read.success) listeners.forEach((tell) => tell(read.data));
}
