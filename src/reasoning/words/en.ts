/**
 * English for every message of reasoning. `{name}` is a value, `{name;}` a list with semicolons, `{name|day|days}` the form
 * that goes with a number. Never "proves", "lies" or "fake": what cannot all hold is said, and by whom.
 */

import { weighing } from './weighing.ts';
import type { Words } from './words.ts';

export const en: Words = {
  language: 'en',
  roles: {
    agent: 'who',
    patient: 'whom',
    addressee: 'to whom',
    theme: 'what',
    place: 'where',
    from: 'from',
    to: 'to',
    with: 'with',
    amount: 'how much',
    purpose: 'what for',
    payer: 'paid by',
    means: 'by what means',
  },
  figures: { about: 'about {figure}', least: 'at least {figure}', most: 'at most {figure}', range: '{low} to {high}' },
  messages: {
    'says.event': '{event} ({type}) – {parts;}',
    'says.no-event': 'no {event} ({type}) – {parts;}',
    'says.event-alone': '{event} ({type}) took place',
    'says.no-event-alone': '{event} ({type}) did not take place',
    'says.role': '{role}: {value}',
    'says.when': 'when: {when}',
    'says.attribute': '{of}: {property} – {value}',
    'says.attribute-when': '{of}: {property} – {value} ({when})',
    'says.no-attribute': '{of}: {property} – not {value}',
    'says.no-attribute-when': '{of}: {property} – not {value} ({when})',
    'says.order': '{earlier} came before {later}',
    'says.led-to': '{earlier} led to {later}',
    'says.same': '{a} is {b}',
    'says.different': '{a} is not {b}',
    'says.about-false': 'it is false that: {says}',
    'says.about-mistaken': 'it is a mistake that: {says}',
    'says.about-coerced': 'it was said under duress that: {says}',
    'says.about-confirmed': 'it is so that: {says}',
    'says.about-not-false': 'it is not false that: {says}',
    'says.about-not-mistaken': 'it is no mistake that: {says}',
    'says.about-not-coerced': 'it was said freely that: {says}',
    'says.about-not-confirmed': 'it is not confirmed that: {says}',
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

    'topic.identity': 'Who {subject} is',
    'topic.property': '{of}: {slot}',
    'topic.role': '{of}: {slot}',
    'topic.times': 'When: {events}',
    'topic.denial': 'Whether it is so: {of}',
    'topic.content': 'Whether it is so: {says}',

    'clash.identity-said': '{a} is said to be {b}, and not to be {b}.',
    'clash.identity-against-judgement': '{a} is said not to be {b}, and a judgement takes them for one.',
    'clash.identity-judged': '{a} is said to be {b}, and a judgement takes them for different.',
    'clash.identity-names': '{a} is said to be {b}, whose name has nothing in common with it.',
    'clash.identity-one-is-two': '{one} is said to be {a}, and to be {b}, whose names have nothing in common.',
    'clash.values': '{a}, {slot}: {first} or {second}, not both.',
    'clash.values-of-one': '{a}, {slot}: {first}; {b}, said to be the same, {slot}: {second}; not both.',
    'clash.falling-figure':
      '{of}, {property}: {first} ({firstWhen}), and later only {second} ({secondWhen}), although it can but rise.',
    'clash.denied': 'One account has it that: {says}. Another has it that: {denies}.',
    'clash.called-wrong': 'One account says, and another calls wrong: {says}.',
    'clash.times-circle': 'These cannot have come in the order given: {events}.',
    'clash.two-dates': '{late} is dated {lateWhen} and {earlyWhen}, not both.',
    'clash.two-dates-of-one': '{late} is dated {lateWhen}; {early}, taken for the same, {earlyWhen}.',
    'clash.too-early': '{late} ({lateWhen}) should not come before {early} ({earlyWhen}), but by these dates it does.',
    'clash.too-early-by-days':
      '{late} is dated {lateWhen}, {days} {days|day|days} before {early} ({earlyWhen}), which should have come first.',

    'assume.same-by-meaning': '{a} and {b} are one happening: {basis}',
    'assume.names-differ': '{a} and {b} are two people, since their names have nothing in common',
    'assume.places-apart': '{a} and {b} lie apart',
    'assume.one-moment': 'the figures for {property} ({of}) are of one moment',
    'assume.falling-figure': '{property} ({of}) can but rise with time',
    'assume.exclusion': '{a} and {b} exclude each other ({of}): {basis}',
    'assume.order-of-meaning': 'the order of {event} and {other} follows from what they are: {basis}',
    'assume.usual-length': '{event} was of usual length: {basis}',

    'fault.origin': '{voice}, wrong in this: {says}',
    'fault.relay': '{voice}, misreporting {origin} in this: {says}',
    'fault.reading': 'our reading of the source, wrong in this: {says}',
    'fault.voice': '{voice}, unreliable throughout this case',
    'fault.rule': 'a rule, which does not apply here: {assumption}',
    'fault.referent': '{a} and {b}, which are not one event after all',

    'why.same-said': '{a} is said to be {b}',
    'why.same-judged': '{a} and {b} are taken for one event by a judgement',
    'why.same-meaning': '{a} and {b} are one happening by what they are',
    'why.different-said': '{a} is said not to be {b}',
    'why.different-judged': 'a judgement takes {a} and {b} for different',
    'why.different-names': 'the names of {a} and {b} have nothing in common',
    'why.apart-quantities': '{first} and {second} cannot both be right, tolerances included',
    'why.apart-ages': 'nobody is aged {first} and {second} at these times',
    'why.apart-age-and-birth': '{first} and {second} fit no date of birth',
    'why.apart-falling': '{second} is less than {first} and later',
    'why.apart-dates': '{first} and {second} have no day in common',
    'why.apart-places': '{first} and {second} lie apart',
    'why.apart-terms': '{a} and {b} exclude each other: {basis}',
    'why.affirmed': 'it is said that: {says}',
    'why.dated': '{event} is dated {when}',
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
    'warning.reading-suspect': 'Look at the source again: the cheapest explanation is that we misread it. {says}.',
    'warning.self-contradiction': '{voice} is the origin of statements that cannot all hold: {conflicts;}',
    'warning.order-rests-on-ungraded':
      'Which way out comes first rests on voices without a grade: {voices}. Grade them before relying on the order.',
    'warning.grade-suggested-duress':
      'Others say that {voice} was put under duress or ill-treated. Consider grade {grade}, on the ground of duress.',
    'warning.grade-suggested-disputed':
      'Others say that {voice} is mistaken or says what is not so. Consider grade {grade}.',
    'warning.reports-circular':
      'Those who say this only cite each other, and nobody is known to have been there: {voices}. {says}. Look for who had it first.',
    'warning.copy-suspected-wording':
      'The same words come from origins that are not said to cite each other: {voices}. “{words}”. Check whether one of them copied; they are still counted apart.',
    'warning.copy-suspected-errors':
      '{voices} share what falls in every cheapest way out, where others say otherwise: {errors;}. Check whether one of them copied; they are still counted apart.',
    'warning.figures-drift':
      'The figures for {property} ({of}) drift: {figures}. Check what each of them counts, and when.',
    'warning.attribution-short':
      '{voice} appears as origin in a copy of another source. Check whether the attribution goes on to the original.',
    ...weighing.en,
  },
  labels: {
    says: 'who says so',
    why: 'why not all of it can hold',
    options: 'what would have to be wrong, cheapest first',
    stands: 'what stands in every cheapest way out',
    assumptions: 'what this takes for granted',
  },
};
