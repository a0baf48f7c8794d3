import { call, tellIdle } from '@cotmoc/client';
import { useEffect } from 'react';
import { clock } from '../shell/clock.ts';
import { noteIdle } from '../shell/connection.ts';

const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'scroll'] as const;
/** How often the server is told of a person who works without asking it anything, as when writing a long text. */
const TELL_MS = 3 * 60_000;

/**
 * Ends the session and covers the page when nobody has touched it for so many minutes, whatever the page asks by itself;
 * tells the server with every call when it was last touched, for that alone keeps the session open there.
 */
export function useIdleLock(minutes: number): void {
  useEffect(() => {
    let last = clock.now();
    let told = last;
    const touch = () => {
      last = clock.now();
    };
    tellIdle(() => (clock.now() - last) / 1000);
    const watch = setInterval(() => {
      const now = clock.now();
      if (now - last >= minutes * 60_000) {
        last = now;
        call('signOut', {}).catch(() => undefined);
        noteIdle();
      } else if (last > told && now - told >= TELL_MS) {
        told = now;
        call('countUnreadNotices', {}).catch(() => undefined);
      }
    }, 5000);
    for (const sign of SIGNS) addEventListener(sign, touch, { passive: true, capture: true });
    return () => {
      tellIdle(null);
      clearInterval(watch);
      for (const sign of SIGNS) removeEventListener(sign, touch, { capture: true });
    };
  }, [minutes]);
}
