import { useSyncExternalStore } from 'react';

let open = false;
const listeners = new Set<() => void>();

/** Opens and closes the search over everything. */
export function showSearch(next: boolean): void {
  open = next;
  listeners.forEach((tell) => tell());
}

export const useSearchShown = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => open,
  );
