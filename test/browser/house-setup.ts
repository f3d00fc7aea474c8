import type { TestProject } from 'vitest/node';
import { startDemoHouse } from './demo-house.js';
import { executable } from './person.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the product answers that all files of the suite share; '' where there is no browser. */
    houseUrl: string;
    /** Its database, with the rights of its owner: for states that nobody comes to by screens; '' where there is none. */
    houseDatabase: string;
  }
}

/**
 * One product with the demo registers for all files of the suite: filling them takes longer than most of what is tried on them.
 * VINHDANH_TEST_HOUSE names one that runs already, with the accounts of `startDemoHouse`: for writing specs, since what is recorded in it stays; VINHDANH_TEST_HOUSE_DATABASE names its database.
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
