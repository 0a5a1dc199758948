import { expect, test } from 'vitest';
import { createApi, describeApi } from '../../src/server/api.ts';
import { openCheckCache } from '../../src/server/check-cache.ts';
import { openLive } from '../../src/server/live.ts';
import { verifyCaseIn } from '../../src/node.ts';
import { routesOf, serveSmallCase } from './serving.ts';

async function makeApi() {
  const served = await serveSmallCase();
  const { open, folder } = served;
  const verify = (told: (done: number, total: number) => void) => verifyCaseIn(folder, told);
  const api = createApi({ open, live: openLive(open.store), checks: openCheckCache(open), verify });
  return { ...served, api };
}

test('the document is served, and is the one of the routes', async () => {
  const { ask, api } = await makeApi();
  const { status, body } = await ask('GET /openapi.json');
  expect(status).toBe(200);
  expect(body).toEqual(JSON.parse(JSON.stringify(describeApi(api))));
  expect(body.openapi).toBe('3.1.0');
});

test('every route that answers is in the document, and the other way round', async () => {
  const { api, ask } = await makeApi();
  const { body } = await ask('GET /openapi.json');
  const documented = Object.entries(body.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
  );
  const answering = api.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method.toLowerCase()} ${path}`);
  expect(documented.length).toBeGreaterThan(20);
  expect(documented.toSorted()).toEqual([...new Set(answering)].toSorted());
});

test('every route says what it is for, what it gives and how it fails', async () => {
  const { api } = await makeApi();
  for (const { path, summary, responses } of routesOf(api)) {
    expect([path, summary]).toEqual([path, expect.stringMatching(/\w{3}/)]);
    expect([path, Object.keys(responses).toSorted()]).toEqual([path, ['200', '4XX', '5XX']]);
  }
});

test('every reference of the document leads somewhere', async () => {
  const { ask } = await makeApi();
  const { body } = await ask('GET /openapi.json');
  const text = JSON.stringify(body);
  const references = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name);
  expect(references.length).toBeGreaterThan(10);
  for (const name of references) expect(Object.keys(body.components.schemas)).toContain(name);
});
