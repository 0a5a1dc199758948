/** The dates of English: "January 1", "the evening of 2 January 2022", "last week", "two days later", "on Monday". */

import type { DateTable } from '../when/date-table.ts';
import { phrases } from './date-phrases.ts';
import { feastsOf } from '../when/feasts.ts';
import { makeDateFinder } from '../when/find-dates.ts';

const month = (name: string, number: number) =>
  [number === 5 ? name : `${name}|${number === 9 ? 'sept?' : name.slice(0, 3)}\\.?`, number] as const;

const table: DateTable = {
  months: [
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
  ].map((name, index) => month(name, index + 1)),
  monthsAreCapital: true,
  weekdays: [
    ['monday', 1],
    ['tuesday', 2],
    ['wednesday', 3],
    ['thursday', 4],
    ['friday', 5],
    ['saturday', 6],
    ['sunday', 7],
  ],
  seasons: [
    ['spring', 21],
    ['summer', 22],
    ['autumn|fall', 23],
    ['winter', 24],
  ],
  parts: [
    ['(?:the )?(?:early|beginning of|start of|first days of|opening days of)', 'early'],
    ['(?:the )?(?:mid(?:dle of)?)', 'middle'],
    ['(?:the )?(?:late|end of|last days of|closing days of|end)', 'late'],
  ],
  which: [
    ['before last', 'before-last'],
    ['last|past|previous', 'last'],
    ['this|the current|the same', 'this'],
    ['next|the coming|this coming|the upcoming', 'next'],
  ],
  units: [
    ['hours?', 'hour'],
    ['days?', 'day'],
    ['weeks?', 'week'],
    ['weekends?', 'weekend'],
    ['months?', 'month'],
    ['years?', 'year'],
    ['decades?', 'decade'],
    ['century', 'century'],
  ],
  numbers: [
    ['an?|one', 1],
    ['two|a couple of', 2],
    ...['three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'].map(
      (word, index) => [word, index + 3] as const,
    ),
    ['fifteen', 15],
    ['twenty', 20],
    ['thirty', 30],
    ['forty', 40],
    ['fifty', 50],
  ],
  ordinals: [
    ['first|1st', 1],
    ['second|2nd', 2],
    ['third|3rd', 3],
    ['fourth|final|4th', 4],
  ],
  dayWords: [
    ['first', 1],
    ['second', 2],
    ['third', 3],
    ['fourth', 4],
    ['fifth', 5],
  ],
  decades: [
    ['twenties', 20],
    ['thirties', 30],
    ['forties', 40],
    ['fifties', 50],
    ['sixties', 60],
    ['seventies', 70],
    ['eighties', 80],
    ['nineties', 90],
  ],
  shifts: [
    ['the day before yesterday', { days: -2 }],
    ['the day after tomorrow', { days: 2 }],
    ['yesterday morning', { days: -1, daypart: 'morning' }],
    ['yesterday afternoon', { days: -1, daypart: 'afternoon' }],
    ['yesterday evening', { days: -1, daypart: 'evening' }],
    ['last night|yesterday night|overnight', { days: -1, daypart: 'night' }],
    ['this morning', { days: 0, daypart: 'morning' }],
    ['this afternoon', { days: 0, daypart: 'afternoon' }],
    ['this evening', { days: 0, daypart: 'evening' }],
    ['tonight', { days: 0, daypart: 'night' }],
    ['tomorrow morning', { days: 1, daypart: 'morning' }],
    ['tomorrow afternoon', { days: 1, daypart: 'afternoon' }],
    ['tomorrow evening', { days: 1, daypart: 'evening' }],
    ['tomorrow night', { days: 1, daypart: 'night' }],
    ['yesterday', { days: -1 }],
    ['tomorrow', { days: 1 }],
    ['today', { days: 0 }],
  ],
  feasts: feastsOf('en'),
  centuries: ['fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth', 'twentieth', 'twenty-first'].map(
    (word, index) => [word, index + 15] as const,
  ),
  zones: [
    ['GMT|UTC', 'UTC'],
    ['BST', '+01:00'],
    ['EST', '-05:00'],
    ['EDT', '-04:00'],
    ['CST', '-06:00'],
    ['CDT', '-05:00'],
    ['PST', '-08:00'],
    ['PDT', '-07:00'],
    ['ET|Eastern(?: Time)?', 'America/New_York'],
    ['PT|Pacific(?: Time)?', 'America/Los_Angeles'],
    ['CET', '+01:00'],
    ['CEST', '+02:00'],
    ['MSK|Moscow time', 'Europe/Moscow'],
    ['Astana time|Almaty time', 'Asia/Almaty'],
    ['Bishkek time', 'Asia/Bishkek'],
  ],
  dayEnding: 'st|nd|rd|th',
  yearEnding: '',
  phrases,
  dayparts: [
    ['night|midnight|early hours|small hours', 'night'],
    ['morning|dawn|daybreak|sunrise', 'morning'],
    ['afternoon', 'afternoon'],
    ['evening|dusk|sunset', 'evening'],
  ],
  daypartBefore: [
    '(?:the )?(?:(?:early|late) )?{daypart} (?:of|on) (?:\\p{L}+,? )?',
    '(?:late )?(?:on )?(?:the )?{daypart} of ',
    '(?:at|before|around) {daypart} (?:on )?(?:\\p{L}+, )?',
  ],
  daypartAfter: [',? (?:in the|at)(?: (?:early|late))? {daypart}', ' {daypart}'],
  clockBefore: [
    '(?:at )?{hour}[:.]{minute} ?{half}(?: local time|,? {zone})?(?: on| of)?,? (?:\\p{L}+,? )?',
    '(?:at )?{hour} ?{half}(?: local time|,? {zone})?(?: on| of)?,? (?:\\p{L}+,? )?',
    '(?:at )?{hour}:{minute}(?: hours)?(?: local time|,? {zone})?(?: on| of)?,? (?:\\p{L}+,? )?',
    '(?:at )?(?<noon>noon|midday)(?: local time|,? {zone})?(?: on| of)?,? (?:\\p{L}+,? )?',
  ],
  clockAfter: [
    ',?(?: at| around| about)* {hour}[:.]{minute} ?{half}(?: local time|,? {zone})?',
    ',?(?: at| around| about)* {hour} ?{half}(?: local time|,? {zone})?',
    ',?(?: at| around| about)* {hour}:{minute}(?: local time|,? {zone})?',
    ',?(?: at| around| about) (?<noon>noon|midday)',
    'T{hour}:{minute}(?::\\d\\d)?(?:Z)?',
  ],
  halves: [
    ['a\\.?m\\.?|in the morning', 'am'],
    ['p\\.?m\\.?|in the (?:afternoon|evening)|at night', 'pm'],
  ],
  about: 'about|around|approximately|circa|roughly|near',
  ahead:
    "(?:will|shall|would|must|may|can|could|should)(?! have )(?: (?:not|also|only|soon|then|now))?(?: be(?: \\p{L}+)?)?|\\p{L}+[’']ll|next(?= (?:week|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday))|upcoming|(?:is|are|was|were) (?:due|set|scheduled|expected|planned|slated|likely|about|able)(?: to)?|is to|are to|to be(?: \\p{L}+)?|plans? to|going to|go to the polls|(?:scheduled|set|due|planned|slated|forecast|expected) (?:for|on|in|to)|(?:postponed|adjourned|rescheduled|put off|extended|delayed) (?:to|until|till|for)|has until|have until|due|tomorrow|takes? place|resumes?|reopens?|opens|starts|begins?|ends|closes|meets|votes?(?= on)|takes? effect|goes? up|expires?|kicks? off|gets? under way|comes? into force|goes into force|runs until|deadline",
  behind:
    '\\p{L}{2,}ed|said|told|was|were|had|did|met|went|came|left|won|lost|fell|rose|began|ran|held|took|made|gave|saw|shot|found|sold|bought|broke|struck|flew|wrote|spoke|led|grew|hit|sent|built|paid|kept|caught|became|brought|felt|stood|sat|drove|threw|hung|sank|swam|froze|blew|drew|knew|thought|taught|got|swore|says|chose|stole',
  verbSide: 'before',
  mayLast: true,
  nameBefore: '(?:flight|room|law no\\.?|article|chapter)',
  nameAfter:
    '(?:Street|Avenue|Road|Square|Lane|Act|Bill|Law|Code|Club|Courier|Ledger|Times|Herald|Post|Gazette|Telegraph|Mirror|Mail|Express|Independent|Tribune|Journal|Chronicle|Observer|Star|News|Review|School)(?![\\p{L}])',
};

export const findDates = makeDateFinder(table);
