import { type Day, today } from '@cotmoc/base';
import { DayText, Done, done, Id, Nullable, OneOf, type Route, route, Type } from '@cotmoc/http';
import { correctAnswer, forgetAnswer, rememberAnswer } from './answer-store.ts';
import { expandGroup } from './group.ts';
import { groupRoutes, toUnitName } from './group-routes.ts';
import { listAnswers, listPastAnswers } from './list-answers.ts';
import { type Names, type NamesBy, openNames } from './names-store.ts';
import type { ResolvedPart } from './resolution.ts';
import { sceneOf } from './resolver-index.ts';
import { AnswerBody, KeptAnswerReply, PastAnswerReply, Sentences, UnitName } from './schemas.ts';

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
      reply: Type.Array(KeptAnswerReply),
      async handle({ tx }) {
        return (await listAnswers(tx, today(by.clock))).map((answer) => ({ ...answer, at: answer.at.toISOString() }));
      },
    }),
    route({
      method: 'GET',
      path: '/api/names/answers/past',
      name: 'listPastAnswers',
      summary: 'What was answered for one name before, by whom and why it was corrected',
      right: 'unit.read',
      query: Type.Object({ key: Type.String({ minLength: 1, maxLength: 500 }) }),
      reply: Type.Array(PastAnswerReply),
      async handle({ tx, query }) {
        const past = await listPastAnswers(tx, { key: query.key, day: today(by.clock) });
        return past.map((one) => ({ ...one, at: one.at.toISOString(), endedAt: one.endedAt.toISOString() }));
      },
    }),
    route({
      method: 'POST',
      path: '/api/names/answer/correction',
      name: 'correctName',
      summary:
        'Correct a remembered answer, with the reason; plans of days before `since` keep what was answered before',
      right: 'name.correct',
      body: Type.Object({
        text: Type.String({ minLength: 1, maxLength: 500 }),
        answer: AnswerBody,
        reason: Type.String({ maxLength: 500 }),
        /** Null: for plans of any day. Left out: for those from today on. */
        since: Type.Optional(Nullable(DayText)),
      }),
      reply: Type.Object({ key: Type.String() }),
      async handle({ tx, body }) {
        const since = body.since === undefined ? today(by.clock) : body.since;
        return { key: await correctAnswer(tx, { ...body, since }, by) };
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
      async handle({ tx, body, session }) {
        const mayReplace = session.rights.has('name.correct');
        return { key: await rememberAnswer(tx, { ...body, mayReplace }, by) };
      },
    }),
    route({
      method: 'DELETE',
      path: '/api/names/answer',
      name: 'forgetName',
      summary: 'Forget what a name was said to mean; it is asked about again',
      right: 'name.correct',
      body: Type.Object({ key: Type.String({ minLength: 1, maxLength: 500 }) }),
      reply: Done,
      async handle({ tx, body }) {
        await forgetAnswer(tx, body.key, by);
        return done;
      },
    }),
  ];
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
      const units = expandGroup(part.group, scene).map(toUnitName);
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
