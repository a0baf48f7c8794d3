import { Refused } from '@cotmoc/client';
import { Navigate, useLocation } from '@tanstack/react-router';
import { useSessionIfAny } from '../session/use-session.ts';
import { Opening } from './opening.tsx';
import { Shell } from './shell.tsx';
import { UnreachablePage } from './unreachable.tsx';

/** Lets a person signed in into the shell; sends others to sign in and back to where they wanted to go. */
export function SignedIn() {
  const session = useSessionIfAny();
  const { href, pathname } = useLocation();
  if (session.data) {
    const mustFirst = session.data.account.mustChangePassword && pathname !== '/password';
    return mustFirst ? <Navigate to="/password" replace /> : <Shell />;
  }
  // On the way out the address is the door's already; where one came from must not be overwritten.
  if (pathname === '/sign-in') return <Opening />;
  if (session.error instanceof Refused && session.error.code === 'signed-out') {
    return <Navigate to="/sign-in" search={href === '/' ? {} : { back: href }} replace />;
  }
  if (session.error) return <UnreachablePage error={session.error} onRetry={() => session.refetch()} />;
  return <Opening />;
}
