import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { closedFor } from './postgres-user.mjs';

it('the folder that keeps another user from a path is named', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'vinhdanh-user-')));
  const other = { uid: 65_000, gid: 65_000 };
  const own = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
  try {
    mkdirSync(join(folder, 'closed'));
    const file = join(folder, 'closed', 'postgres');
    writeFileSync(file, '');
    chmodSync(file, 0o755);
    chmodSync(folder, 0o755);
    chmodSync(join(folder, 'closed'), 0o700);
    expect(closedFor(file, other)).toBe(join(folder, 'closed'));
    expect(closedFor(file, own)).toBeNull();
    chmodSync(join(folder, 'closed'), 0o711);
    expect(closedFor(file, other)).toBeNull();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
