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
    const { account, may, mustEnrol } = session.data;
    if (account.mustChangePassword) return pathname === '/password' ? <Shell /> : <Navigate to="/password" replace />;
    if (mustEnrol) return pathname === '/security' ? <Shell /> : <Navigate to="/security" replace />;
    // Who has no tasks, such as an administrator, begins elsewhere.
    if (pathname === '/' && !may['task.read'])
      return <Navigate to={may['account.manage'] ? '/accounts' : '/notices'} replace />;
    return <Shell />;
  }
  // On the way out the address is the door's already; where one came from must not be overwritten.
  if (pathname === '/sign-in') return <Opening />;
  if (session.error instanceof Refused && session.error.code === 'signed-out') {
    return <Navigate to="/sign-in" search={href === '/' ? {} : { back: href }} replace />;
  }
  if (session.error) return <UnreachablePage error={session.error} onRetry={() => session.refetch()} />;
  return <Opening />;
}
