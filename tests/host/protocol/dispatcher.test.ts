import { Dispatcher } from '../../../src/host/protocol/dispatcher';
import { FaultPlan } from '../../../src/host/protocol/faults';
import { hostObject, type HostObject, type HostType } from '../../../src/host/protocol/host-object';
import { ActionType, parseRequest, PathType, type WireAnswer } from '../../../src/host/protocol/wire';

/** A shelf of jars: the dispatcher knows nothing of Excel. */
interface Jar {
  label: string;
  readonly grams: number;
}

const jarType: HostType<Jar> = {
  name: 'Jar',
  identity: { key: 'Id', of: ({ label }) => label },
  isTrackable: true,
  properties: {
    label: {
      get: ({ label }) => label,
      set: (jar, value) => {
        jar.label = String(value);
      },
    },
    grams: { get: ({ grams }) => grams },
  },
  methods: { addTo: (jar, args) => jar.grams + args.integer(0), compare: (_jar, args) => args.at(0) === undefined },
};

class Shelf {
  readonly jars: Jar[] = [
    { label: 'riz', grams: 500 },
    { label: 'sel', grams: 250 },
  ];
}

const shelfType: HostType<Shelf> = {
  name: 'Shelf',
  items: ({ jars }) => jars.map((jar) => hostObject(jarType, jar)),
  item: ({ jars }, key) => {
    const jar = jars.find(({ label }) => label === key);
    return jar && hostObject(jarType, jar);
  },
  methods: {
    first: ({ jars: [jar] }) => jar && hostObject(jarType, jar),
    none: () => null,
    crash: () => {
      throw new Error('broken shelf');
    },
  },
};

type Action = Readonly<Record<string, unknown>>;

function answer(
  actions: readonly Action[],
  paths: readonly Action[],
  root: HostObject = hostObject(shelfType, new Shelf()),
  dispatcher = dispatcherOn(root),
): Promise<WireAnswer> {
  const body = {
    AutoKeepReference: false,
    Actions: actions.map((action, index) => ({ Id: 100 + index, Name: '', ...action })),
    ObjectPaths: Object.fromEntries(paths.map((path, index) => [String(index + 1), { Id: index + 1, Name: '', ...path }])),
  };
  return dispatcher.process(parseRequest(JSON.stringify({ id: 1, type: 1, flags: 0, message: { body } })).batch);
}

const dispatcherOn = (root: HostObject) =>
  new Dispatcher({ workbook: root, services: new Map() }, () => Promise.resolve(), new FaultPlan());
const ROOT = { ObjectPathType: PathType.Global };
const RICE = { ObjectPathType: PathType.Indexer, ParentObjectPathId: 1, ArgumentInfo: { Arguments: ['riz'] } };

describe('the dispatcher', () => {
  test('answers each action, in order, by its id', async () => {
    const { Results, TraceIds } = await answer(
      [
        { ActionType: ActionType.Instantiate, ObjectPathId: 2 },
        { ActionType: ActionType.Query, ObjectPathId: 2, QueryInfo: { Select: ['grams'] } },
        { ActionType: ActionType.Trace, ObjectPathId: 0 },
        { ActionType: ActionType.Method, Name: 'AddTo', ObjectPathId: 2, ArgumentInfo: { Arguments: [7] } },
        { ActionType: ActionType.QueryAsJson, ObjectPathId: 2, QueryInfo: {} },
      ],
      [ROOT, RICE],
    );
    expect(Results).toEqual([
      { ActionId: 100, Value: { Id: 'riz' } },
      { ActionId: 101, Value: { Id: 'riz', Grams: 500 } },
      { ActionId: 102, Value: null },
      { ActionId: 103, Value: 507 },
      { ActionId: 104, Value: { Id: 'riz', label: 'riz', grams: 500 } },
    ]);
    expect(TraceIds).toEqual([102]);
  });

  test('reads collections with their items', async () => {
    const { Results } = await answer(
      [{ ActionType: ActionType.Query, ObjectPathId: 1, QueryInfo: { Select: ['label'], Skip: 1 } }],
      [ROOT],
    );
    expect(Results[0]?.Value).toEqual({ _Items: [{ Id: 'sel', Label: 'sel' }] });
  });

  test('update writes several members, an unknown one fails by name', async () => {
    const shelf = new Shelf();
    const root = hostObject(shelfType, shelf);
    await answer([{ ActionType: ActionType.Update, ObjectPathId: 2, ObjectState: { label: 'blé' } }], [ROOT, RICE], root);
    expect(shelf.jars[0]?.label).toBe('blé');
    const { Error } = await answer(
      [{ ActionType: ActionType.SetProperty, Name: 'Colour', ObjectPathId: 2, ArgumentInfo: { Arguments: ['x'] } }],
      [ROOT, { ...RICE, ArgumentInfo: { Arguments: ['sel'] } }],
      root,
    );
    expect(Error).toMatchObject({ Code: 'NotImplementedInEmbeddedHost', Location: 'Jar.colour', ActionIndex: 0, HttpStatusCode: 501 });
  });

  test('a read-only member is an invalid argument, with its place', async () => {
    const { Error } = await answer(
      [{ ActionType: ActionType.SetProperty, Name: 'Grams', ObjectPathId: 2, ArgumentInfo: { Arguments: [1] } }],
      [ROOT, RICE],
    );
    expect(Error).toMatchObject({ Code: 'InvalidArgument', Location: 'Jar.grams' });
  });

  test('an undefined argument arrives as none, a client object as the host’s own', async () => {
    const { Results } = await answer(
      [
        { ActionType: ActionType.Method, Name: 'Compare', ObjectPathId: 2, ArgumentInfo: { Arguments: [null] } },
        { ActionType: ActionType.Method, Name: 'Compare', ObjectPathId: 2, ArgumentInfo: { Arguments: [1], ReferencedObjectPathIds: [1] } },
      ],
      [ROOT, RICE],
    );
    expect(Results.map(({ Value }) => Value)).toEqual([true, false]);
  });

  test('a kept object is found by its reference in the next batch, until it is given back', async () => {
    const root = hostObject(shelfType, new Shelf());
    const dispatcher = dispatcherOn(root);
    const keep = [
      { ActionType: ActionType.Method, Name: '_KeepReference', ObjectPathId: 2 },
      { ActionType: ActionType.Instantiate, ObjectPathId: 2 },
    ];
    const kept = await answer(keep, [ROOT, RICE], root, dispatcher);
    expect(kept.Results[1]?.Value).toEqual({ Id: 'riz', _ReferenceId: 'ref1' });
    const byReference = { ObjectPathType: PathType.ReferenceId, Name: 'ref1' };
    const read = [{ ActionType: ActionType.Query, ObjectPathId: 1, QueryInfo: { Select: ['grams'] } }];
    expect((await answer(read, [byReference], root, dispatcher)).Results[0]?.Value).toEqual({
      Id: 'riz',
      _ReferenceId: 'ref1',
      Grams: 500,
    });
    await answer(
      [{ ActionType: ActionType.Method, Name: '_RemoveReference', ObjectPathId: 1, ArgumentInfo: { Arguments: ['ref1'] } }],
      [ROOT],
      root,
      dispatcher,
    );
    expect((await answer(read, [byReference], root, dispatcher)).Error).toMatchObject({ Code: 'InvalidReference' });
  });

  test('null objects answer null, and so does what hangs from them', async () => {
    const none = { ObjectPathType: PathType.Method, Name: 'None', ParentObjectPathId: 1 };
    const { Results } = await answer(
      [
        { ActionType: ActionType.Instantiate, ObjectPathId: 2 },
        { ActionType: ActionType.Query, ObjectPathId: 3, QueryInfo: {} },
      ],
      [ROOT, none, { ObjectPathType: PathType.Property, Name: 'Lid', ParentObjectPathId: 2 }],
    );
    expect(Results.map(({ Value }) => Value)).toEqual([null, null]);
  });

  test('a bug of the host is a GeneralException with its trace', async () => {
    const { Error } = await answer([{ ActionType: ActionType.Method, Name: 'Crash', ObjectPathId: 1 }], [ROOT]);
    expect(Error).toMatchObject({ Code: 'GeneralException', HttpStatusCode: 500 });
    expect(Error?.Message).toContain('broken shelf');
  });

  test.each([
    '[]',
    '{}',
    '{"id":1,"message":{"body":{}}}',
    '{"message":{"body":{"Actions":[],"ObjectPaths":{}}}}',
    '{"id":1,"message":{"body":{"Actions":[3],"ObjectPaths":{}}}}',
  ])('%s is no request', (text) => {
    expect(() => parseRequest(text)).toThrow('Not a ProcessQuery request');
  });
});
