import { AsyncLocalStorage, createHook } from 'node:async_hooks';
import type { OpenHandle } from './test-messages.ts';

/** What keeps a process alive until it is closed. */
const KEEPS_ALIVE = new Set([
  'TCPSERVERWRAP',
  'TCPWRAP',
  'TCPSOCKETWRAP',
  'PIPEWRAP',
  'PIPESERVERWRAP',
  'PROCESSWRAP',
  'UDPWRAP',
  'WORKER',
  'MESSAGEPORT',
  'FSEVENTWRAP',
  'STATWATCHER',
  'Timeout',
]);

const owner = new AsyncLocalStorage<string>();
const live = new Map<number, OpenHandle & { readonly resource: WeakRef<object> }>();

/** Runs the work and remembers whatever it opens, now or later, as opened by `file`. */
export function openedBy<T>(file: string, work: () => T): T {
  return owner.run(file, work);
}

/** From here on, what is opened is remembered. */
export function watchHandles(): void {
  createHook({
    init(id, type, _trigger, resource) {
      const file = KEEPS_ALIVE.has(type) ? owner.getStore() : undefined;
      if (file) live.set(id, { file, type, resource: new WeakRef(resource) });
    },
    destroy(id) {
      live.delete(id);
    },
  }).enable();
}

/** What is open now and would keep the process alive, each with the file that opened it. */
export function listOpenHandles(): OpenHandle[] {
  return [...live.values()]
    .filter(({ resource }) => {
      // Handles tell whether they keep the process alive; what can't tell is taken to.
      const handle = resource.deref() as { hasRef?: () => boolean } | undefined;
      return handle !== undefined && (handle.hasRef?.() ?? true);
    })
    .map(({ file, type }) => ({ file, type }));
}
