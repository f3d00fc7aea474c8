// Runs beside the stack, in a session of its own, holding the reading end of a pipe whose other end is the parent. When the parent is gone, however it
// went, the pipe closes; what it left running is then ended in order. After a clean stop there is no record, and nothing to do.
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
