import { get } from 'node:http';

const url = new URL(process.env['PREVIEW_URL'] ?? 'http://missing');

/** As typed, without the tidying that `fetch` does. */
const statusOf = (path: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    get({ host: url.hostname, port: url.port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', reject);
  });

it('listens to this machine only', () => {
  expect(url.hostname).toBe('127.0.0.1');
});

it('gives the page, its script and Microsoft’s client with their types', async () => {
  const types = await Promise.all(
    ['', 'preview.js', 'preview.css', 'office-js/office.js'].map(async (path) => {
      const response = await fetch(new URL(path, url));
      return [response.status, response.headers.get('content-type')];
    }),
  );
  expect(types).toEqual([
    [200, 'text/html; charset=utf-8'],
    [200, 'text/javascript; charset=utf-8'],
    [200, 'text/css; charset=utf-8'],
    [200, 'text/javascript; charset=utf-8'],
  ]);
});

it.each(['/../../package.json', '/office-js/../../package.json', '/..%2f..%2fpackage.json', '/nothing-here', '/chunks', '/%zz'])(
  'gives nothing at %s',
  async (path) => {
    expect(await statusOf(path)).toBe(404);
  },
);
