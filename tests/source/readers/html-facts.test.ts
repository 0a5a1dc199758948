import { describe, expect, test } from 'vitest';
import type { PageFacts } from '../../../src/source/reading.ts';
import { read } from '../read-fixtures.ts';

function factsOf(head: string, address?: string): PageFacts {
  return read(`<html>${head}<body>Words`, address === undefined ? {} : { address }).facts;
}

function script(json: string): string {
  return `<script type="application/ld+json">${json}</script>`;
}

describe('what a page says of itself', () => {
  test.each<[head: string, facts: PageFacts]>([
    ['', {}],
    ['<title>One\n two</title>', { title: 'One two' }],
    ['<title>One</title><h1>Two <i>three</i></h1>', { title: 'Two three' }],
    ['<h1>One</h1><meta property="og:title" content="Two">', { title: 'Two' }],
    ['<meta property="og:title" content=" "><title>One</title>', { title: 'One' }],
    ['<meta name="og:site_name" content="Post">', { voice: 'Post' }],
    ['<meta name="application-name" content="Post">', { voice: 'Post' }],
    ['<meta property="article:published_time" content="2031-05-04T18:30:00Z">', { published: '2031-05-04T18:30:00Z' }],
    ['<meta itemprop="datePublished" content="2031-05-04">', { published: '2031-05-04' }],
    ['<meta name="DC.Date" content="2031-05">', { published: '2031-05' }],
    ['<time datetime="2031-05-04T18:30">4 May</time>', { published: '2031-05-04T18:30:00' }],
    ['<meta name="date" content="4 May 2031"><time datetime="2031-05-05">', { published: '2031-05-05' }],
    ['<meta property="og:locale" content="kk_KZ">', { language: 'kk-KZ' }],
    ['<meta http-equiv="Content-Language" content="ky">', { language: 'ky' }],
    ['<meta name="author" content="Dana Ortal">', { byline: 'Dana Ortal' }],
    ['<link rel="Canonical" href="https://post.example/a">', { address: 'https://post.example/a' }],
    ['<meta property="og:url" content="https://post.example/b">', { address: 'https://post.example/b' }],
    ['<link rel="canonical" href="/a"><link rel="stylesheet" href="https://post.example/c">', {}],
    [
      '<link rel="canonical" href="/a"><meta property="og:url" content="https://post.example/b">',
      { address: 'https://post.example/b' },
    ],
    ['<meta name="author" content="A"><meta name="author" content="B">', { byline: 'A' }],
  ])('%s', (head, facts) => {
    expect(factsOf(head)).toEqual(facts);
  });

  test('in its first tag', () => {
    expect(read('<!doctype html><html lang="ru">Слова').facts).toEqual({ language: 'ru' });
  });

  test('is resolved against where it came from', () => {
    const canonical = '<link rel="canonical" href="/a">';
    expect(factsOf(canonical, 'https://post.example/b/c').address).toBe('https://post.example/a');
    expect(factsOf(`<!-- saved from url=(0025)https://post.example/b/c -->${canonical}`).address).toBe(
      'https://post.example/a',
    );
    expect(factsOf('<!-- saved from url=(0025)https://post.example/b/c -->').address).toBe('https://post.example/b/c');
  });
});

describe('JSON-LD in a page', () => {
  test('goes before its date and title elsewhere, but for Open Graph', () => {
    const linked = script(
      '{"@type":"NewsArticle","headline":"One","datePublished":"2031-05-04","publisher":{"name":"Post"}}',
    );
    const head = `<h1>Two</h1><meta name="date" content="2031-05-05">${linked}`;
    expect(factsOf(head)).toEqual({ title: 'One', published: '2031-05-04', voice: 'Post' });
    expect(factsOf(`<meta property="og:site_name" content="Site">${head}`).voice).toBe('Site');
  });

  test('of several scripts is put together, the first word on each fact standing', () => {
    const first = script('{"@type":"Article","headline":"One"}');
    const second = script('{"@type":"Article","headline":"Two","datePublished":"2031"}');
    expect(factsOf(first + second)).toEqual({ title: 'One', published: '2031' });
  });

  test('that is broken says nothing', () => {
    expect(factsOf(script('{"headline":') + script('null') + script('"x"'))).toEqual({});
  });
});
