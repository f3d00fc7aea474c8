import type { PolicyChange } from './queries.js';

/** One field of a rule, before and after; the field's name is empty if the whole rule was added or removed. */
interface ChangedFacet {
  readonly facet: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** A rule that differs, with all its differing fields. */
export interface ChangedRule {
  readonly key: string;
  /** The rule's list, for example `deadlines`. */
  readonly section: string;
  readonly kind: PolicyChange['kind'];
  /** Undefined: the difference belongs to no list. */
  readonly rule: unknown;
  readonly facets: readonly ChangedFacet[];
}

/** Differences grouped by rule. Leaves out ids of rules and titles in the other language. */
export function changedRules(changes: readonly PolicyChange[], language: 'vi' | 'en'): readonly ChangedRule[] {
  const rules = new Map<string, ChangedRule>();
  for (const { path, kind, before = null, after = null, rule, facet = '' } of changes) {
    if (path === 'id' || path.endsWith(language === 'vi' ? '.en' : '.vi')) continue;
    const [section = path] = path.split(/[.[]/u);
    const key = facet === '' ? path : path.slice(0, -facet.length - 1);
    const own = rules.get(key);
    const line = {
      facet: rule === undefined && path !== section ? path.slice(section.length + 1) : facet,
      before,
      after,
    };
    rules.set(key, {
      key,
      section,
      kind: facet === '' ? kind : 'changed',
      rule,
      facets: [...(own?.facets ?? []), line],
    });
  }
  return [...rules.values()];
}
