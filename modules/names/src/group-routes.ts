import { type Day, today } from '@cotmoc/base';
import { ById, DayText, Done, done, Id, Nullable, OneOf, type Route, route, type Static, Type } from '@cotmoc/http';
import { type UnitOn, unitKinds, unitLevels } from '@cotmoc/org';
import { expandGroup } from './group.ts';
import type { UnitGroup } from './lexicon.ts';
import {
  type GroupInput,
  listGroups,
  listRemovedGroups,
  type Names,
  type NamesBy,
  openNames,
  removeGroup,
  restoreGroup,
  saveGroup,
} from './names-store.ts';
import { sceneOf } from './resolver-index.ts';
import { UnitName } from './schemas.ts';

const SelectorBody = Type.Object({
  kinds: Type.Array(OneOf(unitKinds)),
  levels: Type.Array(OneOf([...unitLevels, 'below'])),
  area: Nullable(Type.String({ maxLength: 60 })),
  tags: Type.Array(Type.String({ maxLength: 60 }), { maxItems: 10 }),
  withinId: Nullable(Id),
});

const GroupBody = Type.Object({
  nameVi: Type.String({ minLength: 1, maxLength: 200 }),
  nameEn: Type.String({ minLength: 1, maxLength: 200 }),
  phrases: Type.Array(Type.String({ minLength: 1, maxLength: 200 }), { maxItems: 50 }),
  selectors: Type.Array(SelectorBody, { maxItems: 20 }),
  members: Type.Array(Id, { maxItems: 5000 }),
  except: Type.Array(Id, { maxItems: 5000 }),
  open: Type.Boolean(),
});

const GroupReply = Type.Object({
  key: Type.String(),
  /** `shipped`: comes with the program; a province's own group with the same phrases goes before it. */
  origin: OneOf(['shipped', 'own']),
  nameVi: Type.String(),
  nameEn: Type.String(),
  phrases: Type.Array(Type.String()),
  selectors: Type.Array(Type.Object({ ...SelectorBody.properties, withinId: Nullable(Type.String()) })),
  members: Type.Array(Type.String()),
  except: Type.Array(Type.String()),
  open: Type.Boolean(),
  /** The units it fans out to on the day asked for. */
  units: Type.Array(UnitName),
});

const onDay = Type.Object({ day: Type.Optional(DayText) });

/** The routes of groups of units. */
export function groupRoutes(by: NamesBy): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/groups',
      name: 'listGroups',
      summary: 'Groups of units with those they fan out to on a day',
      right: 'unit.read',
      query: onDay,
      reply: Type.Array(GroupReply),
      async handle({ tx, query }) {
        const names = await openNames(tx, by.clock);
        const day = query.day ?? today(by.clock);
        const own = await listGroups(tx);
        return [
          ...own.map((group) => toGroup(names, group, 'own', day)),
          ...names.index.lexicon.groups.map((group) => toGroup(names, group, 'shipped', day)),
        ];
      },
    }),
    route({
      method: 'POST',
      path: '/api/groups/preview',
      name: 'previewGroup',
      summary: 'The units that a group would fan out to on a day; nothing is kept',
      right: 'unit.read',
      query: Type.Object({ ...onDay.properties, limit: Type.Optional(Type.Integer({ minimum: 0, maximum: 5000 })) }),
      body: GroupBody,
      /** The first `limit` of them, 200 where none is said. */
      reply: Type.Object({ total: Type.Integer(), units: Type.Array(UnitName) }),
      async handle({ tx, query, body }) {
        const names = await openNames(tx, by.clock);
        const scene = sceneOf(names.index, query.day ?? today(by.clock), names.homeId);
        const units = expandGroup({ ...toInput(body), key: '' }, scene);
        return { total: units.length, units: units.slice(0, query.limit ?? 200).map(toUnitName) };
      },
    }),
    route({
      method: 'GET',
      path: '/api/groups/removed',
      name: 'listRemovedGroups',
      summary: 'Groups that were taken out of use, the last one first',
      right: 'unit.read',
      reply: Type.Array(
        Type.Object({ id: Id, nameVi: Type.String(), nameEn: Type.String(), removedAt: Type.String() }),
      ),
      async handle({ tx }) {
        const groups = await listRemovedGroups(tx);
        return groups.map(({ key, nameVi, nameEn, removedAt }) => ({
          id: key,
          nameVi,
          nameEn,
          removedAt: removedAt.toISOString(),
        }));
      },
    }),
    route({
      method: 'POST',
      path: '/api/groups/:id/restore',
      name: 'restoreGroup',
      summary: 'Put a removed group back into use',
      right: 'unit.change',
      params: ById,
      reply: Done,
      async handle({ tx, params }) {
        await restoreGroup(tx, params.id, by);
        return done;
      },
    }),
    route({
      method: 'POST',
      path: '/api/groups',
      name: 'createGroup',
      summary: 'Make a group of units',
      right: 'unit.change',
      body: GroupBody,
      reply: Type.Object({ id: Id }),
      async handle({ tx, body }) {
        return { id: await saveGroup(tx, null, toInput(body), by) };
      },
    }),
    route({
      method: 'PUT',
      path: '/api/groups/:id',
      name: 'changeGroup',
      summary: 'Change a group of units',
      right: 'unit.change',
      params: ById,
      body: GroupBody,
      reply: Type.Object({ id: Id }),
      async handle({ tx, params, body }) {
        return { id: await saveGroup(tx, params.id, toInput(body), by) };
      },
    }),
    route({
      method: 'DELETE',
      path: '/api/groups/:id',
      name: 'removeGroup',
      summary: 'Take a group out of use',
      right: 'unit.change',
      params: ById,
      reply: Done,
      async handle({ tx, params }) {
        await removeGroup(tx, params.id, by);
        return done;
      },
    }),
  ];
}

function toInput(body: Static<typeof GroupBody>): GroupInput {
  return body;
}

function toGroup(names: Names, group: UnitGroup, origin: 'shipped' | 'own', day: Day) {
  const units = expandGroup(group, sceneOf(names.index, day, names.homeId));
  const { key, nameVi, nameEn, phrases, selectors, members, except, open } = group;
  return { key, origin, nameVi, nameEn, phrases, selectors, members, except, open, units: units.map(toUnitName) };
}

/** A unit as replies name it. */
export function toUnitName({ id, officialName }: Pick<UnitOn, 'id' | 'officialName'>) {
  return { id, name: officialName };
}
