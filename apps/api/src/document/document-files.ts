import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { OnApplicationShutdown } from '@nestjs/common';
import type { ApiConfig } from '@vinhdanh/contracts';
import type { CaseDocument, Documents } from '@vinhdanh/event-log';
import type { ByteSpan, ContentStore } from './content-store.js';
import type { Incoming } from './incoming.js';

/** Interval of the sweep of uncited files, machine ms. */
const sweepEvery = 3_600_000;
/** Interval of the sweep of erased files, machine ms. */
const erasedEvery = 60_000;

/** The uploader's statement about a file. */
export type Said = Pick<CaseDocument, 'kind' | 'title' | 'number' | 'dated'>;

/** Files of cases: rows in the database, bytes in the store. */
export class DocumentFiles implements OnApplicationShutdown {
  readonly #documents: Documents;
  readonly #store: ContentStore;
  readonly #timers: readonly NodeJS.Timeout[];

  constructor(
    documents: Documents,
    store: ContentStore,
    config: Pick<ApiConfig, 'DOCUMENTS_UNCITED_HOURS'>,
    failed: (error: unknown) => void,
  ) {
    this.#documents = documents;
    this.#store = store;
    this.#timers = [
      setInterval(() => void this.sweep(config.DOCUMENTS_UNCITED_HOURS).catch(failed), sweepEvery).unref(),
      setInterval(() => void this.removeErased().catch(failed), erasedEvery).unref(),
    ];
  }

  /** Stores a file of a case; only the uploader sees it until an act cites it. */
  async add(
    incoming: Incoming,
    said: Said,
    of: { readonly register: string; readonly caseId: string; readonly account: string },
  ): Promise<string> {
    const id = randomUUID();
    const { name, type, size, sha256, path } = incoming;
    const { register, caseId, account } = of;
    await this.#documents.add({ id, register, caseId, sha256, name, type, size, ...said, uploadedBy: account }, () =>
      this.#store.put(sha256, path, size),
    );
    return id;
  }

  /** A file that an account may see: one that an act cites, or its own. */
  async find(caseId: string, id: string, account: string): Promise<CaseDocument | null> {
    const document = await this.#documents.find(caseId, id);
    return document !== null && (document.citedAt !== null || document.uploadedBy === account) ? document : null;
  }

  async list(caseId: string, account: string): Promise<CaseDocument[]> {
    return (await this.#documents.of(caseId)).filter(
      (document) => document.citedAt !== null || document.uploadedBy === account,
    );
  }

  waiting(caseId: string, account: string): Promise<number> {
    return this.#documents.uncitedBy(caseId, account);
  }

  open(document: CaseDocument, span: ByteSpan | null): Promise<Readable> {
    return this.#store.open(document.sha256, span);
  }

  /** Deletes files that no act has cited within this many hours. @returns how many */
  sweep(hours: number): Promise<number> {
    return this.#documents.sweep(hours, (sha256) => this.#store.remove(sha256));
  }

  /** Deletes the bytes of files whose rows an erasure has deleted. @returns how many */
  removeErased(): Promise<number> {
    return this.#documents.removeErased((sha256) => this.#store.remove(sha256));
  }

  async onApplicationShutdown(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    await this.#store.close();
  }
}
