import type { paths } from '../api/schema.gen.js';

export type WorkPageData = paths['/api/work']['get']['responses']['200']['content']['application/json'];
export type WorkRow = WorkPageData['items'][number];
export type WorkCounts = NonNullable<WorkPageData['counts']>;
