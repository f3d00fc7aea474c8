import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { administrator, Installation } from '../installation/installation.js';
import { parseDocument } from 'yaml';
import { z } from 'zod';

const cli = fileURLToPath(new URL('../../apps/cli/dist/main.js', import.meta.url));
export const storyFile = (name: string): string => fileURLToPath(new URL(`${name}.story.yaml`, import.meta.url));

const Played = z.array(
  z.object({
    green: z.boolean(),
    milliseconds: z.number(),
    register: z.string(),
    cases: z.record(z.string(), z.string()),
    people: z.array(z.object({ key: z.string(), username: z.string().nullable(), password: z.string().nullable() })),
  }),
);

/** A played story, with the player's output. */
export interface Play {
  readonly output: string;
  readonly register: string;
  readonly cases: Readonly<Record<string, string>>;
  readonly milliseconds: number;
  /** Reads as an auditor of the register. */
  readonly observer: { readonly username: string; readonly password: string };
}

/** A key ring of one key, with which tests can read what workflows have stored. */
export const newCodecKeys = (): string => `k1:${randomBytes(32).toString('base64')}`;

/** Starts the whole product and opens its first account. */
export async function startHouse(codecKeys: string = newCodecKeys()): Promise<Installation> {
  const house = await Installation.start({ settings: { CODEC_KEYS: codecKeys } });
  try {
    const answer = await fetch(`${house.url}/api/setup`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-setup-token': house.setupToken },
      body: JSON.stringify(administrator),
    });
    if (!answer.ok) throw new Error(`setup: ${answer.status} ${await answer.text()}`);
    return house;
  } catch (error) {
    await house.stop();
    throw error;
  }
}

/** Runs `vinhdanh` as a person does. */
export async function vinhdanh(
  house: Installation,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }> {
  const settings = {
    VINHDANH_URL: house.url,
    VINHDANH_ADMIN_USER: administrator.username,
    VINHDANH_ADMIN_PASSWORD: administrator.password,
    ...env,
  };
  const child = spawn(process.execPath, ['--enable-source-maps', cli, ...args], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (text: Buffer) => (said.stdout += text.toString()));
  child.stderr.on('data', (text: Buffer) => (said.stderr += text.toString()));
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (ended) => resolve(ended ?? -1));
  });
  return { code, ...said };
}

/** Plays a story. @throws Error with the player's output if a step differs */
export async function playStory(house: Installation, file: string, args: readonly string[]): Promise<Play> {
  const folder = await mkdtemp(join(tmpdir(), 'vinhdanh-story-'));
  try {
    const json = join(folder, 'played.json');
    const { code, stdout, stderr } = await vinhdanh(house, ['play', file, '--json', json, ...args]);
    if (code !== 0) throw new Error(`the player exited with ${code}\n${stdout}${stderr}`);
    const [played] = Played.parse(JSON.parse(await readFile(json, 'utf8')));
    if (played === undefined) throw new Error('nothing was played');
    const observer = played.people.find((person) => person.key === 'observer');
    return {
      output: stdout,
      register: played.register,
      cases: played.cases,
      milliseconds: played.milliseconds,
      observer: { username: observer?.username ?? '', password: observer?.password ?? '' },
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A copy of a story with only the chosen steps, in a temporary folder that is removed with the process. */
export async function storyWith(
  file: string,
  wanted: (step: Readonly<Record<string, unknown>>, index: number) => boolean,
): Promise<string> {
  const document = parseDocument(await readFile(file, 'utf8'));
  const { steps } = Steps.parse(document.toJS());
  document.set('steps', steps.filter(wanted));
  const folder = mkdtempSync(join(tmpdir(), 'vinhdanh-story-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const copy = join(folder, basename(file));
  await writeFile(copy, document.toString());
  return copy;
}

const Steps = z.looseObject({ steps: z.array(z.record(z.string(), z.unknown())) });
