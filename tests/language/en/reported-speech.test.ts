/** Invented sentences and what has to be read out of them. People, places and outlets do not exist. */

import { describe, expect, test } from 'vitest';
import { readOut, type Row } from './read-out.ts';

const said: readonly Row[] = [
  ['Police said that the bridge had been closed.', 'Police | said | asserts + | that the bridge had been closed'],
  [
    'The embassy has repeatedly said that the note was never sent.',
    'The embassy | said | asserts - | that the note was never sent',
  ],
  [
    'The company said in a statement that it regretted the delay.',
    'The company | said | asserts + | that it regretted the delay',
  ],
  [
    'The agency said on Tuesday that the plane had landed.',
    'The agency | said | asserts + | that the plane had landed',
  ],
  [
    'On Monday the company announced that the plant would close.',
    'the company | announced | asserts + | that the plant would close',
  ],
  ['In Verda police said that the road was closed.', 'police | said | asserts + | that the road was closed'],
  [
    'In a statement, the company said it regretted the delay.',
    'the company | said | asserts + | it regretted the delay',
  ],
  ['Relatives insist that he is innocent.', 'Relatives | insist | asserts + | that he is innocent'],
  ['Witnesses claim that the gate was open.', 'Witnesses | claim | asserts + | that the gate was open'],
  ['The captain told reporters he had been asleep.', 'The captain | told | asserts + | he had been asleep'],
  [
    'The captain told the River Gazette that he had never seen the letter.',
    'The captain | told | asserts - | that he had never seen the letter',
  ],
  [
    'A source in the ministry told the agency that the minister had resigned.',
    'A source in the ministry | told | asserts + | that the minister had resigned',
  ],
  [
    'The lawyer pointed out that the letter was not signed.',
    'The lawyer | pointed out | asserts - | that the letter was not signed',
  ],
  [
    'The Gazette and the Herald reported that two men were held.',
    'The Gazette and the Herald | reported | asserts + | that two men were held',
  ],
  [
    'The two men agreed, but the guard said that nobody had passed.',
    'the guard | said | asserts - | that nobody had passed',
  ],
  ['The governor wrote on his channel that the dam holds.', 'The governor | wrote | asserts + | that the dam holds'],
  ['The report says that the gate was open.', 'The report | says | asserts + | that the gate was open'],
];

const subjects: readonly Row[] = [
  [
    'Lark, the head of the depot, confirmed that the gate was open.',
    'Lark, the head of the depot | confirmed | confirms + | that the gate was open',
  ],
  ['Lark, who had fled to Verda, admitted he was there.', 'Lark | admitted | admits + | he was there'],
  [
    'A friend of the baker, singer Anna Orlova said that the shop was empty.',
    'A friend of the baker, singer Anna Orlova | said | asserts + | that the shop was empty',
  ],
  [
    'The widow’s lawyer, Eva Sand, said he had been beaten.',
    'The widow’s lawyer, Eva Sand | said | asserts + | he had been beaten',
  ],
  [
    'Dr. Anna Weiss, of the Verda hospital, said the man was not wounded.',
    'Dr. Anna Weiss, of the Verda hospital | said | asserts - | the man was not wounded',
  ],
  [
    'A man who saw the crash said the truck did not stop.',
    'A man who saw the crash | said | asserts - | the truck did not stop',
  ],
  [
    'After the video appeared, his sister Marta Lark said the man was not her brother.',
    'his sister Marta Lark | said | asserts - | the man was not her brother',
  ],
  [
    'About 30 of her pupils are demanding to see the judge.',
    'About 30 of her pupils | demanding | urges + | to see the judge',
  ],
  [
    'The captain said he had been asleep, and admitted that the crew was drunk.',
    'The captain | said | asserts + | he had been asleep',
    'The captain | admitted | admits + | that the crew was drunk',
  ],
  [
    'Lark said that the gate was open, and Weiss said that it was closed.',
    'Lark | said | asserts + | that the gate was open',
    'Weiss | said | asserts + | that it was closed',
  ],
];

const tags: readonly Row[] = [
  [
    'The bridge had been closed since March, police said.',
    'police | said | asserts + | The bridge had been closed since March',
  ],
  ['The dam holds, the governor wrote on his channel.', 'the governor | wrote | asserts + | The dam holds'],
  [
    'Two people were killed, the brigade reported at 6 p.m.',
    'the brigade | reported | asserts + | Two people were killed',
  ],
  [
    'Three people died, the governor’s press service reports.',
    'the governor’s press service | reports | asserts + | Three people died',
  ],
  [
    'The bridge, officials said, was not safe.',
    'officials | said | asserts - | The bridge, officials said, was not safe',
  ],
];

const quotations: readonly Row[] = [
  [
    '“The bridge is safe,” engineer Pavel Drozd said on Friday.',
    'engineer Pavel Drozd | said | asserts + | “The bridge is safe,”',
  ],
  [
    '“The bridge is safe,” said Pavel Drozd, the chief engineer of the city.',
    'Pavel Drozd, the chief engineer of the city | said | asserts + | “The bridge is safe,”',
  ],
  ['“The road is closed”, the police wrote.', 'the police | wrote | asserts + | “The road is closed”'],
  ['"It is over," the trainer told the newspaper.', 'the trainer | told | asserts + | "It is over,"'],
  ['‘I saw nothing,’ Lark told the court.', 'Lark | told | asserts - | ‘I saw nothing,’'],
  ['“Why did nobody come?” asked the widow.', 'the widow | asked | asks - | “Why did nobody come?”'],
  ['“I was at home. I slept all night,” Lark said.', 'Lark | said | asserts + | “I was at home. I slept all night,”'],
  ['Mr. Lark stated: “I was at home.”', 'Mr. Lark | stated | asserts + | “I was at home.”'],
  [
    'The spokesman stressed that “no weapons” were used.',
    'The spokesman | stressed | asserts - | that “no weapons” were used',
  ],
  [
    '“I saw it,” said the driver, “and I called the police.”',
    'the driver | said | asserts + | “I saw it,” said the driver, “and I called the police.”',
  ],
  ["``It is over,'' the trainer said.", "the trainer | said | asserts + | ``It is over,''"],
  ["'There's no bread,' said the baker's wife.", "the baker's wife | said | asserts - | 'There's no bread,'"],
  ['‘Who owns the traders’ boats?’ asked Lark.', 'Lark | asked | asks + | ‘Who owns the traders’ boats?’'],
];

const accordingTo: readonly Row[] = [
  ['According to the mayor, nobody was hurt.', 'the mayor | According to | asserts - | nobody was hurt'],
  ['Nobody was hurt, according to the mayor.', 'the mayor | according to | asserts - | Nobody was hurt'],
  ['He was hit by a car according to police.', 'police | according to | asserts + | He was hit by a car'],
  [
    'The fire, according to the brigade, began at noon.',
    'the brigade | according to | asserts + | The fire, according to the brigade, began at noon',
  ],
  [
    'According to Olga Brandt, a spokeswoman for the port, the ship left on time.',
    'Olga Brandt, a spokeswoman for the port | According to | asserts + | the ship left on time',
  ],
  [
    'But according to a neighbour, the house had been empty for years.',
    'a neighbour | according to | asserts + | the house had been empty for years',
  ],
  [
    'He awaits a trial in which, according to his lawyer, nobody will listen.',
    'his lawyer | according to | asserts - | nobody will listen',
  ],
];

const chains: readonly Row[] = [
  [
    'The River Gazette, citing two dock workers, reported that the ship had left.',
    'The River Gazette < two dock workers | reported | asserts + | that the ship had left',
  ],
  [
    'The River Gazette reported, citing two dock workers, that the ship had left.',
    'The River Gazette < two dock workers | reported | asserts + | that the ship had left',
  ],
  [
    'Citing dock workers, the River Gazette reported that the ship had left.',
    'the River Gazette < dock workers | reported | asserts + | that the ship had left',
  ],
  [
    'The ship had left, the River Gazette reported, citing dock workers.',
    'the River Gazette < dock workers | reported | asserts + | The ship had left',
  ],
  [
    'The River Gazette reported that the ship had left, citing dock workers.',
    'The River Gazette < dock workers | reported | asserts + | that the ship had left',
  ],
  [
    'The paper wrote, with reference to the port authority, that the ship sank.',
    'The paper < the port authority | wrote | asserts + | that the ship sank',
  ],
  [
    'The channel North Post, referring to “people in the port,” wrote that the ship sank.',
    'The channel North Post < people in the port | wrote | asserts + | that the ship sank',
  ],
  [
    'Denis Lark was quoted by the River Gazette as saying that he had paid nothing.',
    'the River Gazette < Denis Lark | quoted | asserts - | that he had paid nothing',
  ],
  [
    'He said that the ministry had told him that the case was closed.',
    'He | said | asserts + | that the ministry had told him that the case was closed',
    'He < the ministry | told | asserts + | that the case was closed',
  ],
  [
    '“Nobody paid me,” Lark insisted, according to his lawyer.',
    'his lawyer < Lark | insisted | asserts - | “Nobody paid me,”',
    'his lawyer | according to | asserts - | “Nobody paid me,” Lark insisted',
  ],
];

const passives: readonly Row[] = [
  [
    'The suspect was identified by two witnesses.',
    'two witnesses | was identified by | asserts + | The suspect was identified by two witnesses',
  ],
  [
    'He was recognised by his aunts, including Vera, as well as neighbours.',
    'his aunts, including Vera, as well as neighbours | was recognised by | asserts + | He was recognised by his aunts, including Vera, as well as neighbours',
  ],
  [
    'Residents were urged by the town council to stay at home.',
    'the town council | were urged by | urges + | Residents were urged by the town council to stay at home',
  ],
  [
    'It was confirmed by the ministry that the aircraft had turned back.',
    'the ministry | was confirmed by | confirms + | that the aircraft had turned back',
  ],
];

const acts: readonly Row[] = [
  [
    'The port authority denied that the ship had left.',
    'The port authority | denied | denies - | that the ship had left',
  ],
  [
    'The mayor, however, denied that he had not been informed.',
    'The mayor | denied | denies + | that he had not been informed',
  ],
  ['The port authority denied the allegations.', 'The port authority | denied | denies - | the allegations'],
  ['Lark confessed that he was paid.', 'Lark | confessed | admits + | that he was paid'],
  ['The mayor asked the governor to send help.', 'The mayor | asked | asks + | the governor to send help'],
  [
    'Reporters asked whether the minister would resign.',
    'Reporters | asked | asks + | whether the minister would resign',
  ],
  [
    'The mayor urged residents not to drink the water.',
    'The mayor | urged | urges - | residents not to drink the water',
  ],
  [
    'The committee called on the government to publish the letter.',
    'The committee | called on | urges + | the government to publish the letter',
  ],
  ['Parents demanded that the school be closed.', 'Parents | demanded | urges + | that the school be closed'],
  ['The mayor promised to rebuild the bridge.', 'The mayor | promised | promises + | to rebuild the bridge'],
  ['Officials expect that the water will fall.', 'Officials | expect | expects + | that the water will fall'],
  ['The union threatened to strike in October.', 'The union | threatened | threatens + | to strike in October'],
  [
    'The opposition accused the mayor of hiding the report.',
    'The opposition | accused | asserts + | the mayor of hiding the report',
  ],
];

const media: readonly Row[] = [
  [
    'The station posted a video of a man who allegedly set the fire.',
    'The station | posted | asserts + | a video of a man who allegedly set the fire',
  ],
  [
    'The channel North Post published footage showing the burned depot.',
    'The channel North Post | published | asserts + | footage showing the burned depot',
  ],
];

const nounsAndPhrases: readonly Row[] = [
  [
    'The bishop expressed hope that the prisoners would return.',
    'The bishop | expressed hope | expects + | that the prisoners would return',
  ],
  [
    'The union has raised serious concerns about the boilers.',
    'The union | raised serious concerns | expects + | about the boilers',
  ],
  [
    'Its claim that the clerk had known for weeks was met with laughter.',
    'Its | claim | asserts + | that the clerk had known for weeks',
  ],
  [
    'There are fears among parents that the school will close.',
    'parents | fears | expects + | that the school will close',
  ],
  [
    'The mayor made it clear that she would not resign.',
    'The mayor | made it clear | asserts - | that she would not resign',
  ],
  ['Rescuers are confident that the boy is alive.', 'Rescuers | are confident | asserts + | that the boy is alive'],
  [
    'The insurer put the damage at 40 million crowns.',
    'The insurer | put | asserts + | the damage at 40 million crowns',
  ],
  [
    'The head teacher apologised, saying that the boiler had failed.',
    'The head teacher | saying | asserts + | that the boiler had failed',
  ],
  [
    'The clerk was dismissed after admitting that he had burned the list.',
    'The clerk | admitting | admits + | that he had burned the list',
  ],
  ['In her view, the court was too kind.', 'her | view | asserts + | the court was too kind'],
  ['As the ferryman put it, the river reads no plans.', 'the ferryman | put it | asserts - | the river reads no plans'],
  ['Harbour chief: ferry will sail on Sunday', 'Harbour chief | : | asserts + | ferry will sail on Sunday'],
];

const names: readonly Row[] = [
  [
    'The dam held, said Capt. Dana Wirth, a spokeswoman for the brigade.',
    'Capt. Dana Wirth, a spokeswoman for the brigade | said | asserts + | The dam held',
  ],
  ['“The bridge shook,” argued engineer Tom Reed.', 'engineer Tom Reed | argued | asserts + | “The bridge shook,”'],
  ['Asked about the leak, she said it was small.', 'she | said | asserts + | it was small'],
  [
    'The ministry, which said that the dam was safe, closed the road.',
    'The ministry | said | asserts + | that the dam was safe',
  ],
  ['Works Minister S. Orlo said the road was safe.', 'Works Minister S. Orlo | said | asserts + | the road was safe'],
  [
    'Vera Holt, 29, from Verda, claims that the cat saved her.',
    'Vera Holt, 29, from Verda | claims | asserts + | that the cat saved her',
  ],
  [
    'The opposition on Saturday alleged that votes were sold.',
    'The opposition | alleged | asserts + | that votes were sold',
  ],
];

const nested: readonly Row[] = [
  [
    'The rebels claimed to have taken the airfield, the Gulf Post reported on Tuesday.',
    'the Gulf Post < The rebels | claimed | asserts + | to have taken the airfield',
    'the Gulf Post | reported | asserts + | The rebels claimed to have taken the airfield',
  ],
  [
    'The agency quoted a farmer as saying that the wells were dry.',
    'The agency < a farmer | quoted | asserts + | that the wells were dry',
  ],
  [
    'The minister denied that he had known, but his deputy said that he had.',
    'The minister | denied | denies - | that he had known',
    'his deputy | said | asserts + | that he had',
  ],
];

const infinitives: readonly Row[] = [
  ['The contractor agreed to work at night.', 'The contractor | agreed | promises + | to work at night'],
  ['The judge directed the state to file a reply.', 'The judge | directed | urges + | the state to file a reply'],
  ['Her chief told her to keep quiet.', 'Her chief | told | urges + | to keep quiet'],
  ['The baker went on to say that the flour was wet.', 'The baker | say | asserts + | that the flour was wet'],
];

/** What looks like reported speech and is none. */
const silent: readonly Row[] = [
  ['Captain Ilya Moroz did not say where he had been.'],
  ['Captain Ilya Moroz refused to say where he had been.'],
  ['He would say that the gate was open.'],
  ['Weiss herself has never confirmed that she was there.'],
  ['The reported attack never happened.'],
  ['He works according to plan.'],
  ['The ministry is clarifying the circumstances.'],
  ['What she said was true.'],
  ['It is not known who said that.'],
  ['The station posted a notice.'],
  ['The recipe calls for butter.'],
  ['The captain declined to comment on the collision.'],
  ['The company has ordered ten new ferries.'],
  ['It is clear that the river will rise.'],
  ['The dam holds.'],
  ['Costs in the first year: 40 crowns a head.'],
  ['The police and the family disagree.'],
];

describe.each([
  ['a clause after a verb of speech', said],
  ['whoever is its subject', subjects],
  ['a tag after or within what is said', tags],
  ['quotations', quotations],
  ['according to', accordingTo],
  ['voices that cite voices', chains],
  ['passives', passives],
  ['speech acts and polarity', acts],
  ['pictures put before the public', media],
  ['nouns, set phrases, participles, labels', nounsAndPhrases],
  ['infinitives', infinitives],
  ['asides and names', names],
  ['what is said in what is said', nested],
  ['nothing', silent],
])('%s', (_, rows) => {
  test.each(rows.map(([text, ...proposals]) => [text, proposals] as const))('%s', (text, proposals) => {
    expect(readOut(text)).toEqual(proposals);
  });
});
