import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Service } from './service.mjs';
import { endLeftovers, readStack, StackFile } from './stack-file.mjs';
import { stillRuns } from './process-mark.mjs';
import { Trouble } from './trouble.mjs';

/**
 * The parts that run from one data folder. They are started one after the other and stopped in reverse order, also when
 * this process is killed.
 */
export class Stack {
  /** @type {Service[]} */
  #services = [];
  #stopping = false;

  /** @param {string} folder @param {(line: string) => void} say */
  constructor(folder, say) {
    this.folder = folder;
    this.say = say;
    this.logs = join(folder, 'logs');
    this.file = new StackFile(join(folder, 'stack.json'));
  }

  /** Reserves the folder and cleans up after an unclean stop. @throws Trouble when a stack runs from it already */
  async open() {
    // As root, PostgreSQL runs as another user, who must be able to pass through; nobody else needs to list the folder.
    mkdirSync(this.folder, { recursive: true, mode: 0o711 });
    const before = readStack(this.file.file);
    if (before && stillRuns(before)) {
      throw new Trouble(
        `Hệ thống đang chạy từ thư mục này rồi (tiến trình ${before.pid}${before.url ? `, ${before.url}` : ''}). ` +
          `Dùng luôn, hoặc dừng: kill ${before.pid}`,
        `A stack already runs from this folder (process ${before.pid}${before.url ? `, ${before.url}` : ''}). ` +
          `Use it, or stop it: kill ${before.pid}`,
      );
    }
    if (before) {
      const ended = await endLeftovers(before);
      const parts = ended.length > 0 ? `: ${ended.join(', ')}` : '';
      this.say(`! Lần trước dừng không sạch; đã dọn${parts} · the last stop was unclean; cleaned up${parts}`);
    }
    this.file.save();
    this.#keep();
  }

  /**
   * Starts a part.
   * @param {import('./service.mjs').Recipe} recipe
   * @returns {Promise<unknown>} the result of its `ready`
   */
  async start(recipe) {
    if (this.#stopping) throw new Trouble('Đang dừng.', 'Stopping.');
    mkdirSync(this.logs, { recursive: true });
    const service = new Service(recipe, join(this.logs, `${recipe.name}.log`), {
      say: this.say,
      started: (name, pid, signal) => this.file.started(name, pid, signal),
      ended: (name) => this.file.ended(name),
    });
    this.#services.push(service);
    return service.start();
  }

  /** Records the address of the stack, for a second start from the same folder. @param {string} url */
  answersAt(url) {
    this.file.stack.url = url;
    this.file.save();
  }

  /** Stops every part, in reverse order of the start. @param {(name: string) => void} [ending] */
  async stop(ending) {
    this.#stopping = true;
    for (const service of this.#services.toReversed()) {
      ending?.(service.name);
      await service.stop();
    }
    this.file.remove();
  }

  #keep() {
    const keeper = fileURLToPath(new URL('keeper.mjs', import.meta.url));
    const child = spawn(process.execPath, [keeper, this.file.file, String(process.pid)], {
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    child.on('error', () => undefined);
    child.stdin.on('error', () => undefined);
    child.unref();
  }
}
