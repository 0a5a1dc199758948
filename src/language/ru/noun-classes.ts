/** Classes of Russian nouns by which a verb is known: «участвовал в митинге», «запустил ракету». Plain data. */

/** Nouns that tell a sense of a verb from its others. */
export type NounClass = {
  readonly words: RegExp;
  /** The noun names the event that the verb tells of. */
  readonly isEvent: boolean;
};

export const nounClasses: Readonly<Record<string, NounClass>> = {
  protest: { words: /^(?:митинг|демонстраци|шестви|пикет|протест)/u, isEvent: true },
  meeting: { words: /^(?:встреч|переговор|совещани|саммит)/u, isEvent: true },
  statement: { words: /^(?:заявлени|показани)/u, isEvent: true },
  media: {
    words:
      /^(?:видео|запис|видеозапис|ролик|видеоролик|кадр|эфир|экран|телевидени|телеканал|канал|телевизор|гостелевидени)/u,
    isEvent: false,
  },
  prison: { words: /^(?:тюрьм|сизо|камер|изолятор|подвал|колони|участк|казарм|следственн)/u, isEvent: false },
  case: { words: /^(?:расследовани|проверк|следстви|дознани)/u, isEvent: false },
  visitor: { words: /^(?:делегаци|посл(?:а|ов)$|министра|президента|гост(?:я|ей)$)/u, isEvent: false },
  treaty: { words: /^(?:соглашени|договор|перемири|меморандум)/u, isEvent: false },
  hotel: { words: /^(?:гостиниц|отел|хостел|общежити|квартир|апартамент)/u, isEvent: false },
  accord: { words: /^(?:перемири|прекращени|сделк|услови|мировое|компромисс|план)/u, isEvent: false },
  police: { words: /^(?:отдел|отделени|участ|полици|изолятор|сизо|увд|овд|ровд|ивс)/u, isEvent: false },
  road: { words: /^(?:дорог|трасс|рельс|пут|полос|шоссе|обочин|эстакад)/u, isEvent: false },
  ditch: { words: /^(?:кювет|обрыв|пропаст|ущель|рек|овраг|озер|канав|пруд|водохранилищ)/u, isEvent: false },
  weapon: { words: /^(?:ракет|дрон|беспилотник|снаряд)/u, isEvent: false },
};
