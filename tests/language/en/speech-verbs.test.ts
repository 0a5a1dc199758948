import { expect, test } from 'vitest';
import { verbForms } from '../../../src/language/en/speech-verbs.ts';

test.each([
  ['said', 'say', 'past'],
  ['says', 'say', 'present'],
  ['saying', 'say', 'participle'],
  ['say', 'say', 'base'],
  ['told', 'tell', 'past'],
  ['denied', 'deny', 'past'],
  ['denies', 'deny', 'present'],
  ['denying', 'deny', 'participle'],
  ['admitted', 'admit', 'past'],
  ['admitting', 'admit', 'participle'],
  ['revealed', 'reveal', 'past'],
  ['stressing', 'stress', 'participle'],
  ['stresses', 'stress', 'present'],
  ['pledges', 'pledge', 'present'],
  ['promising', 'promise', 'participle'],
  ['forecast', 'forecast', 'past'],
])('%s is a form of %s: %s', (form, lemma, tense) => {
  expect(verbForms.get(form)).toMatchObject({ lemma, tense });
});

test.each(['sayed', 'telled', 'writed', 'denyed', 'admited', 'saies'])('%s is no form', (form) => {
  expect(verbForms.has(form)).toBe(false);
});

test.each([
  ['denied', 'denies'],
  ['confirmed', 'confirms'],
  ['admitted', 'admits'],
  ['asked', 'asks'],
  ['urged', 'urges'],
  ['promised', 'promises'],
  ['hoped', 'expects'],
  ['threatened', 'threatens'],
  ['warned', 'asserts'],
])('%s: the voice %s', (form, act) => {
  expect(verbForms.get(form)?.act).toBe(act);
});
