import { type Day, today } from '@cotmoc/base';
import { ById, DayText, Done, done, Id, Nullable, OneOf, type Route, route, type Static, Type } from '@cotmoc/http';
import { type UnitOn, unitKinds, unitLevels } from '@cotmoc/org';
import { expandGroup } from './group.ts';
import type { UnitGroup } from './lexicon.ts';
import { listAnswers } from './list-answers.ts';
import {
  forgetAnswer,
  type GroupInput,
  listGroups,
  type Names,
  type NamesBy,
  openNames,
  rememberAnswer,
  removeGroup,
  saveGroup,
} from './names-store.ts';
import type { ResolvedPart } from './resolution.ts';
import { sceneOf } from './resolver-index.ts';

const Sentences = Type.Object({ vi: Type.String(), en: Type.String() });
const UnitName = Type.Object({ id: Type.String(), name: Type.String() });

const Part = Type.Object({
  kind: OneOf(['unit', 'group', 'ask', 'none']),
  from: Type.Integer(),
  to: Type.Integer(),
  phrase: Type.String(),
  key: Type.String(),
  confidence: Type.Number(),
  code: Type.String(),
  reason: Sentences,
  /** The unit, the members of the group, or those to choose from. */
  units: Type.Array(UnitName),
  groupName: Nullable(Sentences),
  open: Type.Boolean(),
});

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

const AnswerBody = Type.Union([
  Type.Object({ unitIds: Type.Array(Id, { minItems: 1, maxItems: 200 }) }),
  Type.Object({ groupId: Id }),
  Type.Object({ notABody: Type.Literal(true) }),
]);

const onDay = Type.Object({ day: Type.Optional(DayText) });

/** The routes of names: what a name means, groups, and what is remembered. */
export function namesRoutes(by: NamesBy): Route[] {
  return [...nameRoutes(by), ...groupRoutes(by)];
}

function nameRoutes(by: NamesBy): Route[] {
  return [
    route({
      method: 'POST',
      path: '/api/names/resolve',
      name: 'resolveNames',
      summary: 'What names of bodies, as plans write them, mean on a day',
      right: 'unit.read',
      body: Type.Object({
        names: Type.Array(Type.String({ minLength: 1, maxLength: 500 }), { minItems: 1, maxItems: 500 }),
        day: Type.Optional(DayText),
        /** The unit whose plan it is, such as a province that has been merged since. */
        homeId: Type.Optional(Id),
      }),
      reply: Type.Object({
        day: DayText,
        names: Type.Array(Type.Object({ text: Type.String(), key: Type.String(), parts: Type.Array(Part) })),
      }),
      async handle({ tx, body }) {
        const names = await openNames(tx, by.clock);
        const day = body.day ?? today(by.clock);
        const scope = { day, ...(body.homeId === undefined ? {} : { homeId: body.homeId }) };
        const resolved = body.names.map((text) => names.resolve(text, scope));
        return {
          day,
          names: resolved.map(({ text, key, parts }) => ({
            text,
            key,
            parts: parts.map((part) => toPart(names, part, day)),
          })),
        };
      },
    }),
    route({
      method: 'GET',
      path: '/api/names/answers',
      name: 'listAnswers',
      summary: 'Names of bodies that were asked about and what was answered, the newest first',
      right: 'unit.read',
      reply: Type.Array(
        Type.Object({
          key: Type.String(),
          text: Type.String(),
          at: Type.String(),
          kind: OneOf(['units', 'group', 'not-a-body']),
          units: Type.Array(UnitName),
          groupId: Nullable(Id),
          groupName: Nullable(Sentences),
        }),
      ),
      async handle({ tx }) {
        return (await listAnswers(tx, today(by.clock))).map((answer) => ({ ...answer, at: answer.at.toISOString() }));
      },
    }),
    route({
      method: 'PUT',
      path: '/api/names/answer',
      name: 'rememberName',
      summary: 'Remember what a name means in this province',
      right: 'plan.review',
      body: Type.Object({ text: Type.String({ minLength: 1, maxLength: 500 }), answer: AnswerBody }),
      reply: Type.Object({ key: Type.String() }),
      async handle({ tx, body }) {
        return { key: await rememberAnswer(tx, body, by) };
      },
    }),
    route({
      method: 'DELETE',
      path: '/api/names/answer',
      name: 'forgetName',
      summary: 'Forget what a name was said to mean; it is asked about again',
      right: 'plan.review',
      body: Type.Object({ key: Type.String({ minLength: 1, maxLength: 500 }) }),
      reply: Done,
      async handle({ tx, body }) {
        await forgetAnswer(tx, body.key);
        return done;
      },
    }),
  ];
}

function groupRoutes(by: NamesBy): Route[] {
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
  return { key, origin, nameVi, nameEn, phrases, selectors, members, except, open, units: units.map(toName) };
}

function toName({ id, officialName }: Pick<UnitOn, 'id' | 'officialName'>) {
  return { id, name: officialName };
}

function toPart(names: Names, part: ResolvedPart, day: Day) {
  const { kind, from, to, phrase, key, confidence, reason } = part;
  const scene = sceneOf(names.index, day, names.homeId);
  const base = { kind, from, to, phrase, key, confidence, code: reason.code, reason: reason.sentences };
  switch (part.kind) {
    case 'unit':
      return { ...base, units: [{ id: part.unitId, name: part.name }], groupName: null, open: false };
    case 'group': {
      const groupName = { vi: part.group.nameVi, en: part.group.nameEn };
      const units = expandGroup(part.group, scene).map(toName);
      return { ...base, units, groupName, open: part.open };
    }
    case 'ask':
      return {
        ...base,
        units: part.candidates.map(({ unitId, name }) => ({ id: unitId, name })),
        groupName: null,
        open: true,
      };
    case 'none':
      return { ...base, units: [], groupName: null, open: false };
  }
}
