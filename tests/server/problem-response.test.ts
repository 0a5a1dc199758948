import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { ProblemError } from '../../src/base/result.ts';
import { answerError, problemShape } from '../../src/server/problem-response.ts';

function throwing(error: unknown): { readonly app: Hono; readonly bugs: unknown[] } {
  const bugs: unknown[] = [];
  const app = new Hono()
    .get('/', () => {
      throw error;
    })
    .onError((thrown, context) => answerError(context, thrown, (bug) => bugs.push(bug)));
  return { app, bugs };
}

test.each([
  ['quote-absent', 422],
  ['reference-unknown', 404],
  ['reference-ambiguous', 409],
  ['case-busy', 503],
  ['disk-full', 507],
  ['token-missing', 401],
  ['constructor', 422],
  ['__proto__', 422],
])('the problem "%s" has the status %i and its own words', async (code, status) => {
  const { app, bugs } = throwing(new ProblemError({ code, message: 'What is', mend: 'What to do' }));
  const response = await app.request('/');
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const body = problemShape.parse(await response.json());
  expect(body).toEqual({ type: `#${code}`, title: 'What is', status, code, mend: 'What to do' });
  expect(bugs).toEqual([]);
});

test('a bug is told to whoever runs the server, and nothing of it to who asked', async () => {
  const bug = new Error('secret of the inside');
  const { app, bugs } = throwing(bug);
  const response = await app.request('/');
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain('secret');
  expect(bugs).toEqual([bug]);
});
