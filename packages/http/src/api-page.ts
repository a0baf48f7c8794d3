import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';

/** The OpenAPI document of every route mounted after this call, and its page at /api/docs. */
export async function describeApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Cột Mốc', version: '1', description: 'Every change needs the header `x-cotmoc: 1`.' },
      components: {
        securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'cotmoc_session' } },
      },
    },
  });
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    staticCSP: true,
    theme: { title: 'Cột Mốc · API' },
    // An empty picture in place of the library's own mark.
    logo: { type: 'image/svg+xml', content: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') },
  });
}
