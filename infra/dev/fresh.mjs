import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Trouble } from './trouble.mjs';

/** Everything that a stack writes into its folder. Other files there are never touched. */
const written = [
  'postgres',
  'postgres.password',
  'temporal.db',
  'temporal.db-wal',
  'temporal.db-shm',
  'documents',
  'secrets.json',
  'state.json',
  'logs',
];

/**
 * Erases the data; on a terminal it asks first.
 * @param {string} folder
 * @param {boolean} sure
 * @throws Trouble if the answer is no, or nobody can be asked
 */
export async function beginAnew(folder, sure) {
  const there = written.map((name) => join(folder, name)).filter((path) => existsSync(path));
  if (there.length === 0) return;
  if (!sure && !(await asked(folder))) throw new Trouble('Không xoá gì.', 'Nothing was erased.');
  for (const path of there) rmSync(path, { recursive: true, force: true });
}

/** @param {string} folder */
async function asked(folder) {
  if (!process.stdin.isTTY) {
    throw new Trouble(
      'Đây không phải cửa sổ dòng lệnh nên không hỏi được. Thêm --yes để xoá dữ liệu: npm start -- --fresh --yes',
      'This is not a terminal, so the question cannot be asked. ' +
        'Add --yes to erase the data: npm start -- --fresh --yes',
    );
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const answer = await terminal.question(`Xoá mọi dữ liệu trong ${folder}? · Erase all data in ${folder}? [y/N] `);
    return /^(?:y|yes|c|có)$/i.test(answer.trim().normalize('NFC'));
  } finally {
    terminal.close();
  }
}
