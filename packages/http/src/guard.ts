import { Refusal } from '@cotmoc/base';
import type { FastifyRequest } from 'fastify';
import type { Session } from './route.ts';

/** Every change must carry this header, which a page of another site cannot set. */
export const OWN_PAGE_HEADER = 'x-cotmoc';

/**
 * How long ago the person last touched the page, in whole seconds, as the page tells with each call. A call without it
 * is the page's own: it does not keep the session alive, so that what forgets to tell ends a session too early, never
 * too late.
 */
export const IDLE_HEADER = 'x-cotmoc-idle';

/** Milliseconds since the person last touched the page; null where the call does not tell, or tells what is no number. */
export function idleOf(request: FastifyRequest): number | null {
  const told = request.headers[IDLE_HEADER];
  return typeof told === 'string' && /^\d{1,6}$/.test(told) ? Number(told) * 1000 : null;
}

/** Refuses a change that a page of another site may have sent in the person's name. */
export function refuseForged(request: FastifyRequest): void {
  if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return;
  const site = request.headers['sec-fetch-site'];
  const ownSite = site === undefined || site === 'same-origin' || site === 'none';
  if (request.headers[OWN_PAGE_HEADER] === '1' && ownSite) return;
  throw new Refusal('forbidden', 'forged-request', {
    vi: 'Yêu cầu này không đến từ trang của Cột Mốc nên không được thực hiện. Hãy mở lại trang và thử lại.',
    en: 'This request did not come from a page of Cột Mốc and was not carried out. Open the page again and retry.',
  });
}

/** Refuses a person who is not signed in, must first change the password or set up a second factor, or lacks the right. */
export function requireRight(session: Session | null, right: string): Session {
  if (!session) {
    throw new Refusal('signed-out', 'signed-out', {
      vi: 'Phiên làm việc đã hết hoặc chưa đăng nhập. Hãy đăng nhập rồi làm tiếp.',
      en: 'You are not signed in, or the session has ended. Sign in to go on.',
    });
  }
  if (right === 'signed-in') return session;
  if (session.mustChangePassword) {
    throw new Refusal('forbidden', 'password-change-needed', {
      vi: 'Hãy đổi mật khẩu lần đầu trước khi làm việc khác.',
      en: 'Change the first password before doing anything else.',
    });
  }
  if (session.mustEnrol) {
    throw new Refusal('forbidden', 'second-factor-needed', {
      vi: 'Vai trò của bạn cần xác thực hai lớp. Hãy cài đặt lớp thứ hai trước khi làm việc khác.',
      en: 'Your role needs a second factor. Set one up before doing anything else.',
    });
  }
  if (!session.rights.has(right) && session.withheld?.has(right)) {
    throw new Refusal('forbidden', 'second-factor-needed', {
      vi: 'Việc được ủy quyền này cần xác thực hai lớp. Hãy cài đặt lớp thứ hai cho tài khoản của bạn rồi làm tiếp.',
      en: 'What was delegated to you needs a second factor. Set one up for your account, then go on.',
    });
  }
  if (!session.rights.has(right)) {
    throw new Refusal('forbidden', 'no-right', {
      vi: 'Vai trò của bạn chưa được làm việc này. Nếu cần, hãy đề nghị quản trị của đơn vị giao thêm vai trò.',
      en: 'Your role does not allow this. If you need it, ask your administrator for the role.',
    });
  }
  return session;
}
