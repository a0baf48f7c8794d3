import assert from 'node:assert/strict';
import type { Answer, Visitor } from './system.ts';

/** Does what an item of a person's inbox offers by one key, as the page does: with a note where one is needed. */
export async function actFromInbox(
  who: Visitor,
  item: { readonly kind: string; readonly id: string },
  name: string,
  note = '',
): Promise<Answer> {
  const { items } = (await who.send('GET', '/api/inbox')).body;
  const found = items.find((one: typeof item) => one.kind === item.kind && one.id === item.id);
  assert.ok(found, `${item.kind} waits`);
  const action = found.actions.find((one: { name: string }) => one.name === name);
  assert.ok(action, `${name} is offered`);
  const body = action.needs === 'note' ? { ...action.body, note } : action.body;
  return who.send(action.method, action.path, body);
}
