import { isList, isRecord, type JsonRecord } from './json';

/**
 * The messages of Microsoft's Office.js client (`@microsoft/office-js`, rich API): what it sends, what it expects.
 * Names in capitals are the wire's own.
 */
export const ActionType = {
  Instantiate: 1,
  /** `load()` */
  Query: 2,
  Method: 3,
  SetProperty: 4,
  Trace: 5,
  /** `retrieve()`: as Query, with the public spelling of names. */
  QueryAsJson: 7,
  /** `update()` */
  Update: 9,
} as const;

export const PathType = {
  Global: 1,
  NewObject: 2,
  Method: 3,
  Property: 4,
  Indexer: 5,
  ReferenceId: 6,
  NullObject: 7,
} as const;

/** Set in a request's flags by `Excel.run({ delayForCellEdit: true }, …)`. */
export const DELAY_FOR_CELL_EDIT = 64;

export interface WireArguments {
  readonly values: readonly unknown[];
  /** Beside each value, the id of the path that stands for it when it is a client object. */
  readonly references: readonly unknown[];
}

export interface WireQuery {
  /** Paths such as `format/fill/color`; none = every scalar. */
  readonly paths: readonly string[];
  readonly top: number | undefined;
  readonly skip: number | undefined;
}

export interface WireAction {
  readonly id: number;
  readonly type: number;
  readonly name: string;
  readonly path: number;
  readonly arguments: WireArguments;
  readonly query: WireQuery;
  /** New values by public name, for Update. */
  readonly state: JsonRecord;
}

export interface WirePath {
  readonly id: number;
  readonly type: number;
  readonly name: string;
  readonly parent: number | undefined;
  readonly arguments: WireArguments;
}

export interface WireBatch {
  readonly actions: readonly WireAction[];
  readonly paths: ReadonlyMap<number, WirePath>;
}

export interface WireRequest {
  readonly id: number;
  readonly flags: number;
  readonly batch: WireBatch;
}

export interface WireResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface WireError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly HttpStatusCode: number;
  /** Place of the failed action in the batch: the client derives the faulty statement from it. */
  readonly ActionIndex: number;
}

export interface WireAnswer {
  readonly Results: readonly WireResult[];
  readonly TraceIds: readonly number[];
  readonly Error?: WireError;
}

const NONE: WireArguments = { values: [], references: [] };

/** What the client sends by itself after a run, to give its ranges back: nobody waits for it. */
export function isTidying({ actions }: WireBatch): boolean {
  return (
    actions.every(({ type, name }) => type === ActionType.Instantiate || name === '_RemoveReference') &&
    actions.some(({ name }) => name === '_RemoveReference')
  );
}

/** @throws Error when the text is no ProcessQuery request: then the client is not the one this host was written for. */
export function parseRequest(text: string): WireRequest {
  const envelope: unknown = JSON.parse(text);
  const message = isRecord(envelope) ? envelope['message'] : undefined;
  const body = isRecord(message) ? message['body'] : undefined;
  if (!isRecord(envelope) || !isRecord(body)) throw malformed('envelope');
  const actions = body['Actions'];
  const paths = body['ObjectPaths'];
  if (!isList(actions) || !isRecord(paths)) throw malformed('body');
  const readPaths = Object.values(paths).map(parsePath);
  return {
    id: integer(envelope['id'], 'id'),
    flags: integer(envelope['flags'] ?? 0, 'flags'),
    batch: { actions: actions.map(parseAction), paths: new Map(readPaths.map((path) => [path.id, path])) },
  };
}

function parseAction(raw: unknown): WireAction {
  if (!isRecord(raw)) throw malformed('action');
  const state = raw['ObjectState'];
  return {
    id: integer(raw['Id'], 'action id'),
    type: integer(raw['ActionType'], 'action type'),
    name: text(raw['Name']),
    path: integer(raw['ObjectPathId'] ?? 0, 'action path'),
    arguments: parseArguments(raw['ArgumentInfo']),
    query: parseQuery(raw['QueryInfo']),
    state: isRecord(state) ? state : {},
  };
}

function parsePath(raw: unknown): WirePath {
  if (!isRecord(raw)) throw malformed('object path');
  const parent = raw['ParentObjectPathId'];
  return {
    id: integer(raw['Id'], 'path id'),
    type: integer(raw['ObjectPathType'], 'path type'),
    name: text(raw['Name']),
    parent: typeof parent === 'number' && parent > 0 ? parent : undefined,
    arguments: parseArguments(raw['ArgumentInfo']),
  };
}

function parseArguments(raw: unknown): WireArguments {
  if (!isRecord(raw)) return NONE;
  const values = raw['Arguments'];
  const references = raw['ReferencedObjectPathIds'];
  return { values: isList(values) ? values : [], references: isList(references) ? references : [] };
}

function parseQuery(raw: unknown): WireQuery {
  if (!isRecord(raw)) return { paths: [], top: undefined, skip: undefined };
  const top = raw['Top'];
  const skip = raw['Skip'];
  return {
    paths: [...texts(raw['Select']), ...texts(raw['Expand'])],
    top: typeof top === 'number' ? top : undefined,
    skip: typeof skip === 'number' ? skip : undefined,
  };
}

function texts(raw: unknown): readonly string[] {
  return isList(raw) ? raw.filter((entry) => typeof entry === 'string') : [];
}

function text(raw: unknown): string {
  return typeof raw === 'string' ? raw : '';
}

function integer(raw: unknown, what: string): number {
  if (typeof raw !== 'number') throw malformed(what);
  return raw;
}

function malformed(what: string): Error {
  return new Error(`Not a ProcessQuery request: ${what}`);
}
