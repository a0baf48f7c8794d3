import type pg from 'pg';

/** What the database's catalogue says about one table of the program. */
export interface TableFacts {
  readonly name: string;
  /** Who may see a row, as the table's comment says: `scope: unit`. Null where it says nothing. */
  readonly scope: string | null;
  /** The column that holds the province: `province_id`, or `id` of the provinces themselves. Null for neither. */
  readonly provinceColumn: string | null;
  readonly rowSecurity: boolean;
  readonly forced: boolean;
  readonly columns: readonly ColumnFacts[];
  readonly references: readonly Reference[];
}

export interface ColumnFacts {
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
  /** Filled by the database itself: an identity, a generated column. */
  readonly generated: boolean;
  /** Values that a check lets it have, the first of a list; null where none is listed. */
  readonly firstAllowed: string | null;
}

/** A foreign key: the own columns and those of the other table, pair by pair. */
export interface Reference {
  readonly columns: readonly string[];
  readonly table: string;
  readonly theirs: readonly string[];
}

const TABLES = `
  select c.relname as name, c.relrowsecurity as "rowSecurity", c.relforcerowsecurity as forced,
    substring(obj_description(c.oid, 'pg_class') from 'scope: ([a-z-]+)') as scope
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind in ('r', 'p') order by 1`;

const COLUMNS = `
  select c.relname as "table", a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
    not a.attnotnull as nullable, a.attidentity <> '' or a.attgenerated <> '' as generated,
    (select substring(pg_get_constraintdef(k.oid) from '''([^'']*)''::text') from pg_constraint k
     where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum] limit 1) as "firstAllowed"
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
  order by c.relname, a.attnum`;

const REFERENCES = `
  select c.conrelid::regclass::text as "from", c.confrelid::regclass::text as "table",
    (select array_agg(a.attname::text order by k.n) from unnest(c.conkey) with ordinality k(num, n)
     join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.num) as columns,
    (select array_agg(a.attname::text order by k.n) from unnest(c.confkey) with ordinality k(num, n)
     join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.num) as theirs
  from pg_constraint c join pg_namespace n on n.oid = c.connamespace
  where n.nspname = 'public' and c.contype = 'f' order by 1, 2`;

/** Every table of the public schema, referenced tables before those that reference them. */
export async function readCatalogue(owner: pg.Client): Promise<TableFacts[]> {
  const tables = (await owner.query(TABLES)).rows;
  const columns = (await owner.query(COLUMNS)).rows;
  const references = (await owner.query(REFERENCES)).rows;
  const facts = tables.map((table): TableFacts => {
    const own = columns.filter((column) => column.table === table.name);
    const hasProvince = own.some((column) => column.name === 'province_id');
    return {
      ...table,
      columns: own,
      references: references.filter((reference) => reference.from === table.name),
      provinceColumn: hasProvince ? 'province_id' : table.name === 'province' ? 'id' : null,
    };
  });
  return inOrderOfReference(facts);
}

function inOrderOfReference(tables: readonly TableFacts[]): TableFacts[] {
  const ordered: TableFacts[] = [];
  const waiting = [...tables];
  while (waiting.length > 0) {
    const done = new Set(ordered.map(({ name }) => name));
    const ready = waiting.findIndex(({ name, references }) =>
      references.every(({ table }) => table === name || done.has(table)),
    );
    const [next] = waiting.splice(Math.max(0, ready), 1);
    if (next) ordered.push(next);
  }
  return ordered;
}
