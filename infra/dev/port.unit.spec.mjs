import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { anyPort, isFree, pickPort } from './port.mjs';

/** @param {number} port @param {() => Promise<void>} work */
async function whileBusy(port, work) {
  const server = createServer();
  await new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(null)));
  try {
    await work();
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}

describe('ports', () => {
  it('the preferred port is used while it is free, and another while it is busy', async () => {
    const wanted = await anyPort();
    expect(await pickPort(wanted)).toBe(wanted);
    await whileBusy(wanted, async () => {
      expect(await isFree(wanted)).toBe(false);
      const other = await pickPort(wanted);
      expect(other).not.toBe(wanted);
      expect(await isFree(other)).toBe(true);
    });
  });

  it('a port that another part of the stack uses is skipped', async () => {
    expect(await pickPort(4000, new Set([4000, 4001]), async () => true)).toBe(4002);
  });

  it('any free port is used where the twenty after the preferred one are busy', async () => {
    const port = await pickPort(4000, new Set(), async () => false);
    expect(port).toBeGreaterThan(0);
    expect(await isFree(port)).toBe(true);
  });

  it('no port beyond the last one is tried', async () => {
    /** @type {number[]} */
    const asked = [];
    await pickPort(65_530, new Set(), async (port) => {
      asked.push(port);
      return false;
    });
    expect(asked).toEqual([65_530, 65_531, 65_532, 65_533, 65_534, 65_535]);
  });
});
