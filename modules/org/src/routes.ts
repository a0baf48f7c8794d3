import { type Day, today } from '@cotmoc/base';
import { readSheet } from '@cotmoc/documents';
import { ById, DayText, Id, OneOf, type Route, route, Type } from '@cotmoc/http';
import type { Transaction } from '@cotmoc/store';
import { abolishUnit } from './abolish-unit.ts';
import { amendUnit } from './amend-unit.ts';
import type { Mode } from './carry-out.ts';
import { foundUnit } from './found-unit.ts';
import { type ImportPlan, importUnits, planImport } from './import-units.ts';
import { mergeUnits } from './merge-units.ts';
import { moveUnit } from './move-unit.ts';
import { listChangesOf, type OrgBy, readRegister } from './org-store.ts';
import { plantProvince } from './plant-province.ts';
import { ancestorsOn, successorsOf, type UnitLink } from './register.ts';
import { renameUnit } from './rename-unit.ts';
import {
  AmendBody,
  EffectsReply,
  ImportReply,
  NewUnitBody,
  Operation,
  toFacts,
  toUnitItem,
  UnitDetail,
  UnitItem,
} from './schemas.ts';
import { searchUnits, type UnitQuery, unitSearchOn } from './search-units.ts';
import { shippedSeed } from './shipped-data.ts';
import { splitUnit } from './split-unit.ts';
import { getUnit, isAliveOn, isToConfirm, readSource, shownOn, type UnitId, unitKinds, unitLevels } from './unit.ts';
import { treeRows } from './unit-tree.ts';

/** The routes of the organisation register. */
export function orgRoutes(by: OrgBy): Route[] {
  return [...readRoutes(by), ...operationRoutes(by), ...listRoutes(by)];
}

const onDay = { day: Type.Optional(DayText) };

function readRoutes(by: OrgBy): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/units',
      name: 'listUnits',
      summary: 'Units of a day, searched as one types, one page',
      right: 'unit.read',
      query: Type.Object({
        ...onDay,
        q: Type.Optional(Type.String({ maxLength: 200 })),
        kind: Type.Optional(Type.Array(OneOf(unitKinds))),
        level: Type.Optional(Type.Array(OneOf(unitLevels))),
        parent: Type.Optional(Id),
        tag: Type.Optional(Type.String({ maxLength: 60 })),
        offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000 })),
        limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })),
      }),
      reply: Type.Object({ items: Type.Array(UnitItem), total: Type.Integer() }),
      async handle({ tx, query }) {
        const { q, kind, level, parent, tag, offset = 0, limit = 50, day = today(by.clock) } = query;
        const { register } = await readRegister(tx);
        const asked: UnitQuery = {
          ...(q === undefined ? {} : { q }),
          ...(kind === undefined ? {} : { kinds: kind }),
          ...(level === undefined ? {} : { levels: level }),
          ...(parent === undefined ? {} : { parentId: parent }),
          ...(tag === undefined ? {} : { tag }),
        };
        const found = searchUnits(unitSearchOn(register, day), asked);
        return { items: found.slice(offset, offset + limit).map(toUnitItem), total: found.length };
      },
    }),
    route({
      method: 'GET',
      path: '/api/unit-tree',
      name: 'getUnitTree',
      summary: 'Every unit of a day, parents before their parts, for the tree; with those that had ended when asked',
      right: 'unit.read',
      query: Type.Object({ ...onDay, ended: Type.Optional(Type.Boolean()) }),
      reply: Type.Object({
        day: DayText,
        // Rows rather than objects: 4,500 units are one short message.
        units: Type.Array(
          Type.Object({
            id: Id,
            name: Type.String(),
            kind: OneOf(unitKinds),
            depth: Type.Integer(),
            children: Type.Integer(),
            foundedOn: DayText,
            endedOn: Type.Union([DayText, Type.Null()]),
            /** There where the days of its life are still to be confirmed. */
            toConfirm: Type.Optional(Type.Literal(true)),
          }),
        ),
      }),
      async handle({ tx, query }) {
        const day = query.day ?? today(by.clock);
        const { register } = await readRegister(tx);
        const of = query.ended === true ? 'living-and-ended' : 'living';
        return { day, units: treeRows(register, day, of) };
      },
    }),
    route({
      method: 'GET',
      path: '/api/units/:id',
      name: 'getUnit',
      summary: 'A unit with everything it has been, who it came from and who followed it',
      right: 'unit.read',
      params: ById,
      query: Type.Object(onDay),
      reply: UnitDetail,
      async handle({ tx, params, query }) {
        return unitDetail(tx, params.id, query.day ?? today(by.clock));
      },
    }),
  ];
}

async function unitDetail(tx: Transaction, id: UnitId, day: Day) {
  const { register } = await readRegister(tx);
  const unit = getUnit(register.units, id);
  const shown = shownOn(unit, day);
  const nameOf = (other: UnitId | null, on: Day) => {
    const known = other === null ? undefined : register.units.get(other);
    return known ? shownOn(known, on).officialName : null;
  };
  const related = (otherId: UnitId, { day: on, kind, part, legalBasis }: UnitLink) => ({
    id: otherId,
    name: nameOf(otherId, on) ?? '',
    day: on,
    kind,
    part,
    ...bothOf(legalBasis),
  });
  const children = searchUnits(unitSearchOn(register, day), { parentId: id });
  const changes = await listChangesOf(tx, id);
  return {
    id,
    shown: toUnitItem({ id, ...shown }),
    isAlive: isAliveOn(unit, day),
    aliases: [...shown.aliases],
    oldCodes: [...shown.oldCodes],
    area: shown.area,
    contact: shown.contact,
    ancestors: ancestorsOn(register, id, day).map((above) => ({ id: above, name: nameOf(above, day) ?? '' })),
    children: children.map(toUnitItem),
    versions: unit.versions.map((version) => ({
      validFrom: version.validFrom,
      validTo: version.validTo,
      name: version.officialName,
      shortName: version.shortName,
      parentName: nameOf(version.parentId, version.validFrom),
      source: readSource(version.sourceId).source,
      toConfirm: isToConfirm(unit, version),
    })),
    predecessors: (register.linksTo.get(id) ?? []).map((link) => related(link.fromId, link)),
    successors: (register.linksFrom.get(id) ?? []).map((link) => related(link.toId, link)),
    doneBy: successorsOf(register, id, day).map((heir) => ({ id: heir, name: nameOf(heir, day) ?? '' })),
    changes: changes.map(({ legalBasis, at, ...change }) => {
      const known = unit.versions.find((version) => version.validFrom === change.day);
      const { toConfirm, ...basis } = bothOf(legalBasis);
      const isOpen = toConfirm && (known === undefined || isToConfirm(unit, known));
      return { ...change, ...basis, toConfirm: isOpen, at: at.toISOString() };
    }),
  };
}

/** A legal basis without its mark, and the mark. */
function bothOf(legalBasis: string | null) {
  const { source, toConfirm } = readSource(legalBasis);
  return { legalBasis: source, toConfirm };
}

const modeOf = (body: { preview?: boolean }): Mode => (body.preview === true ? 'preview' : 'carry-out');
const UnitOrNew = Type.Union([Id, NewUnitBody]);
const right = 'unit.change';
const reply = EffectsReply;

function operationRoutes(by: OrgBy): Route[] {
  return [
    route({
      method: 'POST',
      path: '/api/units',
      name: 'foundUnit',
      summary: 'Found a unit from a day on',
      right,
      body: Type.Object({ ...Operation, unit: NewUnitBody }),
      reply,
      async handle({ tx, body }) {
        return foundUnit(
          tx,
          { facts: toFacts(body.unit), day: body.day, legalBasis: body.legalBasis },
          modeOf(body),
          by,
        );
      },
    }),
    route({
      method: 'POST',
      path: '/api/units/:id/rename',
      name: 'renameUnit',
      summary: 'Give a unit new names from a day on',
      right,
      params: ById,
      body: Type.Object({
        ...Operation,
        officialName: NewUnitBody.properties.officialName,
        shortName: NewUnitBody.properties.shortName,
        englishName: NewUnitBody.properties.englishName,
      }),
      reply,
      async handle({ tx, params, body }) {
        const { preview: _, day, legalBasis, ...names } = body;
        return renameUnit(tx, { unitId: params.id, names, day, legalBasis }, modeOf(body), by);
      },
    }),
    route({
      method: 'POST',
      path: '/api/units/merge',
      name: 'mergeUnits',
      summary: 'Merge units into one, new or existing',
      right,
      body: Type.Object({ ...Operation, unitIds: Type.Array(Id, { minItems: 1, maxItems: 100 }), into: UnitOrNew }),
      reply,
      async handle({ tx, body }) {
        const { unitIds, into, day, legalBasis } = body;
        const target = typeof into === 'string' ? into : toFacts(into);
        return mergeUnits(tx, { unitIds, into: target, day, legalBasis }, modeOf(body), by);
      },
    }),
    route({
      method: 'POST',
      path: '/api/units/:id/split',
      name: 'splitUnit',
      summary: 'Divide a unit among several, which end it or leave it the rest',
      right,
      params: ById,
      body: Type.Object({
        ...Operation,
        into: Type.Array(
          Type.Object({ unit: UnitOrNew, part: Type.Union([Type.String({ maxLength: 300 }), Type.Null()]) }),
          { minItems: 1, maxItems: 50 },
        ),
        keep: Type.Boolean(),
        childrenTo: Type.Union([Id, Type.Null()]),
      }),
      reply,
      async handle({ tx, params, body }) {
        const { keep, childrenTo, day, legalBasis } = body;
        const into = body.into.map(({ unit, part }) => ({
          unit: typeof unit === 'string' ? unit : toFacts(unit),
          part,
        }));
        return splitUnit(tx, { unitId: params.id, into, keep, childrenTo, day, legalBasis }, modeOf(body), by);
      },
    }),
    route({
      method: 'POST',
      path: '/api/units/:id/move',
      name: 'moveUnit',
      summary: 'Put a unit with its parts under another from a day on',
      right,
      params: ById,
      body: Type.Object({ ...Operation, parentId: Type.Union([Id, Type.Null()]) }),
      reply,
      async handle({ tx, params, body }) {
        const { parentId, day, legalBasis } = body;
        return moveUnit(tx, { unitId: params.id, parentId, day, legalBasis }, modeOf(body), by);
      },
    }),
    route({
      method: 'POST',
      path: '/api/units/:id/abolish',
      name: 'abolishUnit',
      summary: 'End a unit, with or without successors',
      right,
      params: ById,
      body: Type.Object({
        ...Operation,
        heirs: Type.Array(
          Type.Object({ unitId: Id, part: Type.Union([Type.String({ maxLength: 300 }), Type.Null()]) }),
          { maxItems: 50 },
        ),
        childrenTo: Type.Union([Id, Type.Null()]),
      }),
      reply,
      async handle({ tx, params, body }) {
        const { heirs, childrenTo, day, legalBasis } = body;
        return abolishUnit(tx, { unitId: params.id, heirs, childrenTo, day, legalBasis }, modeOf(body), by);
      },
    }),
    route({
      method: 'PATCH',
      path: '/api/units/:id',
      name: 'amendUnit',
      summary: 'Complete what is known of a unit: other names, code, contact, marks',
      right,
      params: ById,
      body: AmendBody,
      reply,
      async handle({ tx, params, body }) {
        const { source, ...facts } = body;
        const amended = source === undefined ? facts : { ...facts, sourceId: source };
        return amendUnit(tx, { unitId: params.id, facts: amended }, by);
      },
    }),
  ];
}

function listRoutes(by: OrgBy): Route[] {
  return [
    route({
      method: 'POST',
      path: '/api/units/import',
      name: 'importUnits',
      summary: 'Import a list of units: without a print it is only shown, with the print of that preview it is done',
      right,
      perMinute: 30,
      body: Type.Object({
        day: DayText,
        legalBasis: Type.String({ minLength: 1, maxLength: 300 }),
        isComplete: Type.Boolean(),
        /** The text of a CSV file, or the cells of a sheet. */
        source: Type.Union([
          Type.String({ maxLength: 900_000 }),
          Type.Array(Type.Array(Type.String({ maxLength: 1000 }), { maxItems: 40 }), { maxItems: 10_000 }),
        ]),
        print: Type.Optional(Type.String({ maxLength: 64 })),
      }),
      reply: ImportReply,
      async handle({ tx, body }) {
        const { print, ...list } = body;
        const plan = print === undefined ? await planImport(tx, list, by) : await importUnits(tx, list, print, by);
        return importReply(plan, print !== undefined);
      },
    }),
    route({
      method: 'POST',
      path: '/api/units/sheet',
      name: 'readUnitSheet',
      summary: 'The cells of the first sheet of an .xlsx file, to be imported; nothing is kept',
      right,
      perMinute: 30,
      upload: { maxBytes: 5_000_000 },
      reply: Type.Object({ rows: Type.Array(Type.Array(Type.String())) }),
      async handle({ file }) {
        if (!file) throw new Error('an upload route without its file');
        return { rows: readSheet(file.bytes) };
      },
    }),
    route({
      method: 'POST',
      path: '/api/units/usual',
      name: 'plantUnits',
      summary: 'Put the usual bodies of a province into a new register',
      right,
      body: Type.Object({
        province: Type.String({ pattern: '^[a-z-]{2,40}$' }),
        some: Type.Array(Type.String({ maxLength: 40 }), { maxItems: 60 }),
        preview: Type.Optional(Type.Boolean()),
      }),
      reply,
      async handle({ tx, body }) {
        const { province, some } = body;
        return plantProvince(
          tx,
          { seed: shippedSeed(), provinceKey: province, some, day: today(by.clock) },
          modeOf(body),
          by,
        );
      },
    }),
  ];
}

function importReply({ preview, print }: ImportPlan, done: boolean) {
  const { items, faults } = preview;
  const counts = { added: 0, renamed: 0, moved: 0, amended: 0, ended: 0, unchanged: 0 };
  for (const { outcome } of items) counts[outcome] += 1;
  return { done, print, counts, items, faults };
}
