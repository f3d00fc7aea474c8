import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useSessionEnded, useSessionRenewals } from '../session/session-end.js';

/** `readOnly`: what is on screen may be read, but nothing can be recorded: the session has ended, or the server has been away for a while. */
export type LiveWord = 'live' | 'reconnecting' | 'readOnly';
export interface CaseChange {
  readonly caseId: string;
  readonly version: number;
}

/** Machine milliseconds without a connection after which what is on screen counts as read only. */
const longAway = 12_000;
/** Machine milliseconds to another try where the server refused the stream; a browser tries by itself only when a connection broke. */
const anotherTry = 3_000;

let word: LiveWord = 'reconnecting';
const wordListeners = new Set<() => void>();
const caseListeners = new Set<(change: CaseChange) => void>();
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

/** Calls `listener` when changes may have gone by unseen: after a lost connection, or when more happened than was kept. */
export const useLiveGaps = (listener: () => void): void => useListener(gapListeners, listener);

/** Queries that let changes in themselves, at a moment that suits the reader. */
export const gated = { gated: true } as const;

/** Follows the register's live changes while mounted: tells listeners of cases, and has clocks read again. */
export function useLiveStream(register: string | null): void {
  const queries = useQueryClient();
  const renewals = useSessionRenewals();
  const followed = useRef(renewals);
  useEffect(() => {
    if (register === null) return undefined;
    // after another sign-in the first connection is one that had been lost
    let seenBefore = followed.current !== renewals;
    followed.current = renewals;
    let source: EventSource | null = null;
    let again: ReturnType<typeof setTimeout> | undefined;
    let away: ReturnType<typeof setTimeout> | undefined;
    const gap = (): void => {
      gapListeners.forEach((tell) => tell());
      void queries.invalidateQueries({ predicate: ({ meta }) => meta?.['gated'] !== true });
    };
    const opened = (): void => {
      clearTimeout(away);
      away = undefined;
      setWord('live');
      if (seenBefore) gap();
      seenBefore = true;
    };
    const broken = (): void => {
      if (word === 'live') setWord('reconnecting');
      away ??= setTimeout(() => setWord('readOnly'), longAway);
      if (source?.readyState === EventSource.CLOSED) again = setTimeout(connect, anotherTry);
    };
    function connect(): void {
      source = new EventSource(`/api/stream?register=${encodeURIComponent(register ?? '')}`);
      source.addEventListener('open', opened);
      source.addEventListener('error', broken);
      source.addEventListener('case', (event: MessageEvent<string>) => {
        const change = readChange(event.data);
        if (change !== null) caseListeners.forEach((tell) => tell(change));
      });
      source.addEventListener('clock', () => void queries.invalidateQueries({ queryKey: ['session'] }));
      source.addEventListener('resync', gap);
    }
    connect();
    return () => {
      clearTimeout(again);
      clearTimeout(away);
      source?.close();
    };
  }, [register, queries, renewals]);
}

function readChange(text: string): CaseChange | null {
  const read: unknown = JSON.parse(text);
  if (typeof read !== 'object' || read === null || !('caseId' in read) || !('version' in read)) return null;
  return typeof read.caseId === 'string' && typeof read.version === 'number' ? { caseId: read.caseId, version: read.version } : null;
}
