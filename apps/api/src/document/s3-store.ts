import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import type { ApiConfig } from '@vinhdanh/contracts';
import { ContentMissing } from './content-missing.js';
import type { ByteSpan, ContentStore } from './content-store.js';

/** Bytes in a bucket of an S3-compatible store, which checks their SHA-256 on receipt. */
export class S3Store implements ContentStore {
  readonly #client: S3Client;
  readonly #bucket: string;

  constructor(config: ApiConfig, bucket: string) {
    this.#bucket = bucket;
    const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey, S3_ENDPOINT: endpoint } = config;
    this.#client = new S3Client({
      region: config.S3_REGION,
      // most self-hosted stores address buckets by path only
      ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
      ...(accessKeyId === undefined || secretAccessKey === undefined
        ? {}
        : { credentials: { accessKeyId, secretAccessKey } }),
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
  }

  async put(sha256: string, file: string, size: number): Promise<void> {
    const at = this.#at(sha256);
    try {
      if ((await this.#client.send(new HeadObjectCommand(at))).ContentLength === size) return;
    } catch (error) {
      if (!(error instanceof NotFound)) throw error;
    }
    const checksum = Buffer.from(sha256, 'hex').toString('base64');
    await this.#client.send(
      new PutObjectCommand({ ...at, Body: createReadStream(file), ContentLength: size, ChecksumSHA256: checksum }),
    );
  }

  async open(sha256: string, span: ByteSpan | null): Promise<Readable> {
    const range = span === null ? {} : { Range: `bytes=${span.first}-${span.last}` };
    try {
      const { Body: body } = await this.#client.send(new GetObjectCommand({ ...this.#at(sha256), ...range }));
      if (body instanceof Readable) return body;
    } catch (error) {
      if (!(error instanceof NoSuchKey)) throw error;
    }
    throw new ContentMissing(sha256);
  }

  async remove(sha256: string): Promise<void> {
    await this.#client.send(new DeleteObjectCommand(this.#at(sha256)));
  }

  async close(): Promise<void> {
    this.#client.destroy();
  }

  #at(sha256: string) {
    return { Bucket: this.#bucket, Key: `documents/${sha256.slice(0, 2)}/${sha256}` };
  }
}
