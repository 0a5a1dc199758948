/** Invented sentences and what is typed out of them. People, places and outlets do not exist, but for the towns. */

import { describe, expect, test } from 'vitest';
import { sayContents } from '../say-contents.ts';

type Row = readonly [text: string, ...contents: readonly string[]];

const told: readonly Row[] = [
  [
    'Police said that strangers contacted Pavel Drozd on January 3.',
    'contact: agent strangers; patient Pavel Drozd; when 2031-01-03',
  ],
  [
    'According to the man in the recording, on 1 January “unknown people” wrote to him and offered him money to join the rally. When he agreed, strangers paid for his flight to Tbilisi and put him up in a flat.',
    'contact: agent unknown people; patient the man in the recording; when 2031-01-01',
    'offer: addressee the man in the recording; agent unknown people; purpose [protest]',
    'on 1 January “unknown people” wrote to him < offered him money to join the rally',
    'journey: agent the man in the recording; to Tbilisi',
    'agreement: theme offered him money to join the rally*; agent the man in the recording',
    'payment: payer strangers; theme his flight to Tbilisi',
    'he agreed < strangers paid for his flight to Tbilisi',
    'lodging: agent strangers; patient the man in the recording; place a flat',
  ],
  [
    'According to the man in the recording, on 1 January strangers approached him, who offered to join a demonstration. When he agreed, they bought a ticket to Tbilisi and settled him in a hostel.',
    'contact: agent strangers; patient the man in the recording; when 2031-01-01',
    'offer: addressee the man in the recording*; agent strangers; purpose [protest]',
    'on 1 January strangers approached him < offered to join a demonstration',
    'agreement: theme offered to join a demonstration*; agent the man in the recording',
    'purchase: agent strangers; theme a ticket to Tbilisi',
    'he agreed < they bought a ticket to Tbilisi',
    'lodging: agent strangers; patient the man in the recording; place a hostel',
  ],
  [
    'According to the woman in the video, men in masks contacted her on May 2. She gave consent, after which they paid for her trip to Bishkek.',
    'contact: agent men; patient the woman in the video; when 2030-05-02',
    'journey: agent the woman in the video; to Bishkek',
    'agreement: agent the woman in the video',
    'men in masks contacted her on May 2* < She gave consent',
    'payment: payer men; theme her trip to Bishkek',
    'She gave consent < they paid for her trip to Bishkek',
  ],
  [
    'A friend of the drummer said that Ilyas Drozd did not fly to Tbilisi.',
    'no journey: agent Ilyas Drozd; to Tbilisi',
  ],
  [
    'His lawyer denied that Pavel Drozd had been detained in Tbilisi.',
    'no detention: patient Pavel Drozd; place Tbilisi',
  ],
  [
    'The man on the tape says that he received 500 dollars for taking part in the riots.',
    'payment: addressee The man; amount 500..500 USD; purpose [unrest]',
  ],
  [
    'The agency, citing her relatives, reported that the singer Anna Orlova flew to Georgia on the evening of January 4, where she was invited to hold concerts. At the same time, her ticket to Tbilisi was bought on December 16.',
    'journey: agent Anna Orlova; to Georgia; when 2031-01-04 evening',
    'invitation: addressee Anna Orlova; purpose [concert]',
    'journey: agent Anna Orlova; purpose [concert]',
    'purchase: theme the singer Anna Orlova flew to Georgia on the evening of January 4; when 2030-12-16',
  ],
  [
    'The ministry said that the pianist Anna Orlova was invited to Bishkek to give two concerts.',
    'invitation: addressee Anna Orlova; to Bishkek; purpose [concert]',
  ],
  [
    'Channels reported that the man in the video is 33-year-old Timur Salnik.',
    'the man in the video = Timur Salnik',
    'Timur Salnik age 33..33 year',
  ],
  ['Channels reported that the man in the video is not Timur Salnik.', 'the man in the video ≠ Timur Salnik'],
  [
    'State channels posted a video of a detainee. Papers wrote that the video – drummer, leader of the jazz band from Bishkek Timur Salnik.',
    'a detainee* = Timur Salnik',
    'Timur Salnik occupation [musician]',
    'Timur Salnik occupation [orchestra-leader]',
  ],
  [
    'State channels posted a video of a detainee. His sister said that Timur Salnik was filmed in the video.',
    'a detainee* = Timur Salnik',
  ],
  [
    'State channels posted a video of a detainee. He was recognised by his aunt as Timur Salnik.',
    'identification: patient a detainee; agent his aunt; theme Timur Salnik',
    'a detainee = Timur Salnik',
  ],
  [
    'State channels posted a video of a detainee. The channel wrote that the information about Timur Salnik was false, and the man in the video was Pavel Drozd.',
    'the man in the video* ≠ Timur Salnik',
    'the man in the video = Pavel Drozd',
  ],
  ['The spokesman said that the information about Timur Salnik was false.'],
  ['“This man is no terrorist,” the minister said.', 'This man not role [terrorist]'],
  ['The lawyer said that Anna Orlova is a citizen of Georgia.', 'Anna Orlova citizenship Georgia'],
  [
    'The lawyer said that Anna Orlova is out of work and that Pavel Drozd is a teacher.',
    'Anna Orlova occupation [unemployed]',
    'Pavel Drozd occupation [teacher]',
  ],
  ['The lawyer said that Anna Orlova is in Tbilisi.', 'Anna Orlova whereabouts Tbilisi'],
  [
    'The lawyer said that Anna Orlova was born in Tbilisi on 3 May 1990.',
    'birth: patient Anna Orlova; place Tbilisi; when 1990-05-03',
    'Anna Orlova birth-date 1990-05-03',
  ],
  [
    'Relatives of Timur Salnik said that the drummer was tortured and is being held in a basement.',
    'ill-treatment: patient the drummer',
    'detention: patient the drummer; place a basement',
  ],
  ['The embassy said that Verdania sent a note to Georgia.', 'diplomatic-note: agent Verdania; addressee Georgia'],
  [
    'The office is investigating the fire, police said. The prosecutor said that the office was conducting an investigation into the arrest of Anna Orlova.',
    'investigation: agent The office; theme the fire',
    'detention: patient Anna Orlova',
    'investigation: agent The office; theme the arrest of Anna Orlova',
  ],
  [
    'The office says the ferry left on 3 March. According to the captain, the ferry left on 5 March.',
    'departure: agent the ferry; when 2030-03-03',
    'departure: agent the ferry; when 2030-03-05',
  ],
  [
    'The doctor said that Pavel Drozd died in Verda on March 4.',
    'death: patient Pavel Drozd; place Verda; when 2030-03-04',
  ],
  ['The officer said that nobody contacted the detainee.', 'no contact: patient the detainee'],
  [
    'The ministry confirmed that Anna Orlova earlier travelled to Tbilisi to perform.',
    'journey: agent Anna Orlova; to Tbilisi; purpose [stage]',
  ],
];

describe('what is told is typed', () => {
  test.each(told)('%s', (text, ...contents) => {
    expect(sayContents(text)).toEqual(contents);
  });
});

describe('the journeys of two who are said to be one', () => {
  const before =
    'According to the man in the video, strangers paid for his flight to Tbilisi. Papers wrote that the man in the video is Timur Salnik.';
  test.each([
    [`${before} Police said that Timur Salnik flew to Georgia on May 2.`, true],
    [`${before} Police said that Timur Salnik flew to Armenia on May 2.`, false],
    [`${before} Police said that earlier Timur Salnik flew to Georgia.`, false],
    [`${before} Police said that Pavel Drozd flew to Georgia on May 2.`, false],
  ])('%s', (text, isOffered) => {
    expect(sayContents(text).some((line) => line.startsWith('one journey?'))).toBe(isOffered);
  });
});

describe('who is who', () => {
  test.each([
    // A name in either order, spelled a little differently, or the surname alone.
    [
      'Police said that Vikram Orlakhan was beaten. Police said that Orlahan Vikram was detained.',
      'detention: patient Vikram Orlakhan',
    ],
    [
      'Police said that Vikram Orlov was beaten. Police said that Orlov was detained.',
      'detention: patient Vikram Orlov',
    ],
    // The surname of two is the one's who was just spoken of.
    [
      'Anna Orlova spoke. It rained. It snowed. It hailed. It rained. Police said that Olga Orlova was beaten. Police said that Orlova was detained.',
      'detention: patient Olga Orlova',
    ],
    // What somebody was called, or what he does.
    [
      'Police said that the pianist Vikram Orlov was beaten. Police said that the musician was detained.',
      'detention: patient Vikram Orlov',
    ],
    // A speaker is not "the man".
    ['The minister said that the man was detained.', 'detention: patient the man'],
    ['The minister came. The lawyer said that the man was detained.', 'detention: patient the man'],
    ['“I was detained,” said Vikram Orlov.', 'detention: patient Vikram Orlov'],
    // Whose brother: two of them.
    ['His sister said that he was detained.', undefined],
  ])('%s', (text, content) => {
    expect(sayContents(text).at(-1)).toBe(content);
  });
});

describe('in words alone stays what nobody says to have happened', () => {
  test.each([
    'The ministry said the trumpeter might fly to Tbilisi on January 2.',
    'Police asked whether Pavel Drozd flew to Tbilisi.',
    'The agency said that if Pavel Drozd flew to Tbilisi, he was detained there.',
    'The mayor urged Anna Orlova to fly to Tbilisi.',
    'The lawyer said that he was with Anna Orlova.',
    'The lawyer said the detainee is a friend of Anna Orlova.',
    'Two men were seen. The mayor said one was a teacher, and the other was unemployed.',
    '“It rained,” said Pavel Drozd.',
  ])('%s', (text) => {
    expect(sayContents(text)).toEqual([]);
  });
});
