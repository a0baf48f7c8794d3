/** A person at a browser: keeps the session's cookie and sends what our own page sends. */
export interface Caller {
  /** Gives the reply's body; throws with the status and the body where the server refuses. */
  call(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<unknown>;
}

/** Signs in and stays signed in, also over a restart of the server. */
export async function signIn(url: string, who: { username: string; password: string }): Promise<Caller> {
  let cookie = '';
  const caller: Caller = {
    async call(method, path, body) {
      const response = await fetch(`${url}${path}`, {
        method,
        headers: {
          cookie,
          'x-cotmoc': '1',
          'x-cotmoc-idle': '0',
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(30_000),
      });
      const text = await response.text();
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 500)}`);
      const given = response.headers.getSetCookie()[0]?.split(';')[0];
      if (given) cookie = given;
      return text ? JSON.parse(text) : null;
    },
  };
  await caller.call('POST', '/api/session', who);
  return caller;
}
