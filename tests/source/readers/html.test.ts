import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brokenLaws, codeOf, fixture, partsOf, read, readHtmlText, segmentsOf } from '../read-fixtures.ts';

describe('what a person sees', () => {
  test.each([
    ['<p>One<p>two', 'One\n\ntwo'],
    ['<p>One\n  <b>two</b>three <i> four</i></p>', 'One twothree four'],
    ['One<br>two<br><br>three<BR/>', 'One\ntwo\n\nthree'],
    ['<div>One<div>two</div>three</div>', 'One\n\ntwo\n\nthree'],
    ['<ul><li>one<li>two<ul><li>three</ul></ul>four', 'one\ntwo\n\nthree\n\nfour'],
    ['<dl><dt>one<dd>two</dl>', 'one\ntwo'],
    ['<table><caption>t</caption><tr><th>a<th>b<tr><td>c<td><td>d</table>', 't\n\na\tb\nc\td'],
    ['<pre>\n a\n\n  b </pre>c', ' a\n\n  b\n\nc'],
    ['<pre>a  b</pre><p>c  d', 'a  b\n\nc d'],
    ['<pre>a\tb\r\nc</pre>', 'a\tb\nc'],
    ['<textarea> a\n b</textarea>', ' a\n b'],
    ['a&nbsp;b\u00a0c &amp;&#1044;&mdash;&notit;', 'a\u00a0b\u00a0c &Д—¬it;'],
    ['a\u200fb \u202bc\u202c', 'a\u200fb \u202bc\u202c'],
    ['a<!-- hidden -->b', 'ab'],
    ['<select><option>a<option>b</select>', 'a\nb'],
    ['<details><summary>a</summary>b</details>', 'a\n\nb'],
    ['<button>a</button> <label>b</label>', 'a b'],
    ['<svg><title>no</title><text>yes</text><desc>no</desc></svg>', 'yes'],
    ['<ruby>a<rp>(</rp><rt>b</rt></ruby>', 'ab'],
    ['<p>a</nosuch>b<nosuch>c', 'abc'],
    ['<table>thrown out<tr><td>in</table>', 'thrown out\n\nin'],
    ['<plaintext><p>a', '<p>a'],
  ])('%j', (markup, text) => {
    expect(readHtmlText(`${markup}<p>End`)).toBe(markup.startsWith('<plain') ? '<p>a<p>End' : `${text}\n\nEnd`);
  });

  test.each([
    '<script>no</script>',
    '<style>no</style>',
    '<template><p>no</template>',
    '<noscript><p>no</noscript>',
    '<head><title>no</title></head>',
    '<iframe>no</iframe>',
    '<object>no</object>',
    '<video>no</video>',
    '<img alt="no">',
    '<input value="no">',
    '<p hidden>no</p>',
    '<p hidden="until-found">no</p>',
    '<div style="color:red; DISPLAY : none"><p>no</div>',
    '<span style="visibility:hidden">no</span>',
    '<dialog>no</dialog>',
    '<div popover>no</div>',
  ])('is not %s', (markup) => {
    expect(readHtmlText(`<html>${markup}<p>End`)).toBe('End');
  });

  test('is not what the page hides, and the reading says so', () => {
    const { problems } = read('<p>Seen<p hidden>One<p style="display:none">Two<p hidden>  ', {
      mediaType: 'text/html',
    });
    expect(problems).toContainEqual({
      code: 'hidden-text',
      message: 'Elements with text that the page itself hides were left out: 2',
    });
  });
});

describe('the invented page of an outlet', () => {
  const reading = read(fixture('news-en.html'));

  test('loses nothing that is seen, the line with the copyright and "via" included', () => {
    expect(partsOf(reading)).toEqual([
      'apart: Valley Post\n\nNews\nSport',
      'title: Harbour master denies the barge was late',
      'apart: By Dana Ortal',
      'main: The harbour master of Lower Quay, Ilan\u00a0Brevik, said on Sunday that the barge “Petrel” had come in ' +
        '"to the minute", as it had done, he said, on every night of that spring and of the spring before.\n\n' +
        'Two crew members, who asked not to be named, told the Post that they had waited until three in the morning, ' +
        'that nobody had answered the radio, and that the log, which they had seen, was written up afterwards.\n\n' +
        '“We stood there with torches,” one of them said, “and the quay was dark, and nobody came.”\n\n' +
        'The harbour office, asked about the log, the radio and the torches, promised an answer within a week, and has ' +
        'since sent none; its spokeswoman, reached by telephone, said that she had nothing to add, then or later.\n\n' +
        'Source: Quay Radio, via the Lower Valley agency',
      'apart: Comments\n\nI was there too. It was late.\n\n© Lower Valley Agency 2031',
    ]);
  });

  test('says of itself', () => {
    expect(reading.facts).toEqual({
      title: 'Harbour master denies the barge was late',
      published: '2031-05-04T18:30:00+06:00',
      language: 'en-GB',
      voice: 'Valley Post',
      byline: 'Dana Ortal',
      address: 'https://valleypost.example/2031/05/harbour.html',
    });
  });
});

describe('parts', () => {
  const story = '<p>A long paragraph, with commas, such as articles have, one after the other, on and on.</p>'.repeat(
    6,
  );

  test('of a page without an article are one main part, and the reading says so', () => {
    const reading = read(`<nav>Home</nav>${'<div>'.repeat(150)}Words`, { mediaType: 'text/html' });
    expect(partsOf(reading)).toEqual(['main: Home\n\nWords']);
    expect(reading.problems.map(({ code }) => code)).toEqual(['article-not-found']);
  });

  test.each([
    ['<h1>Site</h1>', '<h2>What happened at the quay</h2>', 'What happened at the quay'],
    ['<h1>Site</h1>', '<h3 class=entry-title>What  happened at\nthe quay</h3>', 'What happened at the quay'],
    ['', '<h1>Quite another heading</h1>', 'Quite another heading'],
    ['<h1>Site</h1>', '<h1>Quite another heading</h1>', undefined],
    ['', '<h2>Quite another heading</h2>', undefined],
    ['<h2>The quay</h2>', '<h2>Quite another heading</h2>', undefined],
  ])('the title is the heading that says it: %j %j', (before, heading, title) => {
    const page = `<title>What happened at the quay | Valley Post</title><header>${before}</header><article>${heading}${story}</article>`;
    const titles = partsOf(read(page, { mediaType: 'text/html' })).filter((part) => part.startsWith('title'));
    expect(titles).toEqual(title === undefined ? [] : [`title: ${title}`]);
  });

  test('an article that is the text of the body itself is found', () => {
    const lines = Array.from(
      { length: 12 },
      (_, line) => `Line ${line}, which is long, as lines are, and has commas, too.`,
    );
    const reading = read(`<html><body>${lines.join('<br><br>')}<div class="footer">About us</div>`);
    expect(partsOf(reading).at(0)).toBe(`main: ${lines.join('\n\n')}`);
  });
});

describe('places in the source', () => {
  test('are exact but for entities, line ends and what a parser repairs', () => {
    const markup = '<p>a <b>b</b>\n  c&nbsp;d &ldquo;e&rdquo;</x>f\0g';
    expect(segmentsOf(read(markup, { mediaType: 'text/html' }), markup)).toEqual([
      ['a ', 'a ', true],
      ['b', 'b', true],
      [' ', '\n  ', false],
      ['c', 'c', true],
      ['\u00a0', '&nbsp;', false],
      ['d ', 'd ', true],
      ['“e”', '&ldquo;e&rdquo;', false],
      ['f', 'f', true],
      ['g', 'g', true],
    ]);
  });

  test('count from behind the byte order mark', () => {
    const { segments } = read('\ufeff<p>word');
    expect(segments).toEqual([{ start: 0, end: 4, sourceStart: 3, sourceEnd: 7, exact: true }]);
  });
});

describe('laws', () => {
  const word = fc.stringMatching(/^[a-zа-яңөүәқ]{1,8}$/);
  const tags =
    'p div b i a span ul li table tr td th h1 h2 section article nav footer form blockquote pre font center button em dl dt dd';
  const tag = fc.constantFrom(...tags.split(' '));
  const separator = fc.constantFrom(
    ' ',
    '\n',
    '&nbsp;',
    ' &mdash; ',
    '<br>',
    '\t ',
    '\r\n',
    '<!-- x -->',
    '&#32;',
    '\0 ',
  );
  const markup = fc.array(
    fc.oneof(
      word,
      separator,
      tag.map((name) => `<${name} class="x" id='y'>`),
      tag.map((name) => `</${name}>`),
      fc.constantFrom(
        '</',
        '<',
        '&',
        '&amp',
        '<x y="',
        '"',
        '<!doctype html>',
        '<svg>',
        '</svg>',
        '<math><mi>',
        '<input>',
      ),
    ),
    { maxLength: 60 },
  );

  test('places and parts are in order, whatever the markup', () => {
    fc.assert(
      fc.property(markup, (pieces) => {
        const page = `<html><body><p>word ${pieces.join('')}`;
        expect(brokenLaws(read(page), page.replace(/^\ufeff/, ''))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('every word that is seen is in the reading, in page order', () => {
    const shown = tag.filter((name) => !['table', 'tr', 'td', 'th'].includes(name));
    const block = fc.tuple(shown, fc.array(fc.tuple(word, fc.constantFrom(' ', '\n', '<br>', ' <b>'))));
    fc.assert(
      fc.property(fc.array(block, { minLength: 1 }), (blocks) => {
        const page = blocks.map(([name, words]) => `<${name}> ${words.flat().join('')} </${name}>`).join(' ');
        const words = blocks.flatMap(([, pairs]) => pairs.map(([each]) => each));
        fc.pre(words.length > 0);
        expect(readHtmlText(page).trim().split(/\s+/)).toEqual(words);
      }),
    );
  });

  test('the same page is read the same', () => {
    fc.assert(
      fc.property(markup, (pieces) => {
        const page = `<html><body><p>word ${pieces.join('')}`;
        expect(read(page)).toEqual(read(page));
      }),
      { numRuns: 20 },
    );
  });
});

describe('hostile pages', () => {
  test.each([
    ['elements nested without end', '<div>'.repeat(100_000), 'markup-too-deep'],
    [
      'formatting that is repeated in every paragraph',
      `<p>${Array.from({ length: 900 }, (_, i) => `<b id=${i}>`).join('')}</p>${'<p>x</p>'.repeat(20_000)}`,
      'markup-too-large',
    ],
    ['paragraphs, unclosed', '<p>x'.repeat(50_000), 'read by html'],
    ['attributes', `<p ${Array.from({ length: 50_000 }, (_, i) => `a${i}=1`).join(' ')}>x`, 'read by html'],
    [
      'attributes of the body',
      `${Array.from({ length: 20_000 }, (_, i) => `<body a${i}=1>`).join('')}x`,
      'read by html',
    ],
    ['entities', '&amp;&#x1F6A2;&nosuch;'.repeat(20_000), 'read by html'],
    ['zero bytes', `x${'\0'.repeat(100_000)}`, 'read by html'],
    ['comments', `x${'<!--'.repeat(100_000)}`, 'read by html'],
    ['text thrown out of tables', `<table>${'x<br>'.repeat(50_000)}`, 'read by html'],
    ['white space', `x${'&nbsp;'.repeat(100_000)}y`, 'read by html'],
    ['a title of white space', `<title>${' '.repeat(500_000)}</title>x`, 'read by html'],
    ['a style of white space', `<p style="${'; '.repeat(500_000)}">x`, 'read by html'],
    ['moderate nesting', `${'<div>'.repeat(900)}${'words, '.repeat(2000)}`, 'read by html'],
    ['names of prototypes', '<constructor>x</constructor><__proto__ __proto__=x constructor=y>y', 'read by html'],
  ])('%s', (_, body, outcome) => {
    expect(codeOf(`<html><body>${body}`)).toBe(outcome);
  });
});
