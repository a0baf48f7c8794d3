/** The parts of JSON Schema that our routes use. */
interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
}

/** A JSON Schema as a TypeScript type. */
export function typeOf(schema: Schema | undefined): string {
  if (!schema) return 'unknown';
  if ('const' in schema) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(' | ');
  switch (schema.type) {
    case 'string':
      return 'string';
    case 'integer':
    case 'number':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'null':
      return 'null';
    case 'array':
      return `(${typeOf(schema.items)})[]`;
    case 'object':
      return objectType(schema);
    default:
      return 'unknown';
  }
}

function objectType(schema: Schema): string {
  const pattern = Object.values(schema.patternProperties ?? {})[0];
  if (pattern) return `Record<string, ${typeOf(pattern)}>`;
  const properties = Object.entries(schema.properties ?? {});
  if (properties.length === 0) return schema.additionalProperties ? 'Record<string, unknown>' : 'Record<string, never>';
  const required = new Set(schema.required ?? []);
  const members = properties.map(([name, member]) => {
    const key = /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
    return required.has(name) ? `${key}: ${typeOf(member)}` : `${key}?: ${typeOf(member)} | undefined`;
  });
  return `{ ${members.join('; ')} }`;
}

interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly parameters?: readonly { name: string; in: string; required?: boolean; schema: Schema }[];
  readonly requestBody?: { content?: Readonly<Record<string, { schema?: Schema }>> };
  readonly responses?: Readonly<Record<string, { content?: Readonly<Record<string, { schema?: Schema }>> }>>;
}

function inputOf(operation: Operation, isUpload: boolean): string {
  const parts: string[] = [];
  for (const [place, key] of [
    ['path', 'params'],
    ['query', 'query'],
  ] as const) {
    const found = (operation.parameters ?? []).filter((parameter) => parameter.in === place);
    if (found.length === 0) continue;
    const isNeeded = found.some((parameter) => parameter.required);
    const properties = Object.fromEntries(found.map((parameter) => [parameter.name, parameter.schema]));
    const required = found.filter((parameter) => parameter.required).map((parameter) => parameter.name);
    parts.push(`${key}${isNeeded ? '' : '?'}: ${objectType({ properties, required })}`);
  }
  if (isUpload) parts.push('file: File');
  const body = operation.requestBody?.content?.['application/json']?.schema;
  if (body) parts.push(`body: ${typeOf(body)}`);
  return parts.length > 0 ? `{ ${parts.join('; ')} }` : 'Record<string, never>';
}

/** The client's types and its table of calls, from an OpenAPI document. `uploads` names the calls whose body is a file. */
export function makeClient(document: object, uploads: ReadonlySet<string>): string {
  // Only the parts that are read here are named.
  const { paths = {} } = document as { paths?: Record<string, Record<string, Operation>> };
  const types: string[] = [];
  const rows: string[] = [];
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const name = operation.operationId;
      if (!name) continue;
      const reply = operation.responses?.['200']?.content?.['application/json']?.schema;
      types.push(
        `  /** ${operation.summary ?? name} */\n  ${name}: { input: ${inputOf(operation, uploads.has(name))}; reply: ${reply ? typeOf(reply) : 'Blob'} };`,
      );
      rows.push(`  ${name}: ['${method.toUpperCase()}', '${path}'],`);
    }
  }
  return `// Generated from openapi.json by \`npm run generate\`; do not edit.\n\n/** Every call: what it takes and what it gives. */\nexport interface Calls {\n${types.join('\n')}\n}\n\n/** Where each call goes. */\nexport const CALLS: { readonly [name in keyof Calls]: readonly [method: string, path: string] } = {\n${rows.join('\n')}\n};\n`;
}
