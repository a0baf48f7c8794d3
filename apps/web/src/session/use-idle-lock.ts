import { call } from '@cotmoc/client';
import { useEffect } from 'react';
import { clock } from '../shell/clock.ts';
import { noteIdle } from '../shell/connection.ts';

const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'scroll'] as const;

/** Ends the session and covers the page when nobody has touched it for so many minutes, whatever the page asks by itself. */
export function useIdleLock(minutes: number): void {
  useEffect(() => {
    let last = clock.now();
    const touch = () => {
      last = clock.now();
    };
    const watch = setInterval(() => {
      if (clock.now() - last < minutes * 60_000) return;
      last = clock.now();
      call('signOut', {}).catch(() => undefined);
      noteIdle();
    }, 5000);
    for (const sign of SIGNS) addEventListener(sign, touch, { passive: true, capture: true });
    return () => {
      clearInterval(watch);
      for (const sign of SIGNS) removeEventListener(sign, touch, { capture: true });
    };
  }, [minutes]);
}
