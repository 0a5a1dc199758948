import { request } from 'node:http';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../src/base/result.ts';
import { openCaseIn, verifyCaseIn } from '../../src/node.ts';
import { serve, type RunningServer } from '../../src/server/serve.ts';
import { temporaryFolder } from '../store/temporary.ts';
import { serveSmallCase } from './serving.ts';
import { makeSmallCase } from './small-case.ts';

type Headers = Readonly<Record<string, string>>;
type Raw = { readonly status: number; readonly headers: NodeJS.Dict<string | string[]>; readonly body: string };

/** A request with exactly these headers: `fetch` would not send a foreign Host. */
function send(
  { address }: Pick<RunningServer, 'address'>,
  path: string,
  { method = 'GET', headers = {}, body }: { method?: string; headers?: Headers; body?: string } = {},
): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const sent = request(`${address}${path}`, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

describe('who is let in', () => {
  test('nobody without the token', async () => {
    const { server } = await serveSmallCase();
    for (const path of ['/api/case', '/api/findings', '/api/events', '/openapi.json', '/api/nothing']) {
      const { status, body } = await send(server, path);
      expect([path, status]).toEqual([path, 401]);
      expect(body).toContain('token-missing');
      expect(body).not.toContain('small case');
    }
    const { status } = await send(server, '/api/case', { headers: { authorization: 'Bearer wrong' } });
    expect(status).toBe(401);
  });

  test('the printed address gives a cookie once, and is not the address that stays', async () => {
    const { server } = await serveSmallCase();
    expect(server.url).toBe(`${server.address}/?token=${server.token}`);
    expect(Buffer.from(server.token, 'base64url').length).toBeGreaterThanOrEqual(16);
    const { status, headers } = await send(server, `/?token=${server.token}`);
    expect(status).toBe(303);
    expect(headers['location']).toBe('/');
    const [cookie = ''] = headers['set-cookie'] ?? [];
    expect(cookie).toMatch(/^counterpoint-\d+=\S+; Path=\/; HttpOnly; SameSite=Strict$/);
    const [pair = ''] = cookie.split(';');
    expect((await send(server, '/api/case', { headers: { cookie: pair } })).status).toBe(200);
    expect((await send(server, '/?token=wrong')).headers['set-cookie']).toBeUndefined();
  });

  test('two servers have two tokens', async () => {
    const [one, other] = [await serveSmallCase(), await serveSmallCase()];
    expect(one.server.token).not.toBe(other.server.token);
    const headers = { authorization: `Bearer ${one.server.token}` };
    expect((await send(other.server, '/api/case', { headers })).status).toBe(401);
  });

  test.each([
    ['127.0.0.1:4711', 200],
    ['localhost:4711', 200],
    ['localhost', 200],
    ['[::1]:4711', 200],
    ['attacker.example', 403],
    ['127.0.0.1.attacker.example', 403],
    ['localhost.attacker.example:80', 403],
  ])('a request for the host "%s" is answered %i', async (host, wanted) => {
    const { server } = await serveSmallCase();
    const headers = { authorization: `Bearer ${server.token}`, host };
    expect((await send(server, '/api/case', { headers })).status).toBe(wanted);
  });

  test.each<[string, string, Headers, number]>([
    ['a read by the app', 'GET', { 'sec-fetch-site': 'same-origin' }, 200],
    ['a read from the address bar', 'GET', { 'sec-fetch-site': 'none' }, 200],
    ['a read by an old browser', 'GET', {}, 200],
    ['a read by another page', 'GET', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a read by another port', 'GET', { 'sec-fetch-site': 'same-site' }, 403],
    ['a read that names another origin', 'GET', { origin: 'https://attacker.example' }, 403],
    ['a change by the app', 'POST', { 'sec-fetch-site': 'same-origin' }, 409],
    ['a change by the app in an old browser', 'POST', { origin: 'own' }, 409],
    ['a change by another page', 'POST', { 'sec-fetch-site': 'cross-site', origin: 'https://attacker.example' }, 403],
    ['a change by another port', 'POST', { 'sec-fetch-site': 'same-site', origin: 'http://127.0.0.1:1' }, 403],
    ['a change from a sandboxed frame', 'POST', { origin: 'null' }, 403],
    ['a change that tells nothing of itself', 'POST', {}, 403],
  ])('with the cookie, %s', async (_, method, sent, wanted) => {
    const { server } = await serveSmallCase();
    const cookie = `counterpoint-${new URL(server.address).port}=${server.token}`;
    const headers = { ...sent, cookie, ...(sent['origin'] === 'own' && { origin: server.address }) };
    const [path, body] = method === 'GET' ? ['/api/case', ''] : ['/api/redo', '{}'];
    const type = { 'content-type': 'application/json', 'content-length': String(body.length) };
    const { status } = await send(server, path, { method, headers: { ...headers, ...type }, body });
    expect(status).toBe(wanted);
  });

  test('a program with the bearer token needs nothing else', async () => {
    const { server } = await serveSmallCase();
    const headers = {
      authorization: `Bearer ${server.token}`,
      'content-type': 'application/json',
      'content-length': '2',
    };
    expect((await send(server, '/api/redo', { method: 'POST', headers, body: '{}' })).status).toBe(409);
  });
});

describe('what every answer says of itself', () => {
  test.each(['/', '/api/case', '/api/nothing', '/nothing'])('%s', async (path) => {
    const { server } = await serveSmallCase();
    const { headers } = await send(server, path, { headers: { authorization: `Bearer ${server.token}` } });
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe|\*|data:|https?:/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('how much is taken', () => {
  test.each<[string, Headers, string, number, string]>([
    ['more JSON than any statement has', { 'content-length': '600000' }, '{', 413, 'request-too-large'],
    ['a body of unknown length', { 'transfer-encoding': 'chunked' }, '{}', 411, 'length-missing'],
    ['no JSON', { 'content-length': '4' }, '{"a"', 400, 'request-malformed'],
  ])('%s', async (_, sent, body, wanted, code) => {
    const { server } = await serveSmallCase();
    const headers = { authorization: `Bearer ${server.token}`, 'content-type': 'application/json', ...sent };
    const answer = await send(server, '/api/undo', { method: 'POST', headers, body }).catch(() => undefined);
    expect(answer?.status).toBe(wanted);
    expect(answer?.body).toContain(code);
  });

  test('a source above its own limit', async () => {
    const { server } = await serveSmallCase();
    const headers = { authorization: `Bearer ${server.token}`, 'content-length': '30000000' };
    const { status, body } = await send(server, '/api/sources?from=a.txt', { method: 'POST', headers, body: 'a' });
    expect(status).toBe(413);
    expect(body).toContain('source-too-large');
  });
});

describe('the app’s files', () => {
  test('are given as they were when the server started, and nothing else of the disk', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'app', 'assets'), { recursive: true });
    await writeFile(join(folder, 'secret.txt'), 'secret');
    await writeFile(join(folder, 'app', 'index.html'), '<!doctype html><title>app</title>');
    await writeFile(join(folder, 'app', 'assets', 'a-1234.js'), 'export {};');
    await writeFile(join(folder, 'app', 'assets', 'a.map'), 'left out');
    const { server } = await serveSmallCase(join(folder, 'app'));
    const page = await send(server, '/');
    expect(page.status).toBe(200);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers['cache-control']).toBe('no-cache');
    const script = await send(server, '/assets/a-1234.js');
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(script.headers['cache-control']).toContain('immutable');
    const tag = String(page.headers['etag']);
    expect((await send(server, '/', { headers: { 'if-none-match': tag } })).status).toBe(304);
    for (const path of ['/../secret.txt', '/..%2fsecret.txt', '/assets/../../secret.txt', '/assets/a.map', '/app'])
      expect([path, (await send(server, path)).status]).toEqual([path, 404]);
  });

  test('that are not built are told how to be', async () => {
    const { server } = await serveSmallCase();
    const { status, body } = await send(server, '/');
    expect(status).toBe(503);
    expect(body).toContain('build-app.ts');
  });
});

describe('starting and stopping', () => {
  test('a port that is taken is a problem, not an error', async () => {
    const { server } = await serveSmallCase();
    const { folder, open } = await makeSmallCase();
    const port = Number(new URL(server.address).port);
    const second = await serve(open, { verify: (told) => verifyCaseIn(folder, told), appFolder: '/nowhere', port });
    expect(second.ok || second.problem.code).toBe('port-taken');
    await open.store.close();
  });

  test('closing ends streams, lets go of the port and closes the case', async () => {
    const { server, folder } = await serveSmallCase();
    const headers = { authorization: `Bearer ${server.token}` };
    const stream = await fetch(`${server.address}/api/events`, { headers });
    const ended = stream.text();
    await server.close();
    expect(await ended).toContain('event: changed');
    await expect(fetch(`${server.address}/api/case`, { headers })).rejects.toThrow('fetch failed');
    const again = unwrap(await openCaseIn(folder, { actor: 'desk' }));
    await again.store.close();
  });
});
