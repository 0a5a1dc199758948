/**
 * Russian for every message of reasoning. Names cannot be declined here, so that sentences are built to take them as they
 * are: after a colon or a dash, in quotes or in brackets.
 */

import { weighing } from './weighing.ts';
import type { Words } from './words.ts';

export const ru: Words = {
  language: 'ru',
  roles: {
    agent: 'кто',
    patient: 'кого',
    addressee: 'кому',
    theme: 'что',
    place: 'где',
    from: 'откуда',
    to: 'куда',
    with: 'с кем',
    amount: 'сколько',
    purpose: 'зачем',
    payer: 'кто платил',
    means: 'каким образом',
  },
  figures: {
    about: 'около {figure}',
    least: 'не менее {figure}',
    most: 'не более {figure}',
    range: 'от {low} до {high}',
  },
  messages: {
    'says.event': '{event} ({type}) – {parts;}',
    'says.no-event': 'не было: {event} ({type}) – {parts;}',
    'says.event-alone': 'было: {event} ({type})',
    'says.no-event-alone': 'не было: {event} ({type})',
    'says.role': '{role}: {value}',
    'says.when': 'когда: {when}',
    'says.attribute': '{of}: {property} – {value}',
    'says.attribute-when': '{of}: {property} – {value} ({when})',
    'says.no-attribute': '{of}: {property} – не {value}',
    'says.no-attribute-when': '{of}: {property} – не {value} ({when})',
    'says.order': 'сначала «{earlier}», потом «{later}»',
    'says.led-to': '«{earlier}» повлекло за собой «{later}»',
    'says.same': '{a} – это {b}',
    'says.different': '{a} – это не {b}',
    'says.about-false': 'неправда, что: {says}',
    'says.about-mistaken': 'ошибка, что: {says}',
    'says.about-coerced': 'сказано по принуждению, что: {says}',
    'says.about-confirmed': 'так и есть: {says}',
    'says.about-not-false': 'не является неправдой: {says}',
    'says.about-not-mistaken': 'не является ошибкой: {says}',
    'says.about-not-coerced': 'сказано добровольно, что: {says}',
    'says.about-not-confirmed': 'не подтверждено, что: {says}',
    'says.voice-false': 'сказанное неверно: {voice}',
    'says.voice-mistaken': 'ошибается: {voice}',
    'says.voice-coerced': 'говорит по принуждению: {voice}',
    'says.voice-confirmed': 'сказанное верно: {voice}',
    'says.voice-not-false': 'сказанное не является неправдой: {voice}',
    'says.voice-not-mistaken': 'не ошибается: {voice}',
    'says.voice-not-coerced': 'говорит добровольно: {voice}',
    'says.voice-not-confirmed': 'сказанное не подтверждено: {voice}',
    'says.statement-false': 'другое утверждение неверно',
    'says.statement-mistaken': 'другое утверждение ошибочно',
    'says.statement-coerced': 'другое утверждение сделано по принуждению',
    'says.statement-confirmed': 'другое утверждение верно',
    'says.statement-not-false': 'другое утверждение не является неправдой',
    'says.statement-not-mistaken': 'другое утверждение не ошибочно',
    'says.statement-not-coerced': 'другое утверждение сделано добровольно',
    'says.statement-not-confirmed': 'другое утверждение не подтверждено',
    'says.in-words': 'то, что там сказано словами',

    'topic.identity': 'Кто это: {subject}',
    'topic.property': '{of}: {slot}',
    'topic.role': '{of}: {slot}',
    'topic.times': 'Когда: {events}',
    'topic.denial': 'Так ли это: {of}',
    'topic.content': 'Так ли это: {says}',

    'clash.identity-said': 'Говорят, что {a} – это {b}, и говорят, что {a} – это не {b}.',
    'clash.identity-against-judgement': 'Говорят, что {a} – это не {b}, а по решению это одно и то же.',
    'clash.identity-judged': 'Говорят, что {a} – это {b}, а по решению это разные.',
    'clash.identity-names': 'Говорят, что {a} – это {b}, хотя в именах нет ничего общего.',
    'clash.identity-one-is-two': 'Говорят, что {one} – это {a} и что это {b}, а в этих именах нет ничего общего.',
    'clash.values': '{a}, {slot}: или {first}, или {second}, но не оба сразу.',
    'clash.values-of-one':
      '{a}, {slot}: {first}; {b} (говорят, что это одно и то же), {slot}: {second}; вместе это невозможно.',
    'clash.falling-figure':
      '{of}, {property}: {first} ({firstWhen}), а позже лишь {second} ({secondWhen}), хотя число может только расти.',
    'clash.denied': 'По одним сведениям: {says}. По другим: {denies}.',
    'clash.called-wrong': 'Одни это говорят, другие называют неверным: {says}.',
    'clash.times-circle': 'В таком порядке это не могло произойти: {events}.',
    'clash.two-dates': '{late}: названо и {lateWhen}, и {earlyWhen}; вместе это невозможно.',
    'clash.two-dates-of-one': '{late}: названо {lateWhen}; {early} (считается тем же): {earlyWhen}.',
    'clash.too-early':
      '{late} ({lateWhen}) не должно быть раньше, чем {early} ({earlyWhen}), а по датам выходит раньше.',
    'clash.too-early-by-days':
      '{late}: {lateWhen}, за {days} {days|день|дня|дней} до того, что должно было быть раньше: {early} ({earlyWhen}).',

    'assume.same-by-meaning': '{a} и {b} – одно и то же: {basis}',
    'assume.names-differ': '{a} и {b} – разные люди, так как в именах нет ничего общего',
    'assume.places-apart': '{a} и {b} – разные места, одно не внутри другого',
    'assume.one-moment': 'числа относятся к одному моменту: {property} ({of})',
    'assume.falling-figure': 'число может только расти: {property} ({of})',
    'assume.exclusion': '{a} и {b} исключают друг друга ({of}): {basis}',
    'assume.order-of-meaning': 'порядок событий «{event}» и «{other}» следует из их смысла: {basis}',
    'assume.usual-length': '{event}: обычной продолжительности ({basis})',

    'fault.origin': '{voice}, неверно в этом: {says}',
    'fault.relay': '{voice}, неточная передача ({origin}): {says}',
    'fault.reading': 'наше прочтение источника, неверное в этом: {says}',
    'fault.voice': '{voice}, ненадёжность во всём этом деле',
    'fault.rule': 'правило, которое здесь не действует: {assumption}',
    'fault.referent': '{a} и {b}, всё же разные события',

    'why.same-said': 'говорят, что {a} – это {b}',
    'why.same-judged': '{a} и {b} – по решению это одно событие',
    'why.same-meaning': '{a} и {b} – по смыслу одно и то же',
    'why.different-said': 'говорят, что {a} – это не {b}',
    'why.different-judged': '{a} и {b} – по решению это разные',
    'why.different-names': '{a} и {b} – в именах нет ничего общего',
    'why.apart-quantities': '{first} и {second} – не могут быть верны оба, даже с допуском',
    'why.apart-ages': '{first} и {second} – такого возраста в эти времена быть не может',
    'why.apart-age-and-birth': '{first} и {second} – такой даты рождения нет',
    'why.apart-falling': '{second} – меньше, чем {first}, и позже',
    'why.apart-dates': '{first} и {second} – ни одного общего дня',
    'why.apart-places': '{first} и {second} – разные места',
    'why.apart-terms': '{a} и {b} исключают друг друга: {basis}',
    'why.affirmed': 'сказано, что: {says}',
    'why.dated': '{event}: {when}',
    'why.ordered': 'сказано, что сначала «{earlier}», потом «{later}»',
    'why.basis': '{basis}',
    'why.zones': 'часы отличаются от UTC не более чем на 14 часов',

    'way-out.one': 'Неверным должно быть одно: {faults;}.',
    'way-out.several': 'Неверным должно быть всё это вместе: {faults;}.',

    'warning.decisions-contradict':
      'По одному решению «{a}» и «{b}» – разные, по другим – одно. Отмените одно из них; пока различие не учитывается.',
    'warning.decision-idle':
      'Решение, что «{a}» и «{b}» – одно событие, ни на что не влияет: никто не говорит, что их участники могут быть одними и теми же.',
    'warning.unreadable-content': 'Одно утверждение не участвует в выводах. {reason}.',
    'warning.grade-above-anonymity':
      'Без имени и с оценкой {grade}: {voice}. Считается как F, так как переспросить некого.',
    'warning.reading-suspect':
      'Посмотрите в источник ещё раз: проще всего объяснить всё тем, что мы неверно прочли. {says}.',
    'warning.self-contradiction': '{voice} – от этого голоса исходит то, что не может быть верно вместе: {conflicts;}',
    'warning.order-rests-on-ungraded':
      'Порядок выходов зависит от голосов без оценки: {voices}. Оцените их, прежде чем полагаться на порядок.',
    'warning.grade-suggested-duress':
      'Другие говорят о принуждении или жестоком обращении: {voice}. Возможна оценка {grade} на этом основании.',
    'warning.grade-suggested-disputed': 'Другие говорят, что сказанное неверно: {voice}. Возможна оценка {grade}.',
    'warning.reports-circular':
      'Все, кто это говорит, лишь ссылаются друг на друга: {voices}. {says}. Найдите, у кого это появилось первым.',
    'warning.copy-suspected-wording':
      'Одни и те же слова у тех, кто друг на друга не ссылается: {voices}. «{words}». Проверьте, не переписал ли один у другого; пока их считают порознь.',
    'warning.copy-suspected-errors':
      '{voices} – у них одно и то же, что не остаётся ни при одном простейшем выходе, а другие говорят иначе: {errors;}. Проверьте, не взял ли один у другого; пока их считают порознь.',
    'warning.figures-drift': 'Числа расходятся: {property} ({of}) – {figures}. Проверьте, что и когда считали.',
    'warning.attribution-short':
      '{voice} – назван первоисточником в копии другого источника. Проверьте, не идёт ли цепочка дальше, к оригиналу.',
    ...weighing.ru,
  },
  labels: {
    says: 'кто это говорит',
    why: 'почему всё вместе не может быть верно',
    options: 'что должно быть неверно, от простого к сложному',
    stands: 'что остаётся в силе при любом простейшем выходе',
    assumptions: 'что здесь принято без доказательства',
  },
};
