import { useSyncExternalStore } from 'react';

let open = false;
/** Typed since the search was asked for, before its field was there. */
let early = '';
const listeners = new Set<() => void>();

/** Opens and closes the search over everything. */
export function showSearch(next: boolean): void {
  if (open === next) return;
  open = next;
  early = '';
  if (next) document.addEventListener('keydown', catchEarly, true);
  else document.removeEventListener('keydown', catchEarly, true);
  listeners.forEach((tell) => tell());
}

/** Who types on at once loses no letter to a field that is still on its way, and sets off no key of the page below. */
function catchEarly(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.key === 'Escape') showSearch(false);
  else if (event.key === 'Backspace') early = early.slice(0, -1);
  else if (event.key.length === 1) early += event.key;
  else if (event.key !== 'Enter') return;
  event.preventDefault();
  event.stopPropagation();
}

/** The field is there: what was typed before it was, given once. */
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
