import { useEffect, useRef } from 'react';
import { lettersAct } from './keys-choice.js';

export interface KeyDeeds {
  readonly step: (by: 1 | -1) => unknown;
  readonly open: () => unknown;
  readonly peek: () => unknown;
  readonly claim: () => unknown;
  readonly next: () => unknown;
  readonly letIn: () => unknown;
  readonly help: () => unknown;
  readonly close: () => unknown;
}

/** Elements that handle keys themselves: fields, menus, dialogs. */
const typing = 'input, textarea, select, [contenteditable], [role=dialog], [role=menu], [role=listbox]';
/** Elements that Enter and Space already activate; a row's link reacts to Enter only. */
const acting = 'button, summary, a:not([data-work])';

/** The keys of the work list. */
export function useWorkKeys(deeds: KeyDeeds): void {
  const latest = useRef(deeds);
  useEffect(() => {
    latest.current = deeds;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const at = event.target instanceof Element ? event.target : document.body;
      if (at.closest(typing) !== null) return;
      const deed = deedOf(event.key, at, latest.current);
      if (deed === null) return;
      event.preventDefault();
      deed();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function deedOf(key: string, at: Element, deeds: KeyDeeds): (() => unknown) | null {
  const onRow = at.closest('[data-work]') !== null;
  switch (key) {
    case 'ArrowDown':
      return onRow ? () => deeds.step(1) : null;
    case 'ArrowUp':
      return onRow ? () => deeds.step(-1) : null;
    case 'Enter':
      return onRow || at.closest(acting) !== null ? null : deeds.open;
    case ' ':
      return at.closest(acting) === null ? deeds.peek : null;
    case 'Escape':
      return deeds.close;
  }
  if (!lettersAct()) return null;
  switch (key) {
    case 'j':
      return () => deeds.step(1);
    case 'k':
      return () => deeds.step(-1);
    case 'c':
      return deeds.claim;
    case 'n':
      return deeds.next;
    case 'u':
      return deeds.letIn;
    case '/':
      return () => document.querySelector<HTMLElement>('[data-list-search]')?.focus();
    case '?':
      return deeds.help;
    default:
      return null;
  }
}
