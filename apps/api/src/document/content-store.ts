import type { Readable } from 'node:stream';

/** First and last byte, inclusive. */
export interface ByteSpan {
  readonly first: number;
  readonly last: number;
}

/** Bytes by their SHA-256 (hex): equal bytes are stored once. Nobody outside reaches them by hash. */
export interface ContentStore {
  /** Makes sure that the bytes of a file on this machine are stored. */
  put(sha256: string, file: string, size: number): Promise<void>;
  /** The bytes, or a range of them. @throws ContentMissing when the store has lost them */
  open(sha256: string, span: ByteSpan | null): Promise<Readable>;
  remove(sha256: string): Promise<void>;
  close(): Promise<void>;
}
