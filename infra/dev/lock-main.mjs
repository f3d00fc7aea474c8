// `npm run lock`: after `npm install`, adds the builds for other platforms that npm left out of package-lock.json.
// `--check` changes nothing.
import { mendLock } from './lock.mjs';
import { root } from './places.mjs';
import { showTrouble, Trouble } from './trouble.mjs';

const check = process.argv.includes('--check');
const missing = mendLock(root, check);
if (check && missing.length > 0) {
  const names = missing.map((path) => `  ${path.replace('node_modules/', '')}`).join('\n');
  showTrouble(
    new Trouble(
      'package-lock.json thiếu các gói trên, npm 11 sẽ từ chối. Chạy: npm run lock',
      'package-lock.json lacks the packages above, so npm 11 will refuse it. Run: npm run lock',
      names,
    ),
  );
  process.exitCode = 1;
} else if (missing.length > 0) {
  process.stdout.write(`✓ package-lock.json: +${missing.length}\n`);
}
