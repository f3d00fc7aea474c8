import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { appRecipes } from './apps.mjs';
import { beginAnew } from './fresh.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vinhdanh-fresh-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const places = { databaseUrl: '', temporal: '', codecKeys: '', apiPort: 1, uiUrl: '', setupToken: '' };

it('starting afresh erases the database and the files of cases, and nothing that belongs to others', async () => {
  const documents = basename(appRecipes(places).api.env?.['DOCUMENTS_FOLDER'] ?? '');
  for (const name of ['postgres', documents, 'mine']) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'file'), 'x');
  }
  await beginAnew(folder, true);
  expect(readdirSync(folder)).toEqual(['mine']);
});

it('starting afresh erases nothing where nobody can be asked', async () => {
  mkdirSync(join(folder, 'postgres'));
  const { isTTY } = process.stdin;
  process.stdin.isTTY = false;
  try {
    await expect(beginAnew(folder, false)).rejects.toThrow('--yes');
  } finally {
    process.stdin.isTTY = isTTY;
  }
  expect(readdirSync(folder)).toEqual(['postgres']);
});
