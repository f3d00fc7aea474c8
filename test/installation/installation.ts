import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppProcess, type AppName, type AppOptions } from './app-process.js';
import {
  freePorts,
  freshDatabase,
  startPostgres,
  startTemporal,
  type FreshDatabase,
  type PostgresOptions,
  type RunningPostgres,
  type RunningTemporal,
} from '@vinhdanh/testkit';

export interface InstallationOptions {
  /** Apps to start at once; others can follow with `startApp`. */
  readonly apps?: readonly AppName[];
  /** Settings of a PostgreSQL of its own; absent: a new database on the test run's server. */
  readonly postgres?: PostgresOptions;
  /**
   * A Temporal that `stop` leaves running; absent: one of its own, which can be stopped and started again with its
   * data.
   */
  readonly temporal?: RunningTemporal;
  /** Niceness of the worker and of its own Temporal, see nice(1). */
  readonly niceness?: number | undefined;
  /** Further settings of every app. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** The first account of an empty installation. */
export const administrator = { username: 'admin', password: 'mat-khau-nguoi-giu-so', name: 'Quản trị' } as const;

/**
 * The whole product as processes of its own: PostgreSQL, Temporal, and the apps from `dist`. For tests that end parts
 * of it, and for benchmarks.
 *
 * @example
 * const house = await Installation.start();
 * await house.app('worker').end('SIGKILL');
 * await house.startApp('worker');
 * await house.stop();
 */
export class Installation {
  readonly database: FreshDatabase;
  readonly setupToken: string;
  readonly #settings: Readonly<Record<string, string>>;
  readonly #folder: string;
  readonly #postgres: RunningPostgres | null;
  readonly #apps: AppProcess[] = [];
  readonly #apiPort: number;
  readonly #temporalPort: number;
  readonly #ownTemporal: boolean;
  readonly #niceness: number | undefined;
  #temporal: RunningTemporal | null;

  private constructor(of: {
    database: FreshDatabase;
    folder: string;
    postgres: RunningPostgres | null;
    temporal: RunningTemporal;
    ownTemporal: boolean;
    niceness: number | undefined;
    apiPort: number;
    settings: Readonly<Record<string, string>>;
  }) {
    this.database = of.database;
    this.#folder = of.folder;
    this.#postgres = of.postgres;
    this.#temporal = of.temporal;
    this.#ownTemporal = of.ownTemporal;
    this.#niceness = of.niceness;
    this.#temporalPort = Number(of.temporal.address.split(':')[1]);
    this.#apiPort = of.apiPort;
    this.setupToken = randomBytes(16).toString('hex');
    this.#settings = {
      DATABASE_URL: of.database.appUrl,
      TEMPORAL_ADDRESS: of.temporal.address,
      TEMPORAL_NAMESPACE: of.temporal.namespace,
      CODEC_KEYS: `k1:${randomBytes(32).toString('base64')}`,
      MODE: 'embedded',
      LOG_LEVEL: 'info',
      API_HOST: '127.0.0.1',
      API_PORT: String(of.apiPort),
      SETUP_TOKEN: this.setupToken,
      ...of.settings,
    };
  }

  /** Starts servers and apps; if that fails, stops everything that was started. */
  static async start(options: InstallationOptions = {}): Promise<Installation> {
    const folder = await mkdtemp(join(tmpdir(), 'vinhdanh-installation-'));
    const [apiPort = 0, temporalPort = 0] = await freePorts(2);
    const postgres = options.postgres === undefined ? null : await startPostgres(options.postgres);
    const database = await freshDatabase(...(postgres === null ? [] : [postgres.url]));
    const temporal =
      options.temporal ??
      (await startTemporal({
        port: temporalPort,
        dbFilename: join(folder, 'temporal.db'),
        niceness: options.niceness,
      }));
    const house = new Installation({
      database,
      folder,
      postgres,
      temporal,
      ownTemporal: options.temporal === undefined,
      niceness: options.niceness,
      apiPort,
      settings: options.settings ?? {},
    });
    try {
      for (const name of options.apps ?? ['projector', 'worker', 'api']) await house.startApp(name);
    } catch (error) {
      await house.stop();
      throw error;
    }
    return house;
  }

  /** Address of the API; it stays the same after a restart. */
  get url(): string {
    return `http://127.0.0.1:${this.#apiPort}`;
  }

  /** Null while it is stopped. */
  get temporal(): RunningTemporal | null {
    return this.#temporal;
  }

  /** Superuser's URL of the server. */
  get ownerUrl(): string {
    return this.database.ownerUrl;
  }

  /** Starts an app, or another instance of it. A second API listens on a port of its own: see its `url`. */
  async startApp(
    name: AppName,
    settings: Readonly<Record<string, string>> = {},
    options: AppOptions = {},
  ): Promise<AppProcess> {
    const second = name === 'api' && this.running('api').length > 0;
    const started = await AppProcess.start(
      name,
      { ...this.#settings, ...(second ? { API_PORT: '0' } : {}), ...settings },
      { niceness: name === 'worker' ? this.#niceness : undefined, ...options },
    );
    this.#apps.push(started);
    return started;
  }

  /** Running processes of an app, the oldest first. */
  running(name: AppName): AppProcess[] {
    return this.#apps.filter((app) => app.name === name && app.running);
  }

  /** @throws Error if none runs */
  app(name: AppName): AppProcess {
    const [first] = this.running(name);
    if (first === undefined) throw new Error(`no ${name} runs`);
    return first;
  }

  /** Stops Temporal; its data stays for `startTemporal`. */
  async stopTemporal(): Promise<void> {
    if (!this.#ownTemporal) throw new Error('this Temporal belongs to the test run and cannot be stopped');
    await this.#temporal?.stop();
    this.#temporal = null;
  }

  /** Starts Temporal again at the same address, with the data it had. */
  async startTemporal(): Promise<void> {
    this.#temporal ??= await startTemporal({
      port: this.#temporalPort,
      dbFilename: join(this.#folder, 'temporal.db'),
      niceness: this.#niceness,
    });
  }

  /** Removes Temporal's data; it must be stopped. */
  async loseTemporal(): Promise<void> {
    if (this.#temporal !== null) throw new Error('stop Temporal first');
    for (const end of ['', '-wal', '-shm']) await rm(join(this.#folder, `temporal.db${end}`), { force: true });
  }

  /** Stops everything, the apps in order first, and removes their data. */
  async stop(): Promise<void> {
    await Promise.all(this.#apps.map((app) => app.end()));
    if (this.#ownTemporal) await this.#temporal?.stop();
    await this.database.drop();
    await this.#postgres?.stop();
    await rm(this.#folder, { recursive: true, force: true });
  }
}
