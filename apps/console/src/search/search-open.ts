import { useSyncExternalStore } from 'react';

let open = false;
/** Letters typed after the search was requested and before its field appeared. */
let early = '';
const listeners = new Set<() => void>();

/** Opens and closes the search over everything. */
export function showSearch(next: boolean): void {
  if (open === next) return;
  open = next;
  early = '';
  if (next) document.addEventListener('keydown', catchEarly, true);
  else document.removeEventListener('keydown', catchEarly, true);
  listeners.forEach((listener) => listener());
}

/**
 * Collects keys until the search field has loaded, so that no letter is lost and none triggers a key of the page below.
 */
function catchEarly(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.key === 'Escape') showSearch(false);
  else if (event.key === 'Backspace') early = early.slice(0, -1);
  else if (event.key.length === 1) early += event.key;
  else if (event.key !== 'Enter') return;
  event.preventDefault();
  event.stopPropagation();
}

/** Called when the field has loaded. @returns the letters collected so far, once */
export function takeEarly(): string {
  document.removeEventListener('keydown', catchEarly, true);
  const typed = early;
  early = '';
  return typed;
}

export const useSearchShown = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => open,
  );
