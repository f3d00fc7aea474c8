// Runs beside the stack, in its own session, and holds the reading end of a pipe to the parent. The pipe closes when
// the parent ends for any reason; the keeper then stops the parts that still run, in order. After a clean stop there is
// no record, so the keeper does nothing.
import { rmSync } from 'node:fs';
import { endLeftovers, readStack } from './stack-file.mjs';

const [file = '', parent = ''] = process.argv.slice(2);

process.stdin.resume();
process.stdin.once('end', () => void end());
process.stdin.once('error', () => void end());

async function end() {
  const stack = readStack(file);
  if (stack && String(stack.pid) === parent) {
    await endLeftovers(stack);
    if (String(readStack(file)?.pid) === parent) rmSync(file, { force: true });
  }
  process.exit(0);
}
