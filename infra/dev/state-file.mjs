import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/**
 * What a user of this machine needs to know about the installation; the command line and the next start read it. It
 * holds passwords, hence mode 0600.
 * @typedef {{ username: string, password: string }} SignIn
 * @typedef {{ apiUrl?: string, temporalUiUrl?: string, admin?: SignIn, filled?: string, demo?: Demo }} State
 * @typedef {{ password: string, accounts: { register: string, username: string, name: string, role: string }[] }} Demo
 */

/** @param {string} file @returns {State} */
export function readState(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

/** @param {string} file @param {State} change */
export function changeState(file, change) {
  const state = { ...readState(file), ...change };
  const next = `${file}.${process.pid}`;
  writeFileSync(next, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  renameSync(next, file);
  return state;
}
