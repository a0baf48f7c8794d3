/** The parts of JSON Schema that the routes' bodies use. */
interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly format?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

/** The least value that a route's schema lets through; every id in it is `id`, so that the handler is reached. */
export function makeBody(schema: unknown, id: string): unknown {
  // Only the parts named above are read.
  const known = schema as Schema;
  if ('const' in known) return known.const;
  if (known.enum) return known.enum[0];
  if (known.anyOf?.[0]) return makeBody(known.anyOf[0], id);
  switch (known.type) {
    case 'string':
      if (known.format === 'uuid') return id;
      if (known.format === 'date') return '2026-02-02';
      return 'abc'.padEnd(known.minLength ?? 0, 'x');
    case 'integer':
    case 'number':
      return known.minimum ?? 1;
    case 'boolean':
      return true;
    case 'array':
      return Array.from({ length: known.minItems ?? 0 }, () => makeBody(known.items ?? {}, id));
    case 'object': {
      const members = Object.entries(known.properties ?? {}).filter(([name]) => known.required?.includes(name));
      return Object.fromEntries(members.map(([name, member]) => [name, makeBody(member, id)]));
    }
    default:
      return null;
  }
}
