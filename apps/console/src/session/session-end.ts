import { useSyncExternalStore } from 'react';
import { onSessionEnd } from '../api/client.js';

let ended = false;
let renewals = 0;
const listeners = new Set<() => void>();
const notify = (): void => listeners.forEach((listener) => listener());
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

onSessionEnd(() => {
  if (ended) return;
  ended = true;
  notify();
});

/** Called after a sign-in. */
export function sessionRenewed(): void {
  ended = false;
  renewals += 1;
  notify();
}

/** Whether an answer since the last sign-in has said that the session is over. */
export const useSessionEnded = (): boolean => useSyncExternalStore(subscribe, () => ended);

/** Increases with every sign-in, so that connections cut off by the end of a session open again. */
export const useSessionRenewals = (): number => useSyncExternalStore(subscribe, () => renewals);
