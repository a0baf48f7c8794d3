import { Refusal } from '@cotmoc/base';
import { makeTicket, provinceOfToken, redeemTicket } from '@cotmoc/factors';
import { systemAsker } from '@cotmoc/store';
import * as oidc from 'openid-client';
import { type From, openSession } from './open-session.ts';
import { askerAtTheDoor, type SignInBy, underOwnName } from './sign-in.ts';
import { isThisMachine } from './sign-on-setting.ts';
import { accountDisabled } from './wrong-try.ts';

/** Minutes that somebody may take at the other provider. */
const MINUTES = 10;

/** The page that the provider sends people back to. */
const RETURN_PATH = '/sign-in/return';

/** The provinces that let their people in through another provider. */
export async function listSignOns(by: SignInBy): Promise<readonly { code: string; nameVi: string; nameEn: string }[]> {
  const found = [];
  for (const { id, code, nameVi, nameEn } of await by.store.provinces()) {
    const enabled = await by.store.as(systemAsker(id), ({ db }) =>
      db.selectFrom('accounts_sign_on').select('issuer').where('enabled', '=', true).executeTakeFirst(),
    );
    if (enabled) found.push({ code, nameVi, nameEn });
  }
  return found;
}

/** Where to send the browser: the provider's page, with a fresh state, nonce and code challenge. */
export async function beginSignOn(
  by: SignInBy,
  input: { code: string; origin: string },
): Promise<{ address: string; state: string }> {
  const province = (await by.store.provinces()).find((one) => one.code === input.code);
  const config = province ? await providerOf(by, province.id) : null;
  if (!province || !config) throw notOffered();
  const verifier = oidc.randomPKCECodeVerifier();
  const nonce = oidc.randomNonce();
  const challenge = await oidc.calculatePKCECodeChallenge(verifier);
  const redirect = `${input.origin}${RETURN_PATH}`;
  const payload = { verifier: by.sealer.seal(verifier), nonce, redirect };
  const { token: state } = await by.store.as(systemAsker(province.id), (tx) =>
    makeTicket(tx, { kind: 'single-sign-on', accountId: null, payload, minutes: MINUTES }, by),
  );
  const address = oidc.buildAuthorizationUrl(config.provider, {
    redirect_uri: redirect,
    scope: 'openid profile email',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    state,
    nonce,
  });
  return { address: address.href, state };
}

/**
 * Opens a session for whom the provider names: the stated claim must be the user name of an account that is there. No
 * account and no right is ever made here. Refuses an answer to another question, used or late, and an unknown person.
 */
export async function completeSignOn(by: SignInBy, input: { query: string; from: From }): Promise<string> {
  const answer = new URLSearchParams(input.query);
  const state = answer.get('state') ?? '';
  const provinceId = provinceOfToken(state);
  if (!provinceId) throw notTaken();
  const ticket = await by.store.as(systemAsker(provinceId), ({ db }) =>
    redeemTicket(db, { kind: 'single-sign-on', token: state, now: by.clock.now() }),
  );
  const config = ticket ? await providerOf(by, provinceId) : null;
  if (!ticket || !config) throw notTaken();
  const { payload } = ticket;
  const here = new URL(payload['redirect'] ?? '');
  here.search = answer.toString();
  const tokens = await oidc
    .authorizationCodeGrant(config.provider, here, {
      pkceCodeVerifier: by.sealer.open(payload['verifier'] ?? ''),
      expectedState: state,
      expectedNonce: payload['nonce'] ?? '',
      idTokenExpected: true,
    })
    .catch(() => null);
  const claims = tokens?.claims();
  if (!tokens || !claims) throw notTaken();
  const named = claims[config.claim] ?? (await claimOfUser(config, tokens.access_token, claims.sub));
  const username = typeof named === 'string' ? named.trim().toLowerCase() : '';
  const account = await by.store.as(systemAsker(provinceId), ({ db }) =>
    db.selectFrom('people_account').select(['id', 'disabled_at']).where('username', '=', username).executeTakeFirst(),
  );
  if (!account) throw unknownPerson(username);
  if (account.disabled_at) throw accountDisabled();
  const asker = askerAtTheDoor({ provinceId, accountId: account.id, username, from: input.from });
  return by.store.as(await underOwnName(by.store, asker), (tx) =>
    openSession(tx, { accountId: account.id, way: 'single-sign-on', from: input.from }, by),
  );
}

interface Provider {
  readonly provider: oidc.Configuration;
  readonly claim: string;
}

async function providerOf(by: SignInBy, provinceId: string): Promise<Provider | null> {
  const row = await by.store.as(systemAsker(provinceId), ({ db }) =>
    db.selectFrom('accounts_sign_on').selectAll().where('enabled', '=', true).executeTakeFirst(),
  );
  if (!row) return null;
  const issuer = new URL(row.issuer);
  const options = isThisMachine(issuer) ? { execute: [oidc.allowInsecureRequests] } : {};
  const secret = by.sealer.open(row.sealed_secret);
  const provider = await oidc.discovery(issuer, row.client_id, secret, undefined, options).catch(() => null);
  if (!provider) throw providerSilent();
  return { provider, claim: row.claim };
}

/** Some providers put a claim only into their answer about the user. */
async function claimOfUser({ provider, claim }: Provider, accessToken: string, subject: string): Promise<unknown> {
  const info = await oidc.fetchUserInfo(provider, accessToken, subject).catch(() => null);
  return info?.[claim];
}

function notOffered(): Refusal {
  return new Refusal('not-found', 'sign-on-not-offered', {
    vi: 'Nơi này chưa mở đăng nhập một lần. Hãy dùng tên đăng nhập và mật khẩu.',
    en: 'Single sign-on is not offered here. Use the user name and the password.',
  });
}

function notTaken(): Refusal {
  return new Refusal('forbidden', 'sign-on-not-taken', {
    vi: 'Lượt đăng nhập một lần này không dùng được: đã dùng, quá hạn hoặc không phải do trang này mở. Hãy bắt đầu lại từ trang đăng nhập.',
    en: 'This single sign-on cannot be used: it was used, is over, or was not begun here. Start again from the sign-in page.',
  });
}

function unknownPerson(username: string): Refusal {
  return new Refusal('forbidden', 'sign-on-unknown', {
    vi: `Nơi cấp danh tính báo tên “${username}”, nhưng chưa có tài khoản nào như vậy. Hãy đề nghị quản trị mời bạn.`,
    en: `The provider names “${username}”, but there is no such account. Ask your administrator to invite you.`,
  });
}

function providerSilent(): Refusal {
  return new Refusal('unavailable', 'sign-on-silent', {
    vi: 'Chưa liên lạc được với nơi cấp danh tính. Hãy thử lại sau, hoặc dùng mật khẩu.',
    en: 'The identity provider does not answer. Try again later, or use the password.',
  });
}
