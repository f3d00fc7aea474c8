import { useSyncExternalStore } from 'react';
import { onSessionEnd } from '../api/client.js';

let ended = false;
let renewals = 0;
const listeners = new Set<() => void>();
const tell = (): void => listeners.forEach((listener) => listener());
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

onSessionEnd(() => {
  if (ended) return;
  ended = true;
  tell();
});

/** Called when somebody has signed in. */
export function sessionRenewed(): void {
  ended = false;
  renewals += 1;
  tell();
}

/** Whether an answer has said since the last sign-in that nobody is signed in any more. */
export const useSessionEnded = (): boolean => useSyncExternalStore(subscribe, () => ended);

/** Rises with every sign-in: what was cut off by the end of a session connects again. */
export const useSessionRenewals = (): number => useSyncExternalStore(subscribe, () => renewals);
