/** Invented sentences by the classes of verbs and nouns that tell what people say, think, want and call something. */

import { describe, expect, test } from 'vitest';
import { proposeStatements } from '../../../src/language/propose-statements.ts';
import { readOut, type Row } from './read-out.ts';

/** What people want, plan and ask others to do. */
const wants: readonly Row[] = [
  ['The ferry line plans to raise its fares.', 'The ferry line | plans | expects + | to raise its fares'],
  ['The union wants the ferry repaired.', 'The union | wants | urges + | the ferry repaired'],
  ['The mayor wants to build a tunnel.', 'The mayor | wants | expects + | to build a tunnel'],
  [
    'The captain challenged the owner to publish the log.',
    'The captain | challenged | urges + | the owner to publish the log',
  ],
  ['The guard was told by the owner to lock the gate.', 'the owner | was told by | urges + | to lock the gate'],
  [
    'There are growing calls for the harbour master to resign.',
    ' | calls | urges + | for the harbour master to resign',
  ],
];

/** What they call something. */
const judgements: readonly Row[] = [
  ['The coach described the referee as blind.', 'The coach | described | asserts + | the referee as blind'],
  ['Many regard the old bridge as a danger.', 'Many | regard | asserts + | the old bridge as a danger'],
  ['The paper slammed the mayor for his silence.', 'The paper | slammed | asserts + | the mayor for his silence'],
  ['Fans credited the coach with the win.', 'Fans | credited | asserts + | the coach with the win'],
  ['The engineer attributed the leak to frost.', 'The engineer | attributed | asserts + | the leak to frost'],
  ['Critics mocked the plan.', 'Critics | mocked | asserts + | the plan'],
  ['The tribunal termed the delay absurd.', 'The tribunal | termed | asserts + | the delay absurd'],
  ['Management called the threat irresponsible.', 'Management | called | asserts + | the threat irresponsible'],
  ['Analysts see prices falling by spring.', 'Analysts | see | asserts + | prices falling by spring'],
  ['The line, which engineers described as a toy, was closed.', 'engineers | described | asserts + | as a toy'],
  [
    'A tunnel Lind once described as a drain was closed.',
    'Lind | described | asserts + | A tunnel Lind once described as a drain',
  ],
  ['Polls show the mayor ahead.', 'Polls | show | asserts + | the mayor ahead'],
];

/** Verbs of two words and set phrases. */
const phrases: readonly Row[] = [
  ['The deputy apologised for the delay.', 'The deputy | apologised for | admits + | the delay'],
  ['The guard shot back that nobody had asked him.', 'The guard | shot back | asserts - | that nobody had asked him'],
  ['As the baker used to say, bread is patience.', 'the baker | say | asserts + | bread is patience'],
  ['The owner expressed regret for the noise.', 'The owner | expressed | asserts + | regret for the noise'],
  ['My landlord was like “it is fine.”', 'My landlord | was like | asserts + | “it is fine.”'],
  [
    'The harbour master denied having seen the letter.',
    'The harbour master | denied | denies - | having seen the letter',
  ],
];

/** Voices to the end of what tells who they are. */
const voices: readonly Row[] = [
  [
    '“Land,” cried Vera Holt, a cook who had never sailed before.',
    'Vera Holt, a cook who had never sailed before | cried | asserts + | “Land,”',
  ],
  ['“Who is there?” whispered the guard.', 'the guard | whispered | asks + | “Who is there?”'],
  [
    '“It leaks,” said two engineers who asked not to be named.',
    'two engineers who asked not to be named | said | asserts + | “It leaks,”',
  ],
  [
    'The yard, which Lark bought in May, is for sale, said people familiar with the talks.',
    'people familiar with the talks | said | asserts + | The yard, which Lark bought in May, is for sale',
  ],
  [
    'According to people on the pier, the boat was empty.',
    'people on the pier | According to | asserts + | the boat was empty',
  ],
  ['What the yard needs, say sailors, is a crane.'],
  ['The referee, he insisted, was blind.', 'he | insisted | asserts + | The referee, he insisted, was blind'],
];

/** What stands between a verb of speech and what is said, or around both. */
const between: readonly Row[] = [
  [
    'Two cooks who saw the log said it accused the owner of fraud.',
    'Two cooks who saw the log | said | asserts + | it accused the owner of fraud',
    'Two cooks who saw the log < it | accused | asserts + | the owner of fraud',
  ],
  [
    'The owner was urged by his advisers to wait.',
    'his advisers | was urged by | urges + | The owner was urged by his advisers to wait',
  ],
  ['“It leaks,” he said quietly.', 'he | said quietly | asserts + | “It leaks,”'],
  ['“Land!” Mr. Dahl cried.', 'Mr. Dahl | cried | asserts + | “Land!”'],
  ['Reached at home, Mr. Dahl said he knew nothing.', 'Mr. Dahl | said | asserts - | he knew nothing'],
  ['The owner promised last year to mend the roof.', 'The owner | promised | promises + | to mend the roof'],
  ['The clerk said Thursday that the log was gone.', 'The clerk | said | asserts + | that the log was gone'],
  ['Guards broke off the talks, which Lark said were doomed.', 'Lark | said | asserts + | which Lark said were doomed'],
  [
    'The debate was called “pointless” by his rivals.',
    'his rivals | was called | asserts + | The debate was called “pointless”',
  ],
  ['Many sailors believe, as does the owner, that it leaks.', 'Many sailors | believe | asserts + | that it leaks'],
  [
    'What the owner did, his critics charge, was wait.',
    'his critics | charge | asserts + | What the owner did, his critics charge, was wait',
  ],
];

/** Titles and transcripts. */
const titles: readonly Row[] = [
  ['Tunnel to stay shut – council', 'council | – | asserts + | Tunnel to stay shut'],
  ['MODERATOR: The floor is yours.', 'MODERATOR | : | asserts + | The floor is yours'],
];

/** Nothing: verbs and nouns that tell of something else. */
const silent: readonly Row[] = [
  ['The board had no plans to sell the yard.'],
  ['The clerk told nobody where he slept.'],
  ['He argued with his brother and lost.'],
  ['The ministers are considering a levy.'],
  ['They called it a day.'],
  ['The form calls for two signatures.'],
  ['A claim that is late is not paid.'],
  ['Sales fell as expected.'],
  ['The clerk reported to the tax office.'],
];

/** Somebody says it, and the text does not tell who: no voice stands before the cue. */
const nobodyNamed: readonly Row[] = [
  ['Police were told that the man had left.', ' | were told | asserts + | that the man had left'],
  ['It was reported that the ferry had sunk.', ' | was reported | asserts + | that the ferry had sunk'],
  ['The singer is said to have left the country.', ' | said | asserts + | The singer is said to have left the country'],
  ['Two bridges were reportedly closed.', ' | reportedly | asserts + | Two bridges were reportedly closed'],
  ['The dam was never inspected, it is claimed.', ' | it is claimed | asserts - | The dam was never inspected'],
  ['The alarm had been muted, a court heard.', ' | heard | asserts + | The alarm had been muted'],
  ['The claim that the gate was open is false.', ' | claim | asserts + | that the gate was open'],
  ['The jury heard claims that the alarm had failed.', ' | claims | asserts + | that the alarm had failed'],
  ['Guests were advised to stay inside.', ' | were advised | urges + | to stay inside'],
  ['Police said that the man had allegedly fled.', 'Police | said | asserts + | that the man had allegedly fled'],
  ['Amid fears that the dam would burst, the town was cleared.', ' | fears | expects + | that the dam would burst'],
  ['There were rumours of a strike.', ' | rumours | asserts + | of a strike'],
  ['It emerged on Friday that the log had been burnt.', ' | emerged | asserts + | that the log had been burnt'],
];

describe.each([
  ['what people want, plan and ask others to do', wants],
  ['what they call something', judgements],
  ['verbs of two words and set phrases', phrases],
  ['voices to the end of what tells who they are', voices],
  ['what stands between', between],
  ['titles and transcripts', titles],
  ['nothing', silent],
  ['an unnamed origin', nobodyNamed],
])('%s', (_, rows) => {
  test.each(rows.map(([text, ...proposals]) => [text, proposals] as const))('%s', (text, proposals) => {
    expect(readOut(text)).toEqual(proposals);
  });
});

test('a voice is named without its relative clause, and the whole of it is told beside', () => {
  const text = 'Vera Holt, who keeps the mill, said the dam would hold. “It is safe,” said Jan Aalto, who built it.';
  const named = proposeStatements({ text, parts: [] }, { language: 'en' }).flatMap(({ attribution }) => attribution);
  expect(named.map(({ words, whole }) => [words, whole?.words])).toEqual([
    ['Vera Holt', 'Vera Holt, who keeps the mill'],
    ['Jan Aalto', 'Jan Aalto, who built it'],
  ]);
});
