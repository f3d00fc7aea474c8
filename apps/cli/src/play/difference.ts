import { isMap } from '../story/input.js';

import { dayOf } from '../story/day.js';

/** A place where the actual value differs from the story. */
export interface Difference {
  readonly path: string;
  readonly expected: unknown;
  readonly actual: unknown;
}

const missing = Symbol('missing');
const day = /^\d{4}-\d\d-\d\d$/;
const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;
/** Fields by which a path may name an element of a list. */
const names = [
  'id',
  'key',
  'name',
  'deadline',
  'kind',
  'paper',
  'criterion',
  'council',
  'type',
  'action',
  'agency',
  'comment',
] as const;

/**
 * All differences. A story's maps name only the fields that matter; lists must match completely; a day matches any
 * moment on it; a missing path always differs.
 */
export function differences(expected: unknown, actual: unknown, path = ''): Difference[] {
  if (isMap(expected))
    return Object.entries(expected).flatMap(([key, value]) =>
      differences(value, resolve(actual, key), path === '' ? key : `${path}.${key}`),
    );
  if (actual === missing) return [{ path, expected, actual: '(no such path)' }];
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) return [{ path, expected, actual }];
    return expected.flatMap((value: unknown, index) => differences(value, actual[index], `${path}.${index}`));
  }
  return matches(expected, actual) ? [] : [{ path, expected, actual }];
}

function matches(expected: unknown, actual: unknown): boolean {
  if (typeof expected === 'string' && typeof actual === 'string' && day.test(expected) && moment.test(actual))
    return dayOf(actual) === expected;
  return expected === actual;
}

/** Follows a dotted path: fields of maps, and elements of lists by position or by a naming field. */
function resolve(actual: unknown, key: string): unknown {
  if (isMap(actual) && key in actual) return actual[key];
  return key.split('.').reduce<unknown>((at, part) => {
    if (Array.isArray(at)) {
      const found: unknown =
        /^\d+$/.test(part) && Number(part) < at.length
          ? at[Number(part)]
          : at.find(
              (element) => isMap(element) && names.some((name) => name in element && String(element[name]) === part),
            );
      return found === undefined ? missing : found;
    }
    return isMap(at) && part in at ? at[part] : missing;
  }, actual);
}
