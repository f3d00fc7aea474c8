import type { CaseEvent } from '../types.js';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A fact of an event as text; empty = none. */
export function factOf(event: CaseEvent, name: string): string {
  const value = isRecord(event.facts) ? event.facts[name] : undefined;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** A fact that contains facts. */
export const innerFact = (event: CaseEvent, name: string, inner: string): string => {
  const value = isRecord(event.facts) ? event.facts[name] : undefined;
  const inside = isRecord(value) ? value[inner] : undefined;
  return typeof inside === 'string' || typeof inside === 'number' || typeof inside === 'boolean' ? String(inside) : '';
};

export function listFact(event: CaseEvent, name: string): readonly unknown[] {
  const value = isRecord(event.facts) ? event.facts[name] : undefined;
  return Array.isArray(value) ? value : [];
}

/** Personal texts beside the facts, by class: those that the reader may read and that are not erased. */
export function textsOf(event: CaseEvent): readonly { readonly name: string; readonly text: string }[] {
  if (!isRecord(event.personal)) return [];
  return Object.values(event.personal)
    .filter(isRecord)
    .flatMap((texts) => Object.entries(texts))
    .flatMap(([name, value]) => {
      if (typeof value === 'string') return [{ name, text: value }];
      const lines = Array.isArray(value) ? value.filter((line) => typeof line === 'string') : [];
      return lines.length === 0 ? [] : [{ name, text: lines.join('\n') }];
    });
}
