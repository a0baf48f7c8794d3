import { DayText, Id, Nullable, OneOf, Type } from '@cotmoc/http';
import { NAMED_KINDS, POST_KINDS } from './post.ts';

const NamedPerson = Type.Object({
  postId: Id,
  personId: Id,
  personName: Type.String(),
  postName: Type.String(),
  from: DayText,
  to: Nullable(DayText),
});

/** A unit of the register with whom it has named. */
export const RegisterRow = Type.Object({
  unitId: Id,
  unitName: Type.String(),
  shortName: Nullable(Type.String()),
  parentName: Nullable(Type.String()),
  leader: Nullable(NamedPerson),
  officer: Nullable(NamedPerson),
  missing: Type.Array(OneOf(NAMED_KINDS)),
});

/** Days without somebody named; `to` is the first day that is not in it. */
export const Gaps = Type.Array(
  Type.Object({ unitId: Id, kind: OneOf(NAMED_KINDS), from: DayText, to: Nullable(DayText) }),
);

const personFields = {
  id: Id,
  name: Type.String(),
  post: Nullable(Type.String()),
  unitId: Id,
  unitName: Type.String(),
};

/** A person as lists show it. */
export const Person = Type.Object(personFields);

/** A person with all posts. */
export const PersonPosts = Type.Object({
  ...personFields,
  posts: Type.Array(
    Type.Object({
      id: Id,
      unitId: Id,
      unitName: Type.String(),
      name: Type.String(),
      kind: OneOf(POST_KINDS),
      validFrom: DayText,
      validTo: Nullable(DayText),
      legalBasis: Nullable(Type.String()),
      isHeld: Type.Boolean(),
    }),
  ),
});

/** A post as it is held on a day. */
export const HeldPost = Type.Object({
  id: Id,
  personId: Id,
  personName: Type.String(),
  unitId: Id,
  unitName: Type.String(),
  name: Type.String(),
  kind: OneOf(POST_KINDS),
  validFrom: DayText,
  validTo: Nullable(DayText),
  legalBasis: Nullable(Type.String()),
});

/** A delegation as the two people in it see it. */
export const Delegation = Type.Object({
  id: Id,
  way: OneOf(['given', 'received']),
  name: Type.String(),
  unitName: Type.String(),
  fromDay: DayText,
  lastDay: DayText,
  reason: Type.String(),
  state: OneOf(['coming', 'running', 'over', 'revoked']),
});

/** A delegation as somebody else sees it, who leads or administers its unit. */
export const ManagedDelegation = Type.Object({
  id: Id,
  fromName: Type.String(),
  toName: Type.String(),
  unitName: Type.String(),
  fromDay: DayText,
  lastDay: DayText,
  reason: Type.String(),
  state: OneOf(['coming', 'running']),
});

/** What a hand-over moves, or would move. */
export const HandOver = Type.Object({
  from: Person,
  to: Person,
  day: DayText,
  posts: Type.Array(Type.Object({ postId: Id, unitId: Id, unitName: Type.String(), kind: OneOf(NAMED_KINDS) })),
  delegations: Type.Array(
    Type.Object({
      id: Id,
      way: OneOf(['given', 'received']),
      does: OneOf(['passed-on', 'ended']),
      unitName: Type.String(),
      lastDay: DayText,
    }),
  ),
  drafts: Type.Array(Type.Object({ id: Id, title: Type.String() })),
  stays: Type.Object({ decisions: Type.Integer(), asked: Type.Integer() }),
  rolesMissing: Type.Array(Type.String()),
});
