import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { join } from 'node:path';
import { root } from './root.js';

/** Parts of the repository that the rules name. */
export const parts = ['packages', 'apps', 'workflows', 'test', 'infra'] as const;

/**
 * Reads every module below `house` and judges its imports by `.dependency-cruiser.mjs` of this project.
 * @param house absolute folder that holds packages/, apps/ …: the project itself, or a planted one
 */
export async function cruiseHouse(house: string, folders: readonly string[]): Promise<ICruiseResult> {
  const options = await extractDepcruiseOptions(join(root, '.dependency-cruiser.mjs'));
  const { output } = await cruise([...folders], { ...options, validate: true, baseDir: house }, {});
  if (typeof output === 'string') throw new TypeError('dependency-cruiser answered with text instead of a result');
  return output;
}
