import type { Clock } from '@cotmoc/base';
import type { Asker, Transaction } from '@cotmoc/store';
import type { Static, TSchema } from 'typebox';

/** How far a right reaches. */
export type Reach = Pick<Asker, 'scope' | 'unitIds'>;

/** Who stands behind a request, as the accounts' module found it. */
export interface Session {
  /** The person, reaching as far as the roles do that give the route's right; any role, where being signed in is enough. */
  readonly asker: Asker;
  /** How far the person's own roles alone reach with that right. */
  readonly ownReach?: Reach;
  /** The accounts for which the person stands in today, each with how far its lent roles reach with that right. */
  readonly standsInFor?: readonly { readonly accountId: string; readonly reach: Reach }[];
  /** Rights of lent roles that wait until the person has a second factor. */
  readonly withheld?: ReadonlySet<string>;
  readonly rights: ReadonlySet<string>;
  /** A first password must be changed before anything else is done. */
  readonly mustChangePassword: boolean;
  /** A second factor must be set up before anything else is done. */
  readonly mustEnrol?: boolean;
  /** Names this session without being able to open it. */
  readonly sessionHash: string;
}

/** A file sent as it is, not as JSON. */
export interface FileReply {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array | NodeJS.ReadableStream;
  /** Shown in the page rather than saved; only for kinds that cannot carry a program. */
  readonly inline?: boolean;
}

/** Bytes as they were sent, with the name the sender gave. */
export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Visit {
  readonly clock: Clock;
  readonly requestId: string;
  readonly address: string;
  /** What the browser calls itself, at most 300 signs. */
  readonly agent: string;
  /** `https://cotmoc.example`: where the browser believes to be. */
  readonly origin: string;
  /** Opens (a token) or closes (null) the session of this browser. */
  setSession(token: string | null): void;
}

/** The same shape, none of whose parts the receiver may change. */
type Frozen<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer E)[]
    ? readonly Frozen<E>[]
    : T extends object
      ? { readonly [K in keyof T]: Frozen<T[K]> }
      : T;

type Shape<S extends TSchema | undefined> = S extends TSchema ? Static<S> : undefined;

interface RouteBase<P extends TSchema | undefined, Q extends TSchema | undefined, B extends TSchema | undefined> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** `/api/tasks/:id/progress` */
  readonly path: string;
  /** Verb and noun; also the call's name in the client. */
  readonly name: string;
  /** One line for the API page. */
  readonly summary: string;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  /** The body is one file of at most so many bytes, its name percent-encoded in the header `x-file-name`. */
  readonly upload?: { readonly maxBytes: number };
  /** The most requests a minute from one sender, where less than the general bound. */
  readonly perMinute?: number;
}

interface Input<P extends TSchema | undefined, Q extends TSchema | undefined, B extends TSchema | undefined> {
  readonly params: Shape<P>;
  readonly query: Shape<Q>;
  readonly body: Shape<B>;
  readonly file: UploadedFile | null;
  readonly visit: Visit;
}

/** A route for a signed-in person with the stated right; its work is one transaction that knows who asks. */
export interface GuardedRoute<
  P extends TSchema | undefined = TSchema | undefined,
  Q extends TSchema | undefined = TSchema | undefined,
  B extends TSchema | undefined = TSchema | undefined,
  R extends TSchema | 'file' = TSchema | 'file',
  T = unknown,
> extends RouteBase<P, Q, B> {
  /** `signed-in`, or a right of the law files. */
  readonly right: string;
  readonly reply: R;
  /** Long work that needs no database, done before the transaction is opened; `handle` gets what it gives. */
  readonly before?: (input: Input<P, Q, B>) => Promise<T>;
  readonly handle: (
    input: Input<P, Q, B> & { tx: Transaction; session: Session; ready: T },
  ) => Promise<R extends TSchema ? Frozen<Static<R>> : FileReply>;
}

/**
 * A question whose answer depends on nothing but itself, the day, and how far who asks can see: not on the person. It is
 * counted once and kept until units or tasks of the province change.
 */
export interface KeptRoute<
  P extends TSchema | undefined = TSchema | undefined,
  Q extends TSchema | undefined = TSchema | undefined,
  R extends TSchema = TSchema,
> extends Omit<RouteBase<P, Q, undefined>, 'method' | 'body' | 'upload'> {
  readonly right: string;
  readonly reply: R;
  /** Reads; the asker of its transaction is nobody in particular with that reach. */
  readonly handle: (input: {
    readonly params: Shape<P>;
    readonly query: Shape<Q>;
    readonly tx: Transaction;
  }) => Promise<Frozen<Static<R>>>;
}

/** A route that anyone may call; it gets no transaction. */
export interface PublicRoute<
  P extends TSchema | undefined = TSchema | undefined,
  Q extends TSchema | undefined = TSchema | undefined,
  B extends TSchema | undefined = TSchema | undefined,
  R extends TSchema | 'file' = TSchema | 'file',
> extends RouteBase<P, Q, B> {
  readonly right: 'public';
  readonly reply: R;
  readonly answer: (input: Input<P, Q, B>) => Promise<R extends TSchema ? Frozen<Static<R>> : FileReply>;
}

/** A route of any shape, as lists hold them. */
export type Route = AnyGuarded | AnyPublic;
type AnyGuarded = Omit<GuardedRoute, 'handle' | 'before'> & {
  readonly isKept?: true;
  readonly before?: (input: Input<never, never, never>) => Promise<unknown>;
  readonly handle: (
    input: Input<never, never, never> & { tx: Transaction; session: Session; ready: never },
  ) => Promise<unknown>;
};
type AnyPublic = Omit<PublicRoute, 'answer'> & {
  readonly answer: (input: Input<never, never, never>) => Promise<unknown>;
};

/** States a route that needs a session and a right. */
export function route<
  R extends TSchema | 'file',
  P extends TSchema | undefined = undefined,
  Q extends TSchema | undefined = undefined,
  B extends TSchema | undefined = undefined,
  T = undefined,
>(definition: GuardedRoute<P, Q, B, R, T>): Route {
  // The server hands each handler exactly the shapes that its own schemas validated.
  return definition as unknown as Route;
}

/** States a route whose answers are kept. */
export function keptRoute<
  R extends TSchema,
  P extends TSchema | undefined = undefined,
  Q extends TSchema | undefined = undefined,
>(definition: KeptRoute<P, Q, R>): Route {
  // The same shapes as above, fewer of them.
  return { ...definition, method: 'GET', isKept: true } as unknown as Route;
}

/** States a route that needs neither; the word must be said. */
export function publicRoute<
  R extends TSchema | 'file',
  P extends TSchema | undefined = undefined,
  Q extends TSchema | undefined = undefined,
  B extends TSchema | undefined = undefined,
>(definition: PublicRoute<P, Q, B, R>): Route {
  // As above.
  return definition as unknown as Route;
}
