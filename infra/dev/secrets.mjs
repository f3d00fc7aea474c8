import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Trouble } from './trouble.mjs';

/**
 * Secrets of this installation, created once. Without the codec key, running workflows cannot be read; without a
 * password, the database cannot be opened.
 * @typedef {{ superPassword?: string, ownerPassword: string, appPassword: string, codecKeys: string,
 * setupToken: string, adminPassword: string, demoPassword: string }} Secrets
 * `superPassword`: of the database's superuser; absent where an earlier version made the cluster
 */

/**
 * Reads the secrets, or creates them if there are none yet.
 * @param {string} file
 * @param {boolean} hasData whether a database made with earlier secrets is there
 * @returns {Secrets}
 */
export function secretsIn(file, hasData) {
  if (existsSync(file)) {
    try {
      const known = JSON.parse(readFileSync(file, 'utf8'));
      return hasData || 'superPassword' in known ? known : written(file, { ...newSecrets(), ...known });
    } catch {
      throw new Trouble(
        `Tệp ${file} hỏng. Khôi phục từ bản sao, hoặc bắt đầu lại: npm start -- --fresh`,
        `The file ${file} is damaged. Restore it from a backup, or start over: npm start -- --fresh`,
      );
    }
  }
  if (hasData) {
    throw new Trouble(
      `Thiếu tệp ${file} của cơ sở dữ liệu đang có. Khôi phục từ bản sao, hoặc bắt đầu lại: npm start -- --fresh`,
      `The file ${file}, which belongs to the database, is missing. ` +
        'Restore it from a backup, or start over: npm start -- --fresh',
    );
  }
  return written(file, newSecrets());
}

/** @param {string} file @param {Secrets} secrets */
function written(file, secrets) {
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  return secrets;
}

/** @returns {Secrets} */
export function newSecrets() {
  const word = (/** @type {number} */ bytes) => randomBytes(bytes).toString('base64url');
  return {
    superPassword: word(24),
    ownerPassword: word(24),
    appPassword: word(24),
    codecKeys: `k1:${randomBytes(32).toString('base64')}`,
    setupToken: word(24),
    adminPassword: word(12),
    demoPassword: word(9),
  };
}
