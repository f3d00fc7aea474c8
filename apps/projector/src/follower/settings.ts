import type { Pool } from 'pg';

/** Rows of `ops.setting` that belong to the follower. */
export const settingNames = {
  checkpoint: 'follower.checkpoint',
  namespace: 'follower.namespace',
  sweep: 'follower.sweep',
  sweepWanted: 'follower.sweep-wanted',
} as const;

/** The text of a setting; null where it was never set. */
export async function readSetting(pool: Pool, name: string): Promise<string | null> {
  const { rows } = await pool.query<{ value: string | null }>({
    name: 'follower.setting',
    text: `select s.value #>> '{}' as value from ops.setting s where s.name = $1`,
    values: [name],
  });
  return rows[0]?.value ?? null;
}

export async function writeSetting(pool: Pool, name: string, value: unknown): Promise<void> {
  await pool.query(
    'insert into ops.setting as s (name, value) values ($1, $2) on conflict (name) do update set value = excluded.value, changed_at = now()',
    [name, JSON.stringify(value)],
  );
}
