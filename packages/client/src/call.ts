import type { Sentences } from '@cotmoc/base';
import { CALLS, type Calls } from './api.gen.ts';

/** A refusal as the server tells it: a code for programs, a sentence for people, and where it belongs. */
export class Refused extends Error {
  readonly status: number;
  readonly code: string;
  readonly sentences: Sentences;
  readonly fields: Readonly<Record<string, Sentences>>;
  readonly requestId: string;

  constructor(
    status: number,
    error: { code: string; fields: Record<string, Sentences>; requestId: string } & Sentences,
  ) {
    super(error.code);
    this.name = 'Refused';
    this.status = status;
    this.code = error.code;
    this.sentences = { vi: error.vi, en: error.en };
    this.fields = error.fields;
    this.requestId = error.requestId;
  }
}

const UNREACHABLE = {
  code: 'unreachable',
  vi: 'Không nối được tới máy chủ. Nội dung đang nhập vẫn còn; hãy thử lại sau ít phút.',
  en: 'The server cannot be reached. What you typed is still here; try again in a few minutes.',
  fields: {},
  requestId: '',
};

interface AnyInput {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly file?: File;
}

function addressOf(path: string, input: AnyInput): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(input.params?.[name] ?? '')),
  );
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(input.query ?? {})) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) query.append(name, String(one));
    }
  }
  const text = query.toString();
  return text ? `${filled}?${text}` : filled;
}

/** The address of a call that is opened as a link, such as a file. */
export function linkTo<N extends keyof Calls>(name: N, input: Calls[N]['input']): string {
  return addressOf(CALLS[name][1], input);
}

let idleSeconds: (() => number) | null = null;

/** Tells every later call how long ago the person last touched the page, in seconds; null: nobody is at work. */
export function tellIdle(source: (() => number) | null): void {
  idleSeconds = source;
}

/** Makes a call. Throws `Refused` where the server refuses or cannot be reached. */
export async function call<N extends keyof Calls>(
  name: N,
  input: Calls[N]['input'],
  options: { signal?: AbortSignal } = {},
): Promise<Calls[N]['reply']> {
  const [method, path] = CALLS[name];
  // Every input is made of these parts.
  const { params, query, body, file } = input as AnyInput;
  const address = addressOf(path, { ...(params ? { params } : {}), ...(query ? { query } : {}) });
  // The server filters each reply by the schema that the type was made from.
  return request(method, address, { body, ...(file ? { file } : {}), ...options }) as Promise<Calls[N]['reply']>;
}

/** Does what an item of the inbox offers: a call that the server itself has named. Throws as `call` does. */
export async function act(action: {
  readonly method: string;
  readonly path: string;
  readonly body?: Readonly<Record<string, unknown>> | undefined;
}): Promise<void> {
  await request(action.method, action.path, { body: action.body });
}

async function request(
  method: string,
  address: string,
  input: { body?: unknown; file?: File; signal?: AbortSignal },
): Promise<unknown> {
  const { body, file, signal } = input;
  const headers: Record<string, string> = { 'x-cotmoc': '1' };
  // Only what the person does keeps the session open, so each call says how long ago that was.
  if (idleSeconds) headers['x-cotmoc-idle'] = String(Math.max(0, Math.floor(idleSeconds())));
  if (file) {
    headers['content-type'] = 'application/octet-stream';
    headers['x-file-name'] = encodeURIComponent(file.name);
  } else if (body !== undefined) headers['content-type'] = 'application/json';
  const response = await fetch(address, {
    method,
    headers,
    credentials: 'same-origin',
    ...(file ? { body: file } : body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Refused(0, UNREACHABLE);
  });
  if (!response.ok) throw await refusedBy(response);
  const isJson = response.headers.get('content-type')?.includes('json');
  return isJson ? response.json() : response.blob();
}

async function refusedBy(response: Response): Promise<Refused> {
  const reply: unknown = await response.json().catch(() => null);
  if (reply && typeof reply === 'object' && 'error' in reply) {
    // The one shape of every refusal.
    return new Refused(response.status, (reply as { error: ConstructorParameters<typeof Refused>[1] }).error);
  }
  return new Refused(response.status, UNREACHABLE);
}
