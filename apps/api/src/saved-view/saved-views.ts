import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';

export interface SavedView {
  readonly id: string;
  readonly register: string;
  readonly owner: string;
  readonly page: string;
  readonly name: string;
  readonly query: string;
  readonly sharedRole: string | null;
  readonly sharedUnit: string | null;
  readonly changedAt: string;
}

export type NewView = Omit<SavedView, 'changedAt'>;

const columns = `v.id, v.register, v.owner, v.page, v.name, v.query, v.shared_role as "sharedRole", v.shared_unit as "sharedUnit", v.changed_at as "changedAt"`;

/** Lists that people gave a name. */
@Injectable()
export class SavedViews {
  readonly #pool: Pool;

  constructor(@Inject(Pool) pool: Pool) {
    this.#pool = pool;
  }

  /** Those of an account, and those that anybody shared; whom a shared one is for, the caller knows. */
  async ofRegister(register: string, account: string, page: string | null): Promise<readonly SavedView[]> {
    const { rows } = await this.#pool.query<SavedView>({
      name: 'saved-views',
      text: `select ${columns} from ops.saved_view v where v.register = $1 and (v.owner = $2 or v.shared_role is not null or v.shared_unit is not null) and ($3::text is null or v.page = $3)
             order by v.name, v.id limit 1000`,
      values: [register, account, page],
    });
    return rows;
  }

  async one(id: string): Promise<SavedView | null> {
    const { rows } = await this.#pool.query<SavedView>({
      name: 'saved-view',
      text: `select ${columns} from ops.saved_view v where v.id = $1`,
      values: [id],
    });
    return rows[0] ?? null;
  }

  async count(register: string, account: string): Promise<number> {
    const { rows } = await this.#pool.query<{ views: number }>({
      name: 'saved-views-count',
      text: 'select count(*)::int as views from ops.saved_view v where v.register = $1 and v.owner = $2',
      values: [register, account],
    });
    return rows[0]?.views ?? 0;
  }

  /** Keeps it under its id; one that is there already stays as it is. */
  async create(view: NewView): Promise<void> {
    await this.#pool.query({
      name: 'saved-view-create',
      text: `insert into ops.saved_view (id, register, owner, page, name, query, shared_role, shared_unit) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing`,
      values: [view.id, view.register, view.owner, view.page, view.name, view.query, view.sharedRole, view.sharedUnit],
    });
  }

  async replace({ id, page, name, query, sharedRole, sharedUnit }: NewView): Promise<void> {
    await this.#pool.query({
      name: 'saved-view-replace',
      text: 'update ops.saved_view v set page = $2, name = $3, query = $4, shared_role = $5, shared_unit = $6, changed_at = now() where v.id = $1',
      values: [id, page, name, query, sharedRole, sharedUnit],
    });
  }

  async remove(id: string): Promise<void> {
    await this.#pool.query({
      name: 'saved-view-remove',
      text: 'delete from ops.saved_view v where v.id = $1',
      values: [id],
    });
  }
}
