/**
 * The consonants of a word, the same for Latin and Cyrillic spellings of one name: "Temirkhan", «Темирхан» and the genitive
 * «Темирхана» begin alike. For telling which pages speak of the same, never for who is whom.
 */

const digraphs: readonly (readonly [RegExp, string])[] = [
  [/shch/g, 'щ'],
  [/sh/g, 'ш'],
  [/ch/g, 'ч'],
  [/zh/g, 'ж'],
  [/kh/g, 'х'],
  [/gh/g, 'г'],
  [/ts/g, 'ц'],
  [/ph/g, 'ф'],
  [/th/g, 'т'],
  [/ck/g, 'к'],
];

/** Each letter to one of few consonants; vowels, signs and glides are left out. */
const consonants: ReadonlyMap<string, string> = new Map(
  [
    'b=b б',
    'v=v w в',
    'g=g г ғ ґ',
    'd=d д',
    'j=j ж',
    'z=z з',
    'k=k q c к қ',
    'l=l л',
    'm=m м',
    'n=n н ң',
    'p=p п',
    'r=r р',
    's=s x с',
    't=t т',
    'f=f ф',
    'h=h х һ',
    'c=ц',
    'q=ч',
    'w=ш щ',
  ].flatMap((row) => {
    const [to = '', letters = ''] = row.split('=');
    return letters.split(' ').map((letter) => [letter, to] as const);
  }),
);

/** At most six consonants; empty where there are fewer than two. */
export function skeletonOf(word: string): string {
  let lower = word
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\u0300-\u0305\u0307-\u036f]/g, '');
  for (const [pattern, letter] of digraphs) lower = lower.replaceAll(pattern, letter);
  let skeleton = '';
  for (const letter of lower.normalize('NFC')) {
    const consonant = consonants.get(letter);
    if (consonant !== undefined && !skeleton.endsWith(consonant)) skeleton += consonant;
  }
  return skeleton.length < 2 ? '' : skeleton.slice(0, 6);
}
