import { useRouter } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';

/** A link to an address of this application that the server named; goes there without loading the page anew. */
export function InnerLink({ to, children }: { to: string; children: ReactNode }) {
  const { history } = useRouter();
  function open(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    history.push(to);
  }
  return (
    <a href={to} onClick={open}>
      {children}
    </a>
  );
}
