import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Version in the cache folder. */
const version = '1.5.1';

/** Path of the `temporal` executable: TEMPORAL_CLI, PATH, the user's cache. @throws Error that says what to do */
export async function temporalExecutable(env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const named = env['TEMPORAL_CLI'];
  const cache = env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  const places = [
    ...(named === undefined || named === '' ? [] : [named]),
    ...(env['PATH'] ?? '')
      .split(delimiter)
      .filter(Boolean)
      .map((folder) => join(folder, 'temporal')),
    join(cache, 'vinh-danh', 'temporal', version, 'temporal'),
  ];
  for (const place of places) {
    const usable = await access(place, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (usable) return place;
  }
  throw new Error(
    'Không tìm thấy chương trình temporal: đặt TEMPORAL_CLI, hoặc chạy npm start một lần. / ' +
      'No temporal executable: set TEMPORAL_CLI, or run npm start once.',
  );
}
