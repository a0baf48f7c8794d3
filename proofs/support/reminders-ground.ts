import { type Day, fold, makeId, startOf } from '@cotmoc/base';
import { type Store, systemAsker } from '@cotmoc/store';

/** Bytes that look like chance and are the same each time. */
export function seeded(seed: number) {
  let state = seed;
  return (bytes: Uint8Array): Uint8Array => {
    for (let at = 0; at < bytes.length; at++) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      bytes[at] = state >>> 24;
    }
    return bytes;
  };
}

/** The units and tasks that a run of reminders is tried on. */
export interface Ground {
  readonly provinceId: string;
  readonly taskIds: readonly string[];
}

/** A province with a coordinator, units of two people each, and tasks with deadlines spread over some days. */
export async function layGround(
  store: Store,
  input: { first: Day; days: readonly Day[]; units: number; tasks: number },
): Promise<Ground> {
  const now = startOf(input.first);
  const at = new Date(now);
  const random = seeded(20_271_220);
  const make = () => makeId(now, random);
  const provinceId = make();
  const root = make();
  const units = Array.from({ length: input.units }, make);
  const taskIds = Array.from({ length: input.tasks }, make);
  await store.as(systemAsker(provinceId), async ({ db }) => {
    const province = { id: provinceId, code: 'THU', name_vi: 'Tỉnh thử', name_en: 'Trial province', created_at: at };
    await db.insertInto('province').values(province).execute();
    for (const [index, id] of [root, ...units].entries()) {
      const name = index === 0 ? 'Ủy ban nhân dân tỉnh' : `Đơn vị ${index}`;
      await db
        .insertInto('org_unit')
        .values({
          province_id: provinceId,
          id,
          code: null,
          name,
          short_name: null,
          english_name: null,
          kind: 'department',
          parent_id: index === 0 ? null : root,
          // A day written out.
          valid_from: '2025-07-01' as Day,
          valid_to: null,
          search: fold(name),
        })
        .execute();
    }
    const people = [
      { unitId: root, role: 'coordinator' },
      ...units.flatMap((unitId) => [
        { unitId, role: 'focal-point' },
        { unitId, role: 'unit-leader' },
      ]),
    ];
    for (const [index, { unitId, role }] of people.entries()) {
      const personId = make();
      const accountId = make();
      const name = `${role} ${index}`;
      await db
        .insertInto('people_person')
        .values({ province_id: provinceId, id: personId, name, post: null, unit_id: unitId })
        .execute();
      await db
        .insertInto('people_account')
        .values({
          province_id: provinceId,
          id: accountId,
          person_id: personId,
          username: `nguoi-${index}`,
          password_hash: 'none',
          must_change_password: false,
          locked_until: null,
          disabled_at: null,
          created_at: at,
        })
        .execute();
      await db
        .insertInto('people_role')
        .values({ province_id: provinceId, account_id: accountId, role, unit_id: unitId })
        .execute();
      await db
        .insertInto('people_contact')
        .values({
          province_id: provinceId,
          person_id: personId,
          phone: null,
          email: `nguoi-${index}@cotmoc.example`,
          changed_at: at,
        })
        .execute();
    }
    const planId = make();
    await db
      .insertInto('plans_plan')
      .values({
        province_id: provinceId,
        id: planId,
        unit_id: root,
        unit_ids: [root, ...units],
        state: 'issued',
        title: 'Kế hoạch thử',
        year: 2028,
        number: '1/KH-UBND',
        issued_on: input.first,
        source_name: 'thu.txt',
        media_type: 'text/plain',
        source_sha256: 'none',
        compiled: '{}',
        review: '{}',
        frozen_hash: null,
        created_at: at,
        created_by: make(),
        issued_at: at,
        issued_by: null,
      })
      .execute();
    for (const [index, id] of taskIds.entries()) {
      const lead = units[index % units.length] ?? root;
      const support = units[(index * 7 + 3) % units.length] ?? root;
      const due = input.days[(index * 13) % input.days.length] ?? input.first;
      await db
        .insertInto('tasks_task')
        .values({
          province_id: provinceId,
          id,
          plan_id: planId,
          ordinal: index + 1,
          path: `II.${index + 1}`,
          text: `Việc thử thứ ${index + 1}`,
          span_from: null,
          span_to: null,
          sentence: '',
          lead_unit_id: lead,
          unit_ids: [...new Set([root, lead, support])],
          starts_on: null,
          due_on: due,
          due_inclusive: index % 3 !== 0,
          timing: '[]',
          quantity: null,
          quantity_unit: null,
          amount: null,
          product: null,
          state: 'not-started',
          result: null,
          late_reason: null,
          asked_on: null,
          asked_by: null,
          done_on: null,
          search: '',
          created_at: at,
          changed_at: at,
        })
        .execute();
      const body = (ordinal: number, role: 'lead' | 'support', unit: string) => ({
        province_id: provinceId,
        task_id: id,
        ordinal,
        role,
        agency: `Đơn vị ${units.indexOf(unit) + 1}`,
        unit_id: unit,
      });
      const bodies = lead === support ? [body(1, 'lead', lead)] : [body(1, 'lead', lead), body(2, 'support', support)];
      await db.insertInto('tasks_body').values(bodies).execute();
    }
  });
  return { provinceId, taskIds };
}
