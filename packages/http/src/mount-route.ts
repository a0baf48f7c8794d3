import { Refusal } from '@cotmoc/base';
import type { Transaction } from '@cotmoc/store';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { idleOf, requireRight } from './guard.ts';
import type { KeptAnswers } from './kept-answers.ts';
import type { FileReply, Route, UploadedFile, Visit } from './route.ts';
import { RefusalReply } from './schema.ts';
import type { ServerOptions } from './server.ts';

export const SESSION_COOKIE = 'cotmoc_session';

function schemaOf(route: Route) {
  const isFile = route.reply === 'file';
  return {
    operationId: route.name,
    summary: route.summary,
    tags: [route.path.split('/')[2] ?? ''],
    ...(route.right === 'public' ? {} : { security: [{ session: [] }], description: `Quyền / right: ${route.right}` }),
    ...(route.params ? { params: route.params } : {}),
    ...(route.query ? { querystring: route.query } : {}),
    ...(route.body ? { body: route.body } : {}),
    ...(route.upload ? { consumes: ['application/octet-stream'] } : {}),
    response: {
      ...(isFile ? {} : { 200: route.reply }),
      default: RefusalReply,
    },
  };
}

function uploadedFile(route: Route, request: FastifyRequest): UploadedFile | null {
  if (!route.upload) return null;
  const body = request.body;
  const name = request.headers['x-file-name'];
  if (!Buffer.isBuffer(body) || typeof name !== 'string') {
    throw new Refusal('invalid', 'no-file', {
      vi: 'Chưa có tệp nào được gửi lên. Hãy chọn một tệp.',
      en: 'No file was sent. Choose a file.',
    });
  }
  return { name: safeFileName(name), bytes: body };
}

/** The last part of the sender's file name, without control signs, at most 200 signs. */
function safeFileName(encoded: string): string {
  let name = encoded;
  try {
    name = decodeURIComponent(encoded);
  } catch {
    // Kept as it came: a name that is not percent-encoded.
  }
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  return (
    last
      .replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '')
      .trim()
      .slice(-200) || 'file'
  );
}

async function sendFile(reply: FastifyReply, file: FileReply): Promise<FastifyReply> {
  const disposition = file.inline ? 'inline' : 'attachment';
  const plain = file.name.normalize('NFD').replace(/[^\x20-\x7e]|["\\]/g, '') || 'file';
  return reply
    .header('content-type', file.mediaType)
    .header(
      'content-disposition',
      `${disposition}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    )
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('x-content-type-options', 'nosniff')
    .send(file.bytes instanceof Uint8Array ? Buffer.from(file.bytes) : file.bytes);
}

/** Puts one route on the server, behind its right, its schemas and its transaction. */
export function mountRoute(
  app: FastifyInstance,
  route: Route,
  options: ServerOptions & { readonly kept: KeptAnswers },
): void {
  app.route({
    method: route.method,
    url: route.path,
    schema: schemaOf(route),
    ...(route.upload ? { bodyLimit: route.upload.maxBytes } : {}),
    config: route.perMinute ? { rateLimit: { max: route.perMinute, timeWindow: 60_000 } } : {},
    // Before the body is read: a stranger's upload is not even received.
    preParsing: async (request: FastifyRequest) => {
      if (route.right === 'public') return;
      const token = request.cookies[SESSION_COOKIE];
      const visit = { address: request.ip, requestId: request.id, right: route.right, idleMs: idleOf(request) };
      const session = token ? await options.findSession(token, visit) : null;
      sessions.set(request, requireRight(session, route.right));
    },
    handler: async (request, reply) => {
      const visit: Visit = {
        clock: options.clock,
        requestId: request.id,
        address: request.ip,
        agent: (request.headers['user-agent'] ?? '').slice(0, 300),
        origin: originOf(request),
        setSession: (token) => setSessionCookie(reply, token, options.secure),
      };
      const input = {
        // Validated against the route's own schemas before the handler is reached.
        params: request.params as never,
        query: request.query as never,
        body: request.body as never,
        file: uploadedFile(route, request),
        visit,
      };
      const send = (result: unknown) =>
        // A route whose reply is a file gives a FileReply.
        route.reply === 'file' ? sendFile(reply, result as FileReply) : result;
      if ('answer' in route) return send(await route.answer(input));
      const session = sessions.get(request);
      if (!session) throw new Error(`route ${route.name} reached without a session`);
      if (route.isKept) {
        const { params, query } = input;
        const text = await options.kept.answer({
          asker: session.asker,
          question: { route: route.name, params, query },
          async count(tx) {
            // By its type it takes no more than this, and gives what its schema writes.
            const result = (await route.handle({ params, query, tx } as never)) as Record<string, unknown>;
            return String(reply.serializeInput(result, '200'));
          },
        });
        return reply.header('content-type', 'application/json; charset=utf-8').send(text);
      }
      // What `before` gives is what `handle` of the same route takes.
      const ready = (await route.before?.(input)) as never;
      const work = (tx: Transaction) => route.handle({ ...input, tx, session, ready });
      return send(await options.store.as(session.asker, work));
    },
  });
}

/** As browsers write it: without the usual port; empty for a host that is no host. */
function originOf(request: FastifyRequest): string {
  const address = `${request.protocol}://${request.host}`;
  return URL.canParse(address) ? new URL(address).origin : '';
}

const sessions = new WeakMap<FastifyRequest, ReturnType<typeof requireRight>>();

function setSessionCookie(reply: FastifyReply, token: string | null, secure: boolean): void {
  const base = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
  if (token === null) reply.clearCookie(SESSION_COOKIE, base);
  else reply.setCookie(SESSION_COOKIE, token, base);
}
