import { useSyncExternalStore } from 'react';

const kept = 'vinh-danh.keys';
const listeners = new Set<() => void>();

/** Whether single letters act as keys (WCAG 2.1.4: they can be turned off). */
export const lettersAct = (): boolean => localStorage.getItem(kept) !== 'off';

export function letLettersAct(on: boolean): void {
  localStorage.setItem(kept, on ? 'on' : 'off');
  listeners.forEach((listener) => listener());
}

export const useLettersAct = (): boolean =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, lettersAct);
