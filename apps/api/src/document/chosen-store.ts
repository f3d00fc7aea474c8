import type { ApiConfig } from '@vinhdanh/contracts';
import type { ContentStore } from './content-store.js';
import { DiskStore } from './disk-store.js';
import { S3Store } from './s3-store.js';

/** In the bucket if one is configured, else in the folder. */
export const contentStore = (config: ApiConfig): ContentStore =>
  config.S3_BUCKET === undefined ? new DiskStore(config.DOCUMENTS_FOLDER) : new S3Store(config, config.S3_BUCKET);
