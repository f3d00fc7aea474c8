import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { runCommand } from './command.mjs';
import { releaseFor } from './temporal-release.mjs';

/**
 * Time to wait for the first answer, ms. Behind a closed network there is none, and the build by Go should not wait for
 * it.
 */
const answerMs = 3_000;
/** Time for which the download may stall, ms. */
const stallMs = 15_000;

/**
 * Downloads Temporal's own archive for this platform and compares its checksum with the one kept here.
 * @param {string} folder
 * @param {import('./progress.mjs').Task} task
 * @returns {Promise<{ file: string } | { why: string }>}
 */
export async function downloadTemporal(folder, task) {
  const release = releaseFor();
  if (!release) return { why: `no official archive is known for ${process.platform} ${process.arch}` };
  const archive = join(folder, 'temporal.tar.gz');
  task.note('tải bản phát hành · downloading the release');
  try {
    const sha256 = await fetchTo(release.url, archive, (got, all) =>
      task.note(`${megabytes(got)}${all ? ` / ${megabytes(all)}` : ''} MB`),
    );
    if (sha256 !== release.sha256) return { why: `the download's SHA-256 is ${sha256}, expected ${release.sha256}` };
  } catch (error) {
    return { why: `the official download does not answer (${causeOf(error)})` };
  }
  const { code, output } = await runCommand('tar', ['-xzf', archive, '-C', folder, 'temporal']);
  return code === 0 ? { file: join(folder, 'temporal') } : { why: `tar: ${output.trim()}` };
}

/**
 * @param {string} url
 * @param {string} file
 * @param {(got: number, all: number) => void} seen
 * @returns {Promise<string>} SHA-256 of what was written
 */
async function fetchTo(url, file, seen) {
  const stop = new AbortController();
  let timer = setTimeout(() => stop.abort(new Error(`no answer within ${answerMs / 1000} s`)), answerMs);
  try {
    const response = await fetch(url, { signal: stop.signal });
    if (!response.ok || !response.body) throw new Error(`HTTP ${response.status}`);
    const all = Number(response.headers.get('content-length') ?? 0);
    const hash = createHash('sha256');
    let got = 0;
    const counted = async function* (/** @type {AsyncIterable<Uint8Array>} */ chunks) {
      for await (const chunk of chunks) {
        clearTimeout(timer);
        timer = setTimeout(() => stop.abort(new Error('the download stands still')), stallMs);
        hash.update(chunk);
        seen((got += chunk.length), all);
        yield chunk;
      }
    };
    await pipeline(response.body, counted, createWriteStream(file));
    return hash.digest('hex');
  } finally {
    clearTimeout(timer);
  }
}

/** @param {number} bytes */
function megabytes(bytes) {
  return (bytes / 1_000_000).toFixed(0);
}

/** @param {unknown} error */
function causeOf(error) {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
