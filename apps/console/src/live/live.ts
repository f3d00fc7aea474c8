import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';

export type LiveWord = 'live' | 'reconnecting' | 'readOnly';
export interface CaseChange {
  readonly caseId: string;
  readonly version: number;
}

let word: LiveWord = 'reconnecting';
const wordListeners = new Set<() => void>();
const caseListeners = new Set<(change: CaseChange) => void>();

const setWord = (next: LiveWord): void => {
  if (next === word) return;
  word = next;
  wordListeners.forEach((tell) => tell());
};

/** Connection state of the live stream. */
export const useLiveWord = (): LiveWord =>
  useSyncExternalStore(
    (listener) => {
      wordListeners.add(listener);
      return () => wordListeners.delete(listener);
    },
    () => word,
  );

/** Calls `listener` for every case of the register that lists show in a new version. */
export function useCaseChanges(listener: (change: CaseChange) => void): void {
  useEffect(() => {
    caseListeners.add(listener);
    return () => {
      caseListeners.delete(listener);
    };
  }, [listener]);
}

/** Follows the register's live changes while mounted: tells listeners of cases, and has clocks read again. */
export function useLiveStream(register: string | null): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (register === null) return undefined;
    const source = new EventSource(`/api/stream?register=${encodeURIComponent(register)}`);
    source.addEventListener('open', () => setWord('live'));
    source.addEventListener('error', () => setWord(source.readyState === EventSource.CLOSED ? 'readOnly' : 'reconnecting'));
    source.addEventListener('case', (event: MessageEvent<string>) => {
      const change = readChange(event.data);
      if (change !== null) caseListeners.forEach((tell) => tell(change));
    });
    source.addEventListener('clock', () => void queries.invalidateQueries({ queryKey: ['session'] }));
    source.addEventListener('resync', () => void queries.invalidateQueries());
    return () => source.close();
  }, [register, queries]);
}

function readChange(text: string): CaseChange | null {
  const read: unknown = JSON.parse(text);
  if (typeof read !== 'object' || read === null || !('caseId' in read) || !('version' in read)) return null;
  return typeof read.caseId === 'string' && typeof read.version === 'number' ? { caseId: read.caseId, version: read.version } : null;
}
