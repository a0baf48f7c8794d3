import type { Sentences } from '@cotmoc/base';

/** The server said no, with a sentence for the person. */
export class Refused extends Error {
  readonly status: number;
  readonly code: string;
  readonly sentences: Sentences;
  readonly fields: Readonly<Record<string, Sentences>>;
  readonly requestId: string;

  constructor(status: number, error: ErrorBody) {
    super(error.code);
    this.name = 'Refused';
    this.status = status;
    this.code = error.code;
    this.sentences = { vi: error.vi, en: error.en };
    this.fields = error.fields;
    this.requestId = error.requestId;
  }
}

/** No answer came: the network or the server is down. */
export class Unreachable extends Error {}

interface ErrorBody {
  readonly code: string;
  readonly vi: string;
  readonly en: string;
  readonly fields: Readonly<Record<string, Sentences>>;
  readonly requestId: string;
}

/** Who is signed in, and what that person may do. */
export interface SessionReply {
  readonly account: {
    readonly id: string;
    readonly username: string;
    readonly name: string;
    readonly post: string | null;
    readonly language: string;
    readonly mustChangePassword: boolean;
  };
  readonly province: { readonly id: string; readonly nameVi: string; readonly nameEn: string };
  readonly roles: readonly { readonly role: string; readonly unitId: string; readonly unitName: string }[];
  readonly may: Readonly<Record<string, boolean>>;
}

async function call(method: string, path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(path, {
    method,
    credentials: 'same-origin',
    headers: { 'x-cotmoc': '1', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch(() => {
    throw new Unreachable();
  });
  const text = await response.text();
  if (response.ok) return text === '' ? null : JSON.parse(text);
  const error = readError(text);
  if (!error) throw new Unreachable();
  throw new Refused(response.status, error);
}

function readError(text: string): ErrorBody | null {
  try {
    // The one shape of every refusal, checked by its code.
    const { error } = JSON.parse(text) as { error?: ErrorBody };
    return error?.code ? error : null;
  } catch {
    return null;
  }
}

/** Who is signed in; refused with `signed-out` when nobody is. */
export async function getSession(): Promise<SessionReply> {
  // The server checks its reply against the same shape.
  return (await call('GET', '/api/session')) as SessionReply;
}

/** Opens a session in a cookie. */
export async function signIn(body: { username: string; password: string }): Promise<void> {
  await call('POST', '/api/session', body);
}

/** Ends this session. */
export async function signOut(): Promise<void> {
  await call('DELETE', '/api/session');
}

/** Changes one's own password. */
export async function changePassword(body: { password: string; newPassword: string }): Promise<void> {
  await call('POST', '/api/session/password', body);
}

/** Remembers one's language with the account. */
export async function changeLanguage(language: 'vi' | 'en'): Promise<void> {
  await call('PUT', '/api/session/language', { language });
}
