import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { endProcess, markOf, stillRuns } from './process-mark.mjs';

/** @param {string} code */
async function started(code) {
  const child = spawn(process.execPath, ['-e', `${code}; process.stdout.write('up')`], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await once(child.stdout, 'data');
  const pid = child.pid ?? 0;
  return { child, pid, mark: markOf(pid) ?? '' };
}

describe('a process known by more than its number', () => {
  it('a process is distinguished from another with the same number', async () => {
    expect(stillRuns({ pid: process.pid, mark: markOf(process.pid) ?? '' })).toBe(true);
    expect(stillRuns({ pid: process.pid, mark: 'another moment' })).toBe(false);
  });

  it('a process is ended by the signal that it understands', async () => {
    const { child, pid, mark } = await started(
      "process.on('SIGINT', () => process.exit(7)); setInterval(() => 0, 1000)",
    );
    const gone = once(child, 'exit');
    await endProcess({ pid, mark, signal: 'SIGINT' });
    expect(await gone).toEqual([7, null]);
    expect(markOf(pid)).toBeNull();
  });

  it('a process that ignores the signal is killed', async () => {
    const { child, pid, mark } = await started("process.on('SIGTERM', () => 0); setInterval(() => 0, 1000)");
    const gone = once(child, 'exit');
    await endProcess({ pid, mark }, 200);
    expect(await gone).toEqual([null, 'SIGKILL']);
  });

  it('a process that only has the same number is left alone', async () => {
    const { child, pid, mark } = await started('setInterval(() => 0, 1000)');
    await endProcess({ pid, mark: `${mark}0` }, 200);
    expect(stillRuns({ pid, mark })).toBe(true);
    child.kill('SIGKILL');
    await once(child, 'exit');
  });
});
