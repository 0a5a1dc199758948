import { expect, test } from 'vitest';
import { guessLanguage } from '../../src/language/guess-language.ts';

test.each([
  ['The minister said that the dam was safe and that nobody in the town had to leave.', 'en'],
  ['Министр сказал, что плотина надёжна и что из города никому не нужно уезжать.', 'ru'],
  ['По словам Рүстема Қасымова, министр сказал, что плотина надёжна и что из города никому не нужно уезжать.', 'ru'],
  ['Министр бөген сенімді екенін және қаладан ешкімнің кетуінің қажеті жоқ екенін айтты.', 'kk'],
  ['Министр тосмонун бекем экенин жана шаардан эч кимдин кетишинин кереги жок экенин айтты.', 'ky'],
  ['Министр айтты: бул жерден эч ким кетпейт деп билдирди, анын айтымында баары жакшы жана тынч.', 'ky'],
  ['Міністр сказав, що гребля надійна і що з міста нікому не потрібно їхати.', 'uk'],
  ['قال الوزير إن السد آمن وإن أحدا في المدينة لا يحتاج إلى المغادرة.', 'ar'],
  ['وزیر گفت سد امن است و هیچ‌کس در شهر نیازی به رفتن ندارد.', 'fa'],
  ['Le ministre a dit que le barrage tenait et que personne ne devait quitter la ville.', undefined],
  ['', undefined],
  ['12 34 — …', undefined],
])('%j', (text, language) => {
  expect(guessLanguage(text)).toBe(language);
});
