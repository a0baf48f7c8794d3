import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '@cotmoc/base';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Serves the built web: files with a hash in their name for ever, the page itself fresh each time. */
export async function mountWeb(app: FastifyInstance, folder: string | null): Promise<void> {
  const hasWeb = folder !== null && existsSync(join(folder, 'index.html'));
  if (folder !== null && hasWeb) {
    await app.register(fastifyStatic, {
      root: folder,
      wildcard: false,
      index: false,
      cacheControl: false,
      setHeaders: (response, path) => {
        const isHashed = path.includes(`${folder}/assets/`) || path.includes('\\assets\\');
        response.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' && !request.url.startsWith('/api/') && !request.url.startsWith('/assets/');
    if (isPage && hasWeb) return reply.sendFile('index.html');
    throw new Refusal('not-found', 'no-such-address', {
      vi: 'Không có địa chỉ này.',
      en: 'There is no such address.',
    });
  });
}
