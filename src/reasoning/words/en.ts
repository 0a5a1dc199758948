/**
 * English for every message of reasoning. `{name}` is a value, `{name;}` a list with semicolons, `{name|day|days}` the form
 * that goes with a number. Never "proves", "lies" or "fake": what cannot all hold is said, and by whom.
 */

import type { Words } from './words.ts';

export const en: Words = {
  language: 'en',
  roles: {
    agent: 'who',
    patient: 'whom',
    addressee: 'to whom',
    theme: 'what',
    place: 'where',
    from: 'from where',
    to: 'where to',
    with: 'with whom',
    amount: 'how much',
    purpose: 'what for',
    payer: 'who paid',
    means: 'by what means',
  },
  figures: { about: 'about {figure}', least: 'at least {figure}', most: 'at most {figure}', range: '{low} to {high}' },
  figureForms: {},
  happened: {
    day: ' on {when}',
    part: ' on the {part} of {when}',
    period: ' in {when}',
    span: ' {when}',
    other: ', {when}',
  },
  dayparts: { night: 'night', morning: 'morning', afternoon: 'afternoon', evening: 'evening' },
  held: {
    day: ' (as of {when})',
    part: ' (as of the {when})',
    period: ' (as of {when})',
    span: ' ({when})',
    other: ' ({when})',
  },
  quotes: { outer: ['“', '”'], inner: ['‘', '’'] },
  isOfMany,
  withinSentence,
  finish: (sentence) => sentence,
  messages: {
    'says.event': '{event} took place',
    'says.no-event': '{event} did not take place',
    'says.event-of-type': '{event} ({type}) took place',
    'says.no-event-of-type': '{event} ({type}) did not take place',
    'says.role': '{role}: {value}',
    'says.with': '{says} ({parts})',
    'says.not-so': 'it is not so that {says}',
    'says.attribute': '{of}: {property} – {value}',
    'says.no-attribute': '{of}: {property} – not {value}',
    'says.order': '{earlier} came before {later}',
    'says.led-to': '{earlier} led to {later}',
    'says.not-order': '{earlier} did not come before {later}',
    'says.not-led-to': '{earlier} did not lead to {later}',
    'says.same': '{a} is {b}',
    'says.different': '{a} is not {b}',
    'says.about-false': 'it is false that {says}',
    'says.about-mistaken': 'it is a mistake that {says}',
    'says.about-coerced': 'it was said under duress that {says}',
    'says.about-confirmed': 'it is so that {says}',
    'says.about-not-false': 'it is not false that {says}',
    'says.about-not-mistaken': 'it is no mistake that {says}',
    'says.about-not-coerced': 'it was said freely that {says}',
    'says.about-not-confirmed': 'it is not confirmed that {says}',
    'says.voice-false': 'what {voice} says is false',
    'says.voice-mistaken': '{voice} is mistaken',
    'says.voice-coerced': '{voice} speaks under duress',
    'says.voice-confirmed': 'what {voice} says is so',
    'says.voice-not-false': 'what {voice} says is not false',
    'says.voice-not-mistaken': '{voice} is not mistaken',
    'says.voice-not-coerced': '{voice} speaks freely',
    'says.voice-not-confirmed': 'what {voice} says is not confirmed',
    'says.statement-false': 'another statement is false',
    'says.statement-mistaken': 'another statement is mistaken',
    'says.statement-coerced': 'another statement was made under duress',
    'says.statement-confirmed': 'another statement is so',
    'says.statement-not-false': 'another statement is not false',
    'says.statement-not-mistaken': 'another statement is not mistaken',
    'says.statement-not-coerced': 'another statement was made freely',
    'says.statement-not-confirmed': 'another statement is not confirmed',
    'says.in-words': 'what stands there in words',

    'list.more': '{count} more',

    'topic.identity': 'Who {subject} {subject|is|are}',
    'topic.identity-of-thing': 'What {subject} {subject|is|are}',
    'topic.property': '{of}: {slot}',
    'topic.role': '{of}: {slot}',
    'topic.times': 'When: {events}',
    'topic.two-places': 'Where {of} was',
    'topic.denial': 'Whether {says}',
    'topic.content': 'Whether {says}',

    'clash.identity-said': '{a} is said to be {b}, and not to be {b}.',
    'clash.identity-said-by': '{by} {by|says|say} that {a} {a|is|are} {b}; {against} {against|denies|deny} it.',
    'clash.identity-against-judgement': '{a} is said not to be {b}, and a judgement takes them for one.',
    'clash.identity-judged': '{a} is said to be {b}, and a judgement takes them for different.',
    'clash.identity-names': '{a} is said to be {b}, whose name has nothing in common with it.',
    'clash.identity-one-is-two':
      '{firstBy} {firstBy|says|say} that {one} {one|is|are} {a}, {secondBy} that {one} {one|is|are} {b}, and these names have nothing in common.',
    'clash.identity-follows-said':
      'it follows from what {by} {by|says|say} that {a} {a|is|are} {b}; {against} {against|denies|deny} it.',
    'clash.identity-follows-judged':
      'it follows from what {by} {by|says|say} that {a} {a|is|are} {b}, and a judgement takes them for different.',
    'clash.identity-follows-names':
      'it follows from what {by} {by|says|say} that {a} {a|is|are} {b}, and these names have nothing in common.',
    'clash.values': '{a}, {slot}: {first} ({firstBy}) or {second} ({secondBy}), not both.',
    'clash.values-by-one':
      '{a}, {slot}: {first} or {second}, not both; {firstBy} {firstBy|is|are} said to have said each of them.',
    'clash.values-of-one':
      '{firstBy} {firstBy|says|say} that {firstSays}; {secondBy} {secondBy|says|say} that {secondSays}. If {a} and {b} are one, not both can be so.',
    'clash.both':
      '{firstBy} {firstBy|says|say} that {firstSays}; {secondBy} {secondBy|says|say} that {secondSays}. Not both can be so.',
    'clash.falling-figure':
      '{of}, {property}: {first} ({firstWhen}, {firstBy}), and later only {second} ({secondWhen}, {secondBy}), although it can but rise.',
    'clash.denied': '{by} {by|says|say} that {says}; {against} {against|denies|deny} it.',
    'clash.denied-of': '{by} {by|says|say} that {says}; {against} {against|denies|deny} that {denied}.',
    'clash.denied-of-one':
      '{by} {by|says|say} that {says}; {against} {against|denies|deny} that {denied}. If {a} and {b} are one, not both can be so.',
    'clash.denied-together':
      'taken together, {by} {by|says|say} that {says}; {against} {against|denies|deny} that {denied}.',
    'clash.called-wrong': '{by} {by|says|say} that {says}; {against} {against|calls|call} that wrong.',
    'clash.times-circle': 'these cannot have come in the order given: {events}.',
    'clash.times-together': 'What is said of when this was cannot all be so: {events}.',
    'clash.before-itself': '{event} cannot have come before itself.',
    'clash.there-and-back':
      '{firstBy} {firstBy|says|say} that {firstSays}; {secondBy} {secondBy|says|say} that {secondSays}. Nobody goes so far and back in a day.',
    'clash.dead-by-then':
      '{firstBy} {firstBy|says|say} that {firstSays}; {secondBy} {secondBy|says|say} that {secondSays}. By then {person} would have been dead.',
    'clash.unborn-by-then':
      '{firstBy} {firstBy|says|say} that {firstSays}; {secondBy} {secondBy|says|say} that {secondSays}. By then {person} would not have been born.',
    'clash.too-fast':
      '{event}: from {from} to {to} it takes at least {least} ({by}), and the time given is less: {given} ({givenBy}).',
    'clash.length-and-dates':
      '{event} is said to have lasted {length} ({by}), which does not fit the time given: {given} ({givenBy}).',
    'clash.gap-too-long':
      '{by} {by|says|say} that {second} came no more than {length} after {first}; by the dates it was more: {firstWhen} ({firstBy}) and {secondWhen} ({secondBy}).',
    'clash.gap-too-short':
      '{by} {by|says|say} that {second} came at least {length} after {first}; by the dates it was less: {firstWhen} ({firstBy}) and {secondWhen} ({secondBy}).',
    'clash.not-before':
      'By the dates {late} ({lateWhen}, {lateBy}) came before {early} ({earlyWhen}, {earlyBy}); {against} {against|denies|deny} it.',
    'clash.not-within':
      '{early} ({earlyWhen}, {earlyBy}) should lie within {late} ({lateWhen}, {lateBy}), and by these dates goes on after it.',
    'clash.goes-on-after':
      '{early} ({earlyWhen}, {earlyBy}) would have gone on after {late} ({lateWhen}, {lateBy}), which ended it.',
    'clash.two-places':
      '{person} cannot have been in {a} ({firstBy}) and in {b} ({secondBy}) within so short a time: they lie {kilometres} km apart, and the way takes at least {least}.',
    'clash.two-dates': '{late}: {lateWhen} ({lateBy}) or {earlyWhen} ({earlyBy}), not both.',
    'clash.two-dates-by-one':
      '{late}: {lateWhen} or {earlyWhen}, not both; {lateBy} {lateBy|is|are} said to have said each of them.',
    'clash.two-dates-of-one': '{late}: {lateWhen} ({lateBy}); {early}, taken for the same: {earlyWhen} ({earlyBy}).',
    'clash.too-early':
      '{late} ({lateWhen}, {lateBy}) should not come before {early} ({earlyWhen}, {earlyBy}), but by these dates it does.',
    'clash.too-early-by-days':
      '{late} is dated {lateWhen} ({lateBy}), {days} {days|day|days} before {early} ({earlyWhen}, {earlyBy}), which should have come first.',

    'assume.same-by-meaning': '{a} and {b} are one happening: {basis}',
    'assume.same-judged': '{a} and {b} are one, as a judgement has it',
    'assume.same-read': '{subject}, as read in {voice}, {subject|is|are} the one of whom others speak',
    'assume.names-differ': '{a} and {b} are two people, since their names have nothing in common',
    'assume.uncertain-date': 'a date that is marked as uncertain is right: {says}',
    'assume.nobody-faster': 'nobody gets from {a} to {b} faster than the means of travel allows',
    'assume.one-way': 'nobody makes so long a journey there and back in a day: {says}',
    'assume.places-apart': '{a} and {b} lie apart',
    'assume.across-currencies': '{first} and {second} were reckoned into each other at about the rate of those days',
    'assume.one-moment': '{first} and {second} ({property}, {of}) are figures for one moment',
    'assume.falling-figure': 'from {first} the {property} ({of}) cannot come down to {second}',
    'assume.only': '“only” is meant of {event} as well: {says}',
    'assume.exclusion': '“{a}” and “{b}” exclude each other ({of}): {basis}',
    'assume.order-of-meaning': 'the order of {event} and {other} follows from what they are: {basis}',
    'assume.lifetime-born': 'whoever takes part in {event} has been born by then ({life})',
    'assume.lifetime-died': 'whoever takes part in {event} has not died before ({life})',
    'assume.usual-length': '{event} was of usual length: {basis}',

    'fault.origin': '{voice}, wrong about “{says}”',
    'fault.origins': 'wrong about “{says}”: {voices}',
    'fault.unnamed': 'wrong about “{says}”, without a name and perhaps the same people: {voices}',
    'fault.relay': '{voice}, misreporting {origin} about “{says}”',
    'fault.relays': 'misreporting {origin} about “{says}”: {voices}',
    'fault.reading': 'our reading of the source, wrong about “{says}”',
    'fault.voice': '{voice}, unreliable throughout this case',
    'fault.rule': 'taken for granted, but not so: {assumption}',
    'fault.referent': '{a} and {b}, which are not one event after all',

    'fault.referent-judged': '{a} and {b}, which are not one after all, although a judgement takes them for one',
    'fault.referent-read': '{subject}, by whom {voice} {voice|means|mean} another than others do',

    'why.same-said': '{a} is said to be {b}',
    'why.same-judged': '{a} and {b} are taken for one event by a judgement',
    'why.same-meaning': '{a} and {b} are one happening by what they are',
    'why.different-said': '{a} is said not to be {b}',
    'why.different-judged': 'a judgement takes {a} and {b} for different',
    'why.different-names': 'the names of {a} and {b} have nothing in common',
    'why.apart-quantities': '{first} and {second} cannot both be right, tolerances included',
    'why.apart-sums': '{first} would be {converted}, tolerances included; said is {second}',
    'why.within-sums': '{first} would be {converted}, tolerances included; denied is {second}',
    'why.apart-ages': 'nobody is aged {first} and {second} at one time',
    'why.apart-ages-then': 'no date of birth fits both {first} as of {firstWhen} and {second} as of {secondWhen}',
    'why.apart-age-and-birth': 'nobody born {second} is {first} old as of {when}',
    'why.apart-falling': 'the figure falls: {first}, and later {second}',
    'why.apart-dates': '{first} and {second} have no day in common',
    'why.apart-places': '{first} and {second} lie apart',
    'why.apart-terms': '“{a}” and “{b}” exclude each other: {basis}',
    'why.only': 'only {value} leaves no room for anything else',
    'why.affirmed': 'it is said that {says}',
    'why.dated': '{event} is dated {when}',
    'why.dated-in-zone': '{event} is dated {when} (clock of {zone})',
    'why.way': 'from {from} to {to} it takes at least {least}',
    'why.aged': 'the age given is {age} as of {when}',
    'why.ordered': '{earlier} is said to have come before {later}',
    'why.basis': '{basis}',
    'why.zones': 'clocks differ by at most 14 hours from UTC',

    'way-out.one': 'One thing would have to be wrong: {faults;}.',
    'way-out.several': 'These would have to be wrong together: {faults;}.',

    'warning.decisions-contradict':
      'One judgement takes {a} and {b} for different, others make them one. Undo one of them; the difference is not followed meanwhile.',
    'warning.decision-idle':
      'The judgement that {a} and {b} are one event has no effect: nobody says that those whose events they are might be the same.',
    'warning.unreadable-content': 'A statement takes no part in the findings. {reason}.',
    'warning.grade-above-anonymity':
      '{voice} has no name and was given grade {grade}. It counts as F, since nobody can go back and ask.',
    'warning.reading-suspect': 'Look at the source again: no explanation is cheaper than that we misread it: {says}.',
    'warning.self-contradiction': '{voice} is the origin of statements that cannot all hold: {conflicts;}.',
    'warning.order-rests-on-ungraded':
      'Which way out comes first rests on voices without a grade: {voices}. Grade them before relying on the order.',
    'warning.grade-suggested-duress':
      'Others say that {voice} was put under duress or ill-treated. Consider grade {grade}, on the ground of duress.',
    'warning.grade-suggested-disputed':
      'Others say that {voice} is mistaken or says what is not so. Consider grade {grade}.',
    'warning.reports-circular':
      'Those who say that {says} only cite each other, and nobody is known to have been there: {voices}. Look for who had it first.',
    'warning.copy-suspected-wording':
      'The same words come from origins that are not said to cite each other: {voices}. “{words}”. Check whether one of them copied; they are still counted apart.',
    'warning.copy-suspected-errors':
      '{voices} share what falls in every cheapest way out, where others say otherwise: {errors;}. Check whether one of them copied; they are still counted apart.',
    'warning.meanings-suspected':
      '{first} agree among themselves, so do {second}, and they differ every time ({slot}: {things}). They may not mean the same by it: find out what each of them counts before anybody is taken to be wrong.',
    'warning.figures-drift':
      'The figures for {property} ({of}) drift: {figures}. Check what each of them counts, and when.',
    'warning.rates-differ':
      'Rates for about one day are far apart ({of}): {figures}. Sums in two currencies are not held against each other where one of them makes these one: check who could have had which rate.',
    'warning.attribution-short':
      '{voice} appears as origin in a copy of another source. Check whether the attribution goes on to the original.',

    'weigh.title': 'What would have to be wrong for each, cheapest first',
    'weigh.proposed': 'Nobody has named a hypothesis. These are the sides of the most disputed question: {topic}',
    'weigh.none': 'Nobody has named a hypothesis, and no question has two sides that could be weighed.',
    'weigh.provisional': 'PROVISIONAL: proposed statements are counted as if they were accepted.',
    'weigh.stopped': 'The search stopped early: a cost may be too high, and something may be missing.',
    'weigh.refused':
      'The independent check did not confirm all of this, which is a bug of Counterpoint: a cost may be too high, and something may be missing.',
    'weigh.unconfirmed':
      'what it would take is not told: the independent check did not confirm it, which is a bug of Counterpoint',
    'weigh.uncompared':
      '{count} more {count|pair|pairs} of those that cost the same {count|is|are} not held against each other here.',
    'weigh.pair-stopped':
      'The order may hang on more than this: so much hangs together that not all of it was looked at.',
    'weigh.more': 'and {count} more (--all)',
    'weigh.name': '“{name}”',
    'weigh.not': 'it is not so that: {says}',
    'weigh.unread': 'a content that cannot be read',
    'weigh.contradicts': 'cannot be held, since these cannot all be so: {says;}',
    'weigh.common': 'Whichever of them holds, this is wrong',
    'weigh.nothing': 'nothing has to be wrong',
    'weigh.nothing-more': 'nothing beyond that',
    'weigh.alike': 'other faults would cost as little',
    'weigh.best': 'leads',
    'weigh.tie': 'ties for the lead',
    'weigh.robust': 'behind, however the grades are weighed',
    'weigh.depends': 'behind as the grades are weighed here',
    'weigh.leads': '“{first}” before “{second}” by {margin}',
    'weigh.tied': '“{first}” and “{second}” tie: what is known does not tell them apart',
    'weigh.linchpins': 'The order hangs on this',
    'weigh.no-linchpin': 'no statement, origin or grade alone would change the order',
    'weigh.questions': 'What would tell them apart',
    'weigh.no-question': 'no question that is in dispute would tell them apart',
    'linchpin.statement': 'without what {voice} {voice|says|say}, “{says}”',
    'linchpin.origin': 'without {voice} as an origin of anything',
    'linchpin.grade': 'with {voice} graded {to}, not {from}',
    'linchpin.even': '{change}: {outcome} ({even})',
    'linchpin.plain': '{change}: {outcome}',
    'linchpin.leads': '“{name}” leads by {margin}',
    'linchpin.tie': 'they tie',
    'linchpin.break-even': 'even at {cost}, near grade {grade}',
    'ask.when': 'When was {event}?',
    'ask.property': 'What is the {property} of {of}?',
    'ask.role': '{event}: {role}?',
    'ask.identity': 'Is {a} {b}?',
    'ask.order': 'Did {earlier} come before {later}?',
    'ask.whether': 'Is it so: {says}?',
    'ask.answer': '{shift} for “{name}” if an origin graded B says: {says}',
  },
  labels: {
    says: 'who says so',
    why: 'why not all of it can hold',
    options: 'what would have to be wrong, cheapest first',
    stands: 'what stands in every cheapest way out',
    assumptions: 'what this takes for granted',
  },
};

/** By the noun before the first "of", "in", "at" and the like: "the strangers", "two residents of Malye Luki"; not "Altimeter Commons". */
function isOfMany(label: string): boolean {
  const [first = '', ...others] = label.split(' ');
  if (others.length === 0 && groups.test(label)) return true;
  if (/^(?:two|three|four|five|six|seven|eight|nine|ten|several|many|some|few|both|\d+)$/i.test(first))
    return others.length > 0;
  const end = others.findIndex((word) => /^(?:of|in|at|from|near|on|with|who|that|for|to|by|above)$/.test(word));
  const noun = (end === -1 ? others : others.slice(0, end)).at(-1) ?? (end === -1 ? '' : first.toLowerCase());
  return /^\p{Ll}.*[^sui']s$/u.test(noun) || /^(?:people|men|women|children|media|police|relatives)$/.test(noun);
}

/** Alone, where a word with a capital is mostly a name. */
const groups =
  /^(?:officials|police|residents|locals|doctors|medics|witnesses|eyewitnesses|relatives|neighbours|neighbors|friends|colleagues|rescuers|activists|authorities|prosecutors|investigators|lawyers|journalists|reporters|analysts|experts|critics|observers|organisers|organizers|protesters|survivors|villagers|parents|teachers|students|workers|soldiers|officers|guards|strangers|people)$/i;

/** "The man in the video" and "Relatives of Temirkhan" are descriptions and begin small; "The Quay" and "Kyrgyz media" do not. */
function withinSentence(name: string): string {
  const isDescription = /^(?:The|An?) \p{Ll}/u.test(name) || (plainBeginning.test(name) && isOfMany(name));
  return isDescription ? name.slice(0, 1).toLowerCase() + name.slice(1) : name;
}

/** A plural noun, a number, or a word that is never a name: what else may be one, and keeps its capital. */
const plainBeginning =
  /^(?:\p{Lu}\p{Ll}+[^sui']s|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Several|Many|Some|Few|Both|People|Men|Women|Children|Media|Unnamed|Anonymous|Local|Other|State) \p{Ll}/u;
