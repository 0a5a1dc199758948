import { acts, optional } from '../src/index.ts';
import { say } from '../src/node.ts';
import { readContent } from './content-syntax.ts';
import { orThrow, withCase } from './open.ts';
import { shownLine } from './terminal.ts';
import { exit, UsageError, type Call, type Verb } from './verb.ts';

export const verb: Verb = {
  name: 'say',
  summary: 'record one statement: who says what, citing whom, at which words',
  usage: ['say --source SOURCE --quote TEXT --voice NAME … --act ACT CONTENT'],
  details: `The chain runs from the voice that we read to the origin: give --voice once for each, outermost first; the source's
own voice is put in front where you leave it out. The quote must stand in the reading exactly once, or --prefix, --suffix or
--start and --end must say which one is meant.

CONTENT is one of
  --event TYPE=SUBJECT [--role ROLE=VALUE …] [--when EDTF]      --event journey=flight --role agent=ilyas --when 2031-01-02
  --attribute PROPERTY=VALUE --of SUBJECT [--when EDTF]          --attribute occupation=term:pianist --of ilyas
  --order EARLIER=LATER [--led-to] [--not]                       --order contact=payment
  --same A=B, --different A=B                                    --same man-in-video=ilyas
  --about STATEMENT|VOICE=false|coerced|mistaken|confirmed       --about detainee=coerced
  --words                                                        the words alone, not typed yet
  --content JSON                                                 as in docs/format.md
Rates of exchange, and "only":
  --attribute "exchange-rate=435.0 KZT" --of dollar --when 2022-01-05
  --attribute journeys-only-for=term:concert --of ilyas --when ../2021
VALUE is subject:KEY (or a bare KEY), term:WORD, date:EDTF, text:WORDS, 90000 KZT, ~20 person, >=12 person, 12..15 person.`,
  options: {
    source: { value: 'SOURCE', help: 'where it stands' },
    quote: { value: 'TEXT', help: 'the exact words' },
    start: { value: 'N', help: 'where they begin (UTF-16 code units of the reading)' },
    end: { value: 'N', help: 'where they end' },
    prefix: { value: 'TEXT', help: 'what stands right before them' },
    suffix: { value: 'TEXT', help: 'what stands right after them' },
    voice: { value: 'NAME', help: 'a voice of the chain, outermost first', repeats: true },
    act: { value: 'ACT', help: `${acts.join(', ')} (default: asserts)` },
    'said-at': { value: 'EDTF', help: 'when the origin said it' },
    key: { value: 'KEY', help: 'your own handle for the statement' },
    event: { value: 'TYPE=SUBJECT', help: 'content: an event' },
    role: { value: 'ROLE=VALUE', help: 'a role of the event', repeats: true },
    attribute: { value: 'PROPERTY=VALUE', help: 'content: an attribute' },
    of: { value: 'SUBJECT', help: 'whose attribute' },
    when: { value: 'EDTF', help: 'when it happened or held' },
    daypart: { value: 'PART', help: 'night, morning, afternoon or evening of that day' },
    zone: { value: 'ZONE', help: 'the zone in which the date is meant: Asia/Almaty, +06:00' },
    not: { help: 'what is said is that it is not so' },
    order: { value: 'EARLIER=LATER', help: 'content: which event came first' },
    'led-to': { help: 'the earlier one led to the later one' },
    same: { value: 'A=B', help: 'content: two subjects are one' },
    different: { value: 'A=B', help: 'content: two subjects are not one' },
    about: { value: 'TARGET=SAYS', help: 'content: what is said about another statement or voice' },
    words: { help: 'content: the words alone' },
    content: { value: 'JSON', help: 'content: as JSON' },
  },
  run: async (call) => {
    const act = call.text('act') ?? 'asserts';
    const known = acts.find((each) => each === act);
    if (known === undefined) throw new UsageError(`There is no act "${act}": ${acts.join(', ')}.`);
    const draft = {
      ...optional('key', call.text('key')),
      source: needed(call, 'source'),
      attribution: call.texts('voice'),
      act: known,
      content: readContent(call),
      passage: {
        quote: needed(call, 'quote'),
        ...optional('start', wholeNumber(call, 'start')),
        ...optional('end', wholeNumber(call, 'end')),
        ...optional('prefix', call.text('prefix')),
        ...optional('suffix', call.text('suffix')),
      },
      ...optional('saidAt', call.text('said-at')),
    };
    return withCase(call, async (open) => {
      const { statement, existed } = orThrow(await say(open, draft));
      if (call.terminal.isJson) call.terminal.printJson({ statement, existed });
      else
        call.terminal.print(
          `${existed ? 'Recorded already' : 'Recorded'}  ${statement.id}  “${shownLine(draft.passage.quote)}”`,
        );
      return exit.nothing;
    });
  },
};

function needed(call: Call, option: string): string {
  const value = call.text(option);
  if (value === undefined) throw new UsageError(`Give --${option}.`);
  return value;
}

function wholeNumber(call: Call, option: string): number | undefined {
  const value = call.text(option);
  if (value === undefined) return undefined;
  if (!/^\d{1,9}$/.test(value)) throw new UsageError(`--${option} ${value} is not a whole number.`);
  return Number(value);
}
