import { existsSync } from 'node:fs';

/** How far behind: each step gives a process about a fifth less of a busy processor, see nice(1). */
const niceness = 5;

/**
 * Runs a part behind those in front of which somebody waits: on a busy machine whoever looks at a screen goes first, and what follows by itself goes when there is time. As it is where
 * there is no nice(1).
 * @param {import('./service.mjs').Recipe} recipe
 * @returns {import('./service.mjs').Recipe}
 */
export function behind(recipe) {
  const nice = ['/usr/bin/nice', '/bin/nice'].find((path) => existsSync(path));
  return nice === undefined
    ? recipe
    : { ...recipe, file: nice, args: ['-n', String(niceness), recipe.file, ...recipe.args] };
}
