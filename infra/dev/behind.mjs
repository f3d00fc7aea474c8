import { existsSync } from 'node:fs';

/** Niceness of a background part: each step gives a process about a fifth less of a busy processor, see nice(1). */
const niceness = 5;

/**
 * Runs a part at lower priority than the parts that people wait for: on a busy machine, screens come first and
 * background work later. Where nice(1) is missing, the recipe stays as it is.
 * @param {import('./service.mjs').Recipe} recipe
 * @returns {import('./service.mjs').Recipe}
 */
export function behind(recipe) {
  const nice = ['/usr/bin/nice', '/bin/nice'].find((path) => existsSync(path));
  return nice === undefined
    ? recipe
    : { ...recipe, file: nice, args: ['-n', String(niceness), recipe.file, ...recipe.args] };
}
