import { Done, done, Nullable, OneOf, publicRoute, type Route, Type, type Visit } from '@cotmoc/http';
import { acceptInvitation, lookAtInvitation } from './invite-account.ts';
import type { From } from './open-session.ts';
import { beginPasskeySignIn, signInByPasskey } from './passkey-sign-in.ts';
import type { AccountsBy } from './routes.ts';
import { completeSignIn } from './second-factor.ts';
import { signIn } from './sign-in.ts';

const Password = Type.String({ minLength: 1, maxLength: 200 });
const Token = Type.String({ minLength: 1, maxLength: 200 });

const SignedInReply = Type.Object({
  /** `second-factor`: nothing is open yet; the ticket and a code open it within five minutes. */
  next: OneOf(['work', 'second-factor']),
  ticket: Nullable(Type.String()),
  ways: Type.Array(OneOf(['totp', 'passkey'])),
});

/** From where a visit comes. */
export function fromOf({ address, agent, requestId }: Visit): From {
  return { address, agent, requestId };
}

/** The routes for who is not signed in yet. */
export function doorRoutes(by: AccountsBy): Route[] {
  return [
    publicRoute({
      method: 'POST',
      path: '/api/session',
      name: 'signIn',
      summary: 'Sign in: opens a session in a cookie, or asks for the second factor',
      right: 'public',
      perMinute: 60,
      body: Type.Object({ username: Type.String({ minLength: 1, maxLength: 100 }), password: Password }),
      reply: SignedInReply,
      async answer({ body, visit }) {
        const signedIn = await signIn(by, { ...body, from: fromOf(visit) });
        if (signedIn.next === 'second-factor') return signedIn;
        visit.setSession(signedIn.token);
        return { next: signedIn.next, ticket: null, ways: [] };
      },
    }),
    publicRoute({
      method: 'POST',
      path: '/api/session/second-factor',
      name: 'completeSignIn',
      summary: 'The second step of signing in: a code of the application, or a recovery code',
      right: 'public',
      perMinute: 30,
      body: Type.Object({ ticket: Token, code: Type.String({ minLength: 1, maxLength: 40 }) }),
      reply: Done,
      async answer({ body, visit }) {
        visit.setSession(await completeSignIn(by, { ...body, from: fromOf(visit) }));
        return done;
      },
    }),
    publicRoute({
      method: 'POST',
      path: '/api/session/passkey/question',
      name: 'beginPasskeySignIn',
      summary: 'Begin signing in by passkey: what the browser asks the device, as JSON text',
      right: 'public',
      perMinute: 30,
      body: Type.Object({ username: Type.String({ minLength: 1, maxLength: 100 }) }),
      reply: Type.Object({ options: Type.String(), ticket: Type.String() }),
      async answer({ body, visit }) {
        return beginPasskeySignIn(by, { ...body, origin: visit.origin, from: fromOf(visit) });
      },
    }),
    publicRoute({
      method: 'POST',
      path: '/api/session/passkey',
      name: 'signInByPasskey',
      summary: 'Sign in by passkey: opens a session in a cookie',
      right: 'public',
      perMinute: 30,
      body: Type.Object({ ticket: Token, response: Type.String({ maxLength: 20_000 }) }),
      reply: Done,
      async answer({ body, visit }) {
        visit.setSession(await signInByPasskey(by, { ...body, origin: visit.origin, from: fromOf(visit) }));
        return done;
      },
    }),
    publicRoute({
      method: 'POST',
      path: '/api/invitation/look',
      name: 'lookAtInvitation',
      summary: 'Whom an invitation is for',
      right: 'public',
      perMinute: 30,
      body: Type.Object({ token: Token }),
      reply: Type.Object({
        name: Type.String(),
        username: Type.String(),
        provinceVi: Type.String(),
        provinceEn: Type.String(),
      }),
      async answer({ body }) {
        return lookAtInvitation(by.store, body.token, by);
      },
    }),
    publicRoute({
      method: 'POST',
      path: '/api/invitation',
      name: 'acceptInvitation',
      summary: 'Choose one’s password by an invitation; opens a session',
      right: 'public',
      perMinute: 30,
      body: Type.Object({ token: Token, newPassword: Password }),
      reply: Done,
      async answer({ body, visit }) {
        const { token, newPassword: password } = body;
        visit.setSession(await acceptInvitation(by, { token, password, from: fromOf(visit) }));
        return done;
      },
    }),
  ];
}
