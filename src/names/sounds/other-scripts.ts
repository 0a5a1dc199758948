/**
 * Letters of the other scripts that names come in, as sounds. Arabic and Hebrew write few vowels: what they give is marked as
 * such by the caller, and missing vowels then cost next to nothing. Georgian and Armenian follow their national systems, Greek ISO 843.
 */

type Letters = Readonly<Record<string, string>>;

const georgian = pair(
  'აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ',
  'a b g d e v z t i k l m n o p J r s t u p k g k S C c z c C h J h',
);
const armenian = pair(
  'աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև',
  'a b g d e z e i t J i l h c k h z g C m i n S o C p J r s v t r c v p k o f ev',
);
const greek = pair('αβγδεζηθικλμνξοπρσςτυφχψω', 'a v g d e z i t i k l m n ks o p r s s t i f h ps o');
const greekPairs: Letters = {
  ου: 'u',
  μπ: 'b',
  ντ: 'd',
  γκ: 'g',
  γγ: 'ng',
  τσ: 'c',
  τζ: 'J',
  ευ: 'ev',
  αυ: 'av',
  ει: 'i',
  οι: 'i',
  αι: 'e',
};
const hebrew = pair('אבגדהוזחטיכךלמםנןסעפףצץקרשת', 'a b g d h u z h t i k k l m m n n s a p p c c k r S t');
const arabic = pair(
  'ابتثجحخدذرزسشصضطظعغفقكلمنهوىيةپچژگڤکیؤئءآأإ',
  'a b t s J h h d z r z s S s d t z a g f k k l m n h u a i a p C J g v k i u i  a a i',
);
/** Devanagari: each consonant carries an a of its own, which a sign or a virama replaces. */
const devanagari = pair(
  'अआइईउऊएऐओऔकखगघचछजझटठडढणतथदधनपफबभमयरलवशषसहांँािीुूेैोौ्',
  'a a i i u u e e o o k k g g C C J J t t d d n t t d d n p f b b m i r l v S S s h  n n a i i u u e e o o ',
);
const kana = pair(
  'あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをんがぎぐげござじずぜぞだぢづでどばびぶべぼぱぴぷぺぽゃゅょっ',
  'a i u e o ka ki ku ke ko sa Si su se so ta Ci cu te to na ni nu ne no ha hi fu he ho ma mi mu me mo ia iu io ra ri ru re ro va o n ga gi gu ge go za Ji zu ze zo da Ji zu de do ba bi bu be bo pa pi pu pe po ia iu io ',
);
const jamo = {
  lead: 'k k n t t r m p p s s  J J C k t p h'.split(' '),
  vowel: 'a e ia ie o e io ie o va ve oe io u vo ve vi iu u i i'.split(' '),
  tail: ' k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' '),
} as const;

export const lettersOf: Readonly<Record<'Georgian' | 'Armenian' | 'Greek' | 'Hebrew' | 'Arabic' | 'Kana', Letters>> = {
  Georgian: georgian,
  Armenian: { ...armenian },
  Greek: greek,
  Hebrew: hebrew,
  Arabic: arabic,
  Kana: kana,
};

/** Sounds of a word by a table of letters. */
export function soundByTable(word: string, letters: Letters): string {
  return Array.from(word.normalize('NFC'))
    .map((letter) => letters[letter] ?? '')
    .join('');
}

export function soundArmenian(word: string): string {
  return soundByTable(word.replaceAll('ու', 'u').replaceAll('եւ', 'և'), { ...armenian, u: 'u' });
}

export function soundGreek(word: string): string {
  const plain = word
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/ου|μπ|ντ|γκ|γγ|τσ|τζ|ευ|αυ|ει|οι|αι/gu, '{$&}');
  return plain.replaceAll(/\{(..)\}|(.)/gu, (_, two: string | undefined, one: string | undefined) =>
    two === undefined ? (greek[one ?? ''] ?? '') : (greekPairs[two] ?? ''),
  );
}

export function soundDevanagari(word: string): string {
  const signs = /[\u093e-\u094d]/u;
  const units = Array.from(word.normalize('NFC'));
  return units
    .map((letter, at) => {
      const sound = devanagari[letter] ?? '';
      const isConsonant = /[\u0915-\u0939]/u.test(letter);
      const next = units[at + 1];
      return isConsonant && next !== undefined && !signs.test(next) ? `${sound}a` : sound;
    })
    .join('');
}

/** Hiragana and katakana alike; a long vowel mark adds nothing. */
export function soundKana(word: string): string {
  const hiragana = word
    .normalize('NFKC')
    .replaceAll(/[\u30a1-\u30f6]/gu, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) - 0x60));
  return soundByTable(hiragana, kana);
}

/** Syllables of Hangul are computed, not listed (The Unicode Standard, 3.12). */
export function soundHangul(word: string): readonly string[] {
  return Array.from(word.normalize('NFC')).flatMap((syllable) => {
    const index = (syllable.codePointAt(0) ?? 0) - 0xac00;
    if (index < 0 || index > 11_171) return [];
    const [lead, vowel, tail] = [Math.floor(index / 588), Math.floor((index % 588) / 28), index % 28];
    return [`${jamo.lead[lead] ?? ''}${jamo.vowel[vowel] ?? ''}${jamo.tail[tail] ?? ''}`];
  });
}

function pair(letters: string, sounds: string): Letters {
  const each = sounds.split(' ');
  return Object.fromEntries(Array.from(letters).map((letter, at) => [letter, each[at] ?? '']));
}
