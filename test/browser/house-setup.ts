import type { TestProject } from 'vitest/node';
import { startDemoHouse } from './demo-house.js';
import { executable } from './person.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the product that all files of the suite share; '' = there is no browser. */
    houseUrl: string;
    /** Its database, with its owner's rights, for states that no screen leads to; '' = there is none. */
    houseDatabase: string;
  }
}

/**
 * One product with the demo registers for all files of the suite, because filling the registers takes longer than most
 * tests. VINHDANH_TEST_HOUSE names a running one, with the accounts of `startDemoHouse`, and
 * VINHDANH_TEST_HOUSE_DATABASE its database. They help when writing specs; records made there stay.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['VINHDANH_TEST_HOUSE'] ?? '';
  const house = executable === null || given !== '' ? null : await startDemoHouse();
  project.provide('houseUrl', house?.url ?? given);
  project.provide('houseDatabase', house?.ownerUrl ?? process.env['VINHDANH_TEST_HOUSE_DATABASE'] ?? '');
  return async () => {
    await house?.stop();
  };
}
