import { randomUUID } from 'node:crypto';
import { type Clock, Refusal } from '@cotmoc/base';
import type { Store } from '@cotmoc/store';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyError, type FastifyInstance, LogController } from 'fastify';
import { describeApi } from './api-page.ts';
import { refuseForged } from './guard.ts';
import { keepAnswers } from './kept-answers.ts';
import { mountRoute } from './mount-route.ts';
import { refusalReply, statusOf, unexpected } from './refusal-status.ts';
import type { Route, Session } from './route.ts';
import { refuseInvalid } from './validation.ts';
import { useValidators } from './validator.ts';
import { mountWeb } from './web.ts';

/** What of a request finding its session needs. */
export interface SessionVisit {
  readonly address: string;
  readonly requestId: string;
  readonly right: string;
  /** Milliseconds since the person last touched the page; null for a call that the page makes by itself. */
  readonly idleMs: number | null;
}

export interface ServerOptions {
  readonly routes: readonly Route[];
  readonly store: Store;
  readonly clock: Clock;
  /** Finds the session of a token as it reaches with this right, or null. */
  readonly findSession: (token: string, visit: SessionVisit) => Promise<Session | null>;
  /** True behind TLS: cookies are then sent over TLS only. */
  readonly secure: boolean;
  /** Folder of the built web, or null to serve the API alone. */
  readonly webFolder: string | null;
  /** Where log lines go; false writes none. */
  readonly log: { readonly level: string } | false;
  /** Requests a minute from one sender. */
  readonly perMinute?: number;
}

const CONTENT_POLICY = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  workerSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  upgradeInsecureRequests: null,
};

/** Builds the HTTP server: every route with its schema, its right and its transaction. It does not listen yet. */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger: options.log ? { level: options.log.level, base: null } : false,
    // One line a request is written below, in our own words.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    bodyLimit: 1_000_000,
    trustProxy: 'loopback',
  });
  useValidators(app);
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: CONTENT_POLICY },
    hsts: options.secure,
    referrerPolicy: { policy: 'same-origin' },
  });
  await app.register(cookie);
  await app.register(compress, { threshold: 1024 });
  await app.register(rateLimit, { max: options.perMinute ?? 1200, timeWindow: 60_000, errorResponseBuilder: tooMany });
  await describeApi(app);

  app.setErrorHandler((error: FastifyError, request, reply) => {
    const refusal = asRefusal(error, request.id);
    // Who asked may be gone before the answer is through: nothing failed here.
    const isGone = error.code === 'ERR_STREAM_PREMATURE_CLOSE' && request.socket.destroyed;
    if (refusal.code === 'unexpected' && !isGone)
      request.log.error({ err: { type: error.name, message: error.message, stack: error.stack } }, 'unexpected');
    return reply.status(statusOf(refusal)).send(refusalReply(refusal, request.id));
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    if (request.url.startsWith('/api/')) {
      reply.header('cache-control', 'no-store');
      refuseForged(request);
    }
  });
  app.addHook('onResponse', async (request, reply) => {
    // The pattern, not the address, and no person: what is needed to find a fault, and no more.
    const { method, id } = request;
    const line = {
      id,
      method,
      route: request.routeOptions.url ?? null,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    };
    request.log.info(line, 'request');
  });
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );

  const kept = keepAnswers(options);
  for (const route of options.routes) mountRoute(app, route, { ...options, kept });
  app.get('/healthz', { schema: { hide: true } }, async () => ({ ok: true }));
  app.get('/readyz', { schema: { hide: true } }, async (_request, reply) => {
    const ok = await options.store.isReady();
    return reply.status(ok ? 200 : 503).send({ ok });
  });
  await mountWeb(app, options.webFolder);
  return app;
}

function tooMany(): Refusal {
  return new Refusal('too-many', 'too-many-requests', {
    vi: 'Có quá nhiều yêu cầu trong một phút. Hãy đợi một phút rồi thử lại.',
    en: 'Too many requests within a minute. Wait a minute, then try again.',
  });
}

function asRefusal(error: FastifyError, requestId: string): Refusal {
  if (error instanceof Refusal) return error;
  if (error.validation) return refuseInvalid(error.validation);
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return new Refusal('too-large', 'body-too-large', {
      vi: 'Nội dung gửi lên quá lớn. Hãy chia nhỏ hoặc nén lại.',
      en: 'What was sent is too large. Split it or make it smaller.',
    });
  }
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
    return new Refusal('unsupported', 'unsupported-media-type', {
      vi: 'Máy chủ không nhận kiểu dữ liệu này.',
      en: 'The server does not take this kind of data.',
    });
  }
  if (error.statusCode && error.statusCode >= 400 && error.statusCode < 500) {
    return new Refusal('invalid', 'bad-request', {
      vi: 'Máy chủ không đọc được yêu cầu này. Hãy tải lại trang và thử lại.',
      en: 'The server could not read this request. Reload the page and try again.',
    });
  }
  return unexpected(requestId);
}
