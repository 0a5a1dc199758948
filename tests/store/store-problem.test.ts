import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../src/base/result.ts';
import { asAnyResult, asResult, ignoreAbsent, onDisk, StoreError } from '../../src/store/store-problem.ts';

/** An error as the file system throws it. */
function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: it failed, open '/somewhere'`), { code, syscall: 'open' });
}

describe('what the machine cannot becomes a problem with a mend', () => {
  test.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EFBIG', 'disk-full'],
    ['EACCES', 'access-denied'],
    ['EPERM', 'access-denied'],
    ['EROFS', 'read-only'],
    ['EIO', 'disk-failed'],
    ['EMFILE', 'disk-failed'],
  ])('%s is %s', async (system, code) => {
    const done = await asResult(() => onDisk('keep bytes', () => Promise.reject(systemError(system))));
    expect(done).toMatchObject({
      ok: false,
      problem: { code, message: expect.stringMatching(/^Cannot keep bytes: /), mend: expect.stringMatching(/\.$/) },
    });
    // The path of the machine is nobody's business.
    expect(JSON.stringify(done)).not.toContain('/somewhere');
  });

  test.each([
    ['a bug', new RangeError('a bug')],
    ['an error with a code that is not the system’s', Object.assign(new Error('x'), { code: 'ERR_INVALID_ARG_TYPE' })],
    ['something that is no error', 'text'],
  ])('%s stays what it is', async (_, error) => {
    await expect(asResult(() => onDisk('keep bytes', () => Promise.reject(error)))).rejects.toBe(error);
  });
});

test('a problem on its way is not wrapped again', async () => {
  const problem = new StoreError('blob-missing', 'gone');
  expect(await asResult(() => onDisk('read', () => Promise.reject(problem)))).toEqual({
    ok: false,
    problem: { code: 'blob-missing', message: 'gone' },
  });
});

test('problems of others pass through the one and are taken by the other', async () => {
  const other = new ProblemError({ code: 'not-today', message: 'no' });
  await expect(asResult(() => Promise.reject(other))).rejects.toBe(other);
  expect(await asAnyResult(() => Promise.reject(other))).toEqual({ ok: false, problem: other.problem });
});

test('only absence is ignored', () => {
  expect(ignoreAbsent(systemError('ENOENT'))).toBeUndefined();
  expect(() => ignoreAbsent(systemError('EACCES'))).toThrow('EACCES');
});
