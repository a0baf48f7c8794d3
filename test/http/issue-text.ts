import type { Visitor } from './system.ts';

/** Imports a plan's text, accepts everything it says, and issues it; gives the plan's id. */
export async function issueText(
  coordinator: Visitor,
  text: string,
  issue: { number: string; issuedOn: string },
): Promise<string> {
  const made = await coordinator.upload('/api/plans', 'ke-hoach.txt', Buffer.from(text, 'utf8'));
  if (made.status !== 200) throw new Error(JSON.stringify(made.body));
  const path = `/api/plans/${made.body.id}`;
  const plan = (await coordinator.send('GET', path)).body;
  const keys = [...plan.tasks, ...plan.duties].map((one: { key: string }) => one.key);
  await coordinator.send('POST', `${path}/review`, { kind: 'judge', keys, verdict: 'accepted' });
  const { version } = (await coordinator.send('GET', path)).body;
  const issued = await coordinator.send('POST', `${path}/issue`, { ...issue, version });
  if (issued.status !== 200) throw new Error(JSON.stringify(issued.body));
  return made.body.id;
}
