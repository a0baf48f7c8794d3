import type { Visitor } from './system.ts';

const TEXT = `KẾ HOẠCH
Công tác thông tin đối ngoại năm 2026

I. NỘI DUNG

1. Việc đọc được, không dùng trong phép thử.
`;

/** A task as a person adds it in a review. */
export interface AddedTask {
  readonly text: string;
  readonly bodies: readonly { readonly role: string; readonly agency: string }[];
  readonly dueOn?: string;
  readonly quantity?: number;
  readonly quantityUnit?: string;
  readonly recurrence?: {
    readonly kind: 'recurring' | 'proof';
    readonly every: string;
    readonly dueDay: number | null;
    readonly quantityEach: number | null;
  };
}

/** Puts a plan of just these tasks into force through the API; `units` says which units the names of bodies mean. */
export async function issuePlanOf(
  coordinator: Visitor,
  tasks: readonly AddedTask[],
  units: Readonly<Record<string, readonly string[]>>,
  issuedOn: string,
  // biome-ignore lint/suspicious/noExplicitAny: a reply as it came over the wire
): Promise<{ planId: string; preview: any }> {
  const { body: made } = await coordinator.upload('/api/plans', 'ke-hoach.txt', Buffer.from(TEXT, 'utf8'));
  const step = (body: object) => coordinator.send('POST', `/api/plans/${made.id}/review`, body);
  const { body: plan } = await coordinator.send('GET', `/api/plans/${made.id}`);
  const keys = [...plan.tasks, ...plan.duties].map(({ key }: { key: string }) => key);
  if (keys.length > 0) await step({ kind: 'judge', keys, verdict: 'dropped' });
  for (const patch of tasks) await step({ kind: 'add-task', from: null, to: null, patch });
  for (const [agency, unitIds] of Object.entries(units)) {
    await step({ kind: 'choose-agency', agency, unitIds, outside: unitIds.length === 0 });
  }
  const { body: preview } = await coordinator.send('GET', `/api/plans/${made.id}/issue`);
  const issue = { number: '01/KH-UBND', issuedOn, version: preview.version };
  const issued = await coordinator.send('POST', `/api/plans/${made.id}/issue`, issue);
  if (issued.status !== 200) throw new Error(JSON.stringify([preview, issued.body]));
  return { planId: made.id, preview };
}
