import { expect, test } from 'vitest';
import { findPublishers } from '../../src/language/find-publishers.ts';

test.each([
  ['(C)MERIDIAN 2031', 'copyright', 'MERIDIAN'],
  ['(c) Meridian Wire 2031. Republication only under licence.', 'copyright', 'Meridian Wire'],
  ['© 2031 The Quay', 'copyright', 'The Quay'],
  ['© The Quay Media Cooperative 2032. All rights reserved.', 'copyright', 'The Quay Media Cooperative'],
  ['Copyright © 2019-2031 by River Gazette', 'copyright', 'River Gazette'],
  ['via Steppe Digest', 'via', 'Steppe Digest'],
  ['(via Steppe Digest)', 'via', 'Steppe Digest'],
  ['Source: River Gazette.', 'source', 'River Gazette'],
  ['This article was originally published by the River Gazette.', 'source', 'the River Gazette'],
  ['Originally published in River Gazette', 'source', 'River Gazette'],
])('%s', (line, kind, publisher) => {
  const text = `A story.\n  ${line}  \nOne comment`;
  const [found, ...others] = findPublishers({ text });
  expect(others).toEqual([]);
  expect(found).toMatchObject({ kind, line: { words: line }, publisher: { words: publisher } });
  expect(text.slice(found?.publisher.start, found?.publisher.end)).toBe(publisher);
});

test.each([
  '(c) 2031',
  '©',
  'He came via Verda and left by the river.',
  'Sources in the ministry say nothing.',
  `(c) ${'very long line '.repeat(20)}`,
])('no publisher in %j', (text) => {
  expect(findPublishers({ text: `${text}\n` }).map(({ publisher }) => publisher.words)).toEqual([]);
});

test('no more lines than a page has, however many there are', () => {
  expect(findPublishers({ text: '(c) Gazette\n'.repeat(1000) })).toHaveLength(50);
});
