import { Done, done, Nullable, publicRoute, type Route, route, Type } from '@cotmoc/http';
import { fromOf } from './door-routes.ts';
import type { AccountsBy } from './routes.ts';
import { changeSignOnSetting, findSignOnSetting } from './sign-on-setting.ts';
import { beginSignOn, completeSignOn, listSignOns } from './single-sign-on.ts';

const Text = (maxLength: number) => Type.String({ minLength: 1, maxLength });

const Setting = { issuer: Text(500), clientId: Text(200), claim: Text(100), enabled: Type.Boolean() };

/** The routes of single sign-on by OpenID Connect. */
export function signOnRoutes(by: AccountsBy): Route[] {
  return [
    publicRoute({
      method: 'GET',
      path: '/api/sign-on',
      name: 'listSignOns',
      summary: 'The provinces that let their people in through another provider',
      right: 'public',
      reply: Type.Array(Type.Object({ code: Type.String(), nameVi: Type.String(), nameEn: Type.String() })),
      async answer() {
        return listSignOns(by);
      },
    }),
    publicRoute({
      method: 'POST',
      path: '/api/sign-on',
      name: 'beginSignOn',
      summary: 'Begin single sign-on: the provider’s address to go to, and the state to compare on return',
      right: 'public',
      perMinute: 30,
      body: Type.Object({ code: Text(100) }),
      reply: Type.Object({ address: Type.String(), state: Type.String() }),
      async answer({ body, visit }) {
        return beginSignOn(by, { code: body.code, origin: visit.origin });
      },
    }),
    publicRoute({
      method: 'POST',
      path: '/api/sign-on/return',
      name: 'completeSignOn',
      summary: 'End single sign-on with what the provider put behind the address; opens a session in a cookie',
      right: 'public',
      perMinute: 30,
      body: Type.Object({ query: Text(8000) }),
      reply: Done,
      async answer({ body, visit }) {
        visit.setSession(await completeSignOn(by, { query: body.query, from: fromOf(visit) }));
        return done;
      },
    }),
    route({
      method: 'GET',
      path: '/api/policy/sign-on',
      name: 'getSignOnSetting',
      summary: 'How single sign-on is set, without its secret',
      right: 'policy.change',
      reply: Type.Object({ setting: Nullable(Type.Object(Setting)) }),
      async handle({ tx }) {
        return { setting: await findSignOnSetting(tx) };
      },
    }),
    route({
      method: 'PUT',
      path: '/api/policy/sign-on',
      name: 'changeSignOnSetting',
      summary: 'Set single sign-on; a null secret stays as it was',
      right: 'policy.change',
      body: Type.Object({ ...Setting, secret: Nullable(Text(500)) }),
      reply: Done,
      async handle({ tx, body }) {
        await changeSignOnSetting(tx, body, by);
        return done;
      },
    }),
  ];
}
