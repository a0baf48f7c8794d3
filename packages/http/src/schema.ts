import type { Day } from '@cotmoc/base';
import { type Static, type TSchema, Type } from 'typebox';

/** An id of a row. */
export const Id = Type.String({ format: 'uuid' });

/** A calendar day, `YYYY-MM-DD`. */
export const DayText = Type.Unsafe<Day>({ type: 'string', format: 'date' });

/** The parameter of routes about one thing. */
export const ById = Type.Object({ id: Id });

/** A value that may be absent by being null. */
export function Nullable<T extends TSchema>(schema: T) {
  return Type.Union([schema, Type.Null()]);
}

/** One of some words; comes out as an enum in the API page and as a union in the client. */
export function OneOf<const T extends readonly string[]>(words: T) {
  return Type.Unsafe<T[number]>({ type: 'string', enum: [...words] });
}

/** Nothing to tell but that it is done. */
export const Done = Type.Object({ done: Type.Literal(true) });
export const done: Static<typeof Done> = { done: true };

/** What every refusal looks like on the wire. */
export const RefusalReply = Type.Object({
  error: Type.Object({
    code: Type.String(),
    vi: Type.String(),
    en: Type.String(),
    fields: Type.Record(Type.String(), Type.Object({ vi: Type.String(), en: Type.String() })),
    requestId: Type.String(),
  }),
});
