import { DayText, Id, Nullable, OneOf, type Static, Type } from '@cotmoc/http';
import { importOutcomes } from './preview-import.ts';
import { factsOf, type UnitFacts, type UnitOn, unitKinds, unitLevels } from './unit.ts';

const Name = Type.String({ minLength: 1, maxLength: 300 });
const Sentences = Type.Object({ vi: Type.String(), en: Type.String() });
const Contact = Type.Object({
  address: Type.Optional(Type.String({ maxLength: 300 })),
  phone: Type.Optional(Type.String({ maxLength: 60 })),
  email: Type.Optional(Type.String({ maxLength: 200 })),
  website: Type.Optional(Type.String({ maxLength: 300 })),
});

/** A unit as a list shows it. */
export const UnitItem = Type.Object({
  id: Id,
  name: Type.String(),
  shortName: Nullable(Type.String()),
  englishName: Nullable(Type.String()),
  code: Nullable(Type.String()),
  kind: OneOf(unitKinds),
  level: OneOf(unitLevels),
  parentId: Nullable(Id),
  tags: Type.Array(Type.String()),
  validFrom: DayText,
  validTo: Nullable(DayText),
});

/** The wire form of a unit on a day. */
export function toUnitItem(unit: UnitOn): Static<typeof UnitItem> {
  const { id, officialName, shortName, englishName, code, kind, level, parentId, tags, validFrom, validTo } = unit;
  return {
    id,
    name: officialName,
    shortName,
    englishName,
    code,
    kind,
    level,
    parentId,
    tags: [...tags],
    validFrom,
    validTo,
  };
}

/** The facts of a new unit. */
export const NewUnitBody = Type.Object({
  officialName: Name,
  shortName: Type.Optional(Nullable(Name)),
  englishName: Type.Optional(Nullable(Name)),
  code: Type.Optional(Nullable(Type.String({ maxLength: 35 }))),
  aliases: Type.Optional(Type.Array(Name, { maxItems: 30 })),
  kind: OneOf(unitKinds),
  level: OneOf(unitLevels),
  parentId: Nullable(Id),
  area: Type.Optional(Nullable(Name)),
  tags: Type.Optional(Type.Array(Type.String({ maxLength: 60 }), { maxItems: 30 })),
  contact: Type.Optional(Contact),
});

/** The facts that a body of a request gives, the rest empty. */
export function toFacts({ officialName, kind, level, ...more }: Static<typeof NewUnitBody>): UnitFacts {
  return factsOf(officialName, kind, level, more);
}

/** What every dated operation needs; with `preview` it is only shown. */
export const Operation = {
  day: DayText,
  legalBasis: Type.String({ minLength: 1, maxLength: 300 }),
  preview: Type.Optional(Type.Boolean()),
};

/** What may be completed without an act of law. */
export const AmendBody = Type.Partial(
  Type.Object({
    code: Nullable(Type.String({ maxLength: 35 })),
    shortName: Nullable(Name),
    englishName: Nullable(Name),
    aliases: Type.Array(Name, { maxItems: 30 }),
    kind: OneOf(unitKinds),
    level: OneOf(unitLevels),
    area: Nullable(Name),
    tags: Type.Array(Type.String({ maxLength: 60 }), { maxItems: 30 }),
    contact: Contact,
    /** The document that says so: what was to be confirmed is, from today on. */
    source: Name,
  }),
);

/** What an operation does, or would do. */
export const EffectsReply = Type.Object({
  done: Type.Boolean(),
  units: Type.Array(
    Type.Object({
      unitId: Id,
      effect: OneOf(['founded', 'ended', 'moved', 'changed']),
      before: Nullable(Type.String()),
      after: Nullable(Type.String()),
      parentBefore: Nullable(Type.String()),
      parentAfter: Nullable(Type.String()),
    }),
  ),
  links: Type.Array(
    Type.Object({
      fromId: Id,
      from: Type.String(),
      toId: Id,
      to: Type.String(),
      part: Nullable(Type.String()),
      day: DayText,
    }),
  ),
});

const Related = Type.Object({
  id: Id,
  name: Type.String(),
  day: DayText,
  kind: OneOf(['merge', 'split', 'replace']),
  part: Nullable(Type.String()),
  legalBasis: Nullable(Type.String()),
  toConfirm: Type.Boolean(),
});

/** A unit with everything it has been. */
export const UnitDetail = Type.Object({
  id: Id,
  /** As it stood, or was last, on the day asked for. */
  shown: UnitItem,
  isAlive: Type.Boolean(),
  aliases: Type.Array(Type.String()),
  oldCodes: Type.Array(Type.String()),
  area: Nullable(Type.String()),
  contact: Contact,
  ancestors: Type.Array(Type.Object({ id: Id, name: Type.String() })),
  children: Type.Array(UnitItem),
  versions: Type.Array(
    Type.Object({
      validFrom: DayText,
      validTo: Nullable(DayText),
      name: Type.String(),
      shortName: Nullable(Type.String()),
      parentName: Nullable(Type.String()),
      source: Nullable(Type.String()),
      /** Its dates and names are general knowledge, and have still to be looked at by the province. */
      toConfirm: Type.Boolean(),
    }),
  ),
  predecessors: Type.Array(Related),
  successors: Type.Array(Related),
  /** Who does its work on the day, through however many changes; itself while it lives. */
  doneBy: Type.Array(Type.Object({ id: Id, name: Type.String() })),
  changes: Type.Array(
    Type.Object({
      kind: Type.String(),
      day: DayText,
      legalBasis: Nullable(Type.String()),
      toConfirm: Type.Boolean(),
      at: Type.String(),
    }),
  ),
});

/** What importing a list would do, or did. */
export const ImportReply = Type.Object({
  done: Type.Boolean(),
  print: Type.String(),
  counts: Type.Object({
    added: Type.Integer(),
    renamed: Type.Integer(),
    moved: Type.Integer(),
    amended: Type.Integer(),
    ended: Type.Integer(),
    unchanged: Type.Integer(),
  }),
  items: Type.Array(
    Type.Object({
      line: Type.Integer(),
      outcome: OneOf(importOutcomes),
      unitId: Nullable(Id),
      name: Type.String(),
      sentences: Sentences,
    }),
  ),
  faults: Type.Array(Type.Object({ line: Type.Integer(), column: Type.String(), sentences: Sentences })),
});
