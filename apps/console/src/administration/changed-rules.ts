import type { PolicyChange } from './queries.js';

/** One field of a rule, before and after; the field is empty where the whole rule came or went. */
interface ChangedFacet {
  readonly facet: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** A rule that differs, with all of its fields that do. */
export interface ChangedRule {
  readonly key: string;
  /** List of the rules: `deadlines`. */
  readonly section: string;
  readonly kind: PolicyChange['kind'];
  /** Undefined: what differs belongs to no list. */
  readonly rule: unknown;
  readonly facets: readonly ChangedFacet[];
}

/** Differences gathered by rule. The id of the rules is none of them, nor a title in the language that is not read. */
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
