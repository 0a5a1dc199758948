/**
 * Systems by which names are written in Latin letters, as data: each with its standard and the languages it is for. A table gives
 * letters and groups of letters; the longest group that stands there is taken, `^` before one means the beginning of a word.
 * Where a standard leaves a choice, the one for personal names is taken.
 */

export type System = {
  readonly key: string;
  readonly standard: string;
  readonly languages: readonly string[];
  readonly letters: Readonly<Record<string, string>>;
};

/** Letters that nearly all systems for Cyrillic agree on. */
const common = table('а a|б b|в v|г g|д d|з z|и i|к k|л l|м m|н n|о o|п p|р r|с s|т t|у u|ф f');
const kazakhBase = table(
  'а a|ә ä|б b|в v|г g|ғ ğ|д d|е e|ё io|ж j|з z|и i|й i|к k|қ q|л l|м m|н n|ң ñ|о o|ө ö|п p|р r|с s|т t|у u|ұ ū|ү ü|ф f|х h|һ h|ц s|ч ch|ш ş|щ şş|ъ |ы y|і ı|ь |э e|ю iu|я ia',
);

export const systems: readonly System[] = [
  {
    key: 'iso9',
    standard: 'ISO 9:1995, GOST 7.79-2000 system A',
    languages: ['ru', 'uk', 'kk', 'ky'],
    letters: {
      ...common,
      ...table(
        'е e|ё ë|ж ž|й j|х h|ц c|ч č|ш š|щ ŝ|ъ ʺ|ы y|ь ʹ|э è|ю û|я â|і ì|ї ï|є ê|ґ g̀|ә a̋|ғ ġ|қ ķ|ң ṇ|ө ô|ұ ú|ү ù|һ ḥ',
      ),
    },
  },
  {
    key: 'gost-b',
    standard: 'GOST 7.79-2000 system B',
    languages: ['ru'],
    letters: {
      ...common,
      ...table('е e|ё yo|ж zh|й j|х x|ц cz|ци ci|це ce|цы cy|ч ch|ш sh|щ shh|ъ |ы y|ь |э e|ю yu|я ya'),
    },
  },
  {
    key: 'bgn-pcgn-ru',
    standard: 'BGN/PCGN 1947 System for Russian',
    languages: ['ru'],
    letters: {
      ...common,
      ...table(
        'е e|^е ye|ае aye|ее eye|ие iye|ое oye|уе uye|ье ye|ъе ye|ё ë|^ё yë|ж zh|й y|х kh|ц ts|ч ch|ш sh|щ shch|ъ |ы y|ь |э e|ю yu|я ya',
      ),
    },
  },
  {
    key: 'icao-9303',
    standard: 'ICAO Doc 9303-3, Cyrillic to Latin',
    languages: ['ru', 'uk', 'kk', 'ky'],
    letters: {
      ...common,
      ...table(
        'е e|ё e|ж zh|й i|х kh|ц ts|ч ch|ш sh|щ shch|ъ ie|ы y|ь |э e|ю iu|я ia|і i|ї i|є ie|ґ g|ә a|ғ g|қ q|ң n|ө o|ұ u|ү u|һ h',
      ),
    },
  },
  {
    key: 'ala-lc-ru',
    standard: 'ALA-LC Romanization Tables, Russian (2012)',
    languages: ['ru'],
    letters: {
      ...common,
      ...table('е e|ё ë|ж zh|й ĭ|х kh|ц t͡s|ч ch|ш sh|щ shch|ъ ʺ|ы y|ь ʹ|э ė|ю i͡u|я i͡a'),
    },
  },
  {
    key: 'duden',
    standard: 'Duden transcription of Russian (German press)',
    languages: ['ru'],
    letters: {
      ...common,
      ...table(
        'в w|е e|^е je|ае aje|ее eje|ие ije|ое oje|ё jo|ж sch|з s|й i|ий i|ый y|х ch|ц z|ч tsch|ш sch|щ schtsch|ъ |ы y|ь |э e|ю ju|я ja',
      ),
    },
  },
  {
    key: 'french-press',
    standard: 'French press transcription of Russian',
    languages: ['ru'],
    letters: {
      ...common,
      ...table('е e|^е ie|ё io|ж j|й ï|ий i|ый y|у ou|х kh|ц ts|ч tch|ш ch|щ chtch|ъ |ы y|ь |э e|ю iou|я ia'),
    },
  },
  {
    key: 'kmu-2010',
    standard: 'Cabinet of Ministers of Ukraine, resolution 55 of 2010',
    languages: ['uk'],
    letters: {
      ...common,
      ...table(
        'г h|зг zgh|ґ g|е e|є ie|^є ye|ж zh|и y|і i|ї i|^ї yi|й i|^й y|х kh|ц ts|ч ch|ш sh|щ shch|ь |ю iu|^ю yu|я ia|^я ya',
      ),
    },
  },
  {
    key: 'kazakh-2021',
    standard: 'Kazakh Latin alphabet, project of January 2021',
    languages: ['kk'],
    letters: kazakhBase,
  },
  {
    key: 'bgn-pcgn-kk',
    standard: 'BGN/PCGN 1979 System for Kazakh',
    languages: ['kk'],
    letters: {
      ...common,
      ...table(
        'ә ä|ғ gh|е e|^е ye|ё yo|ж zh|й y|қ q|ң ng|ө ö|ұ u|ү ü|х kh|һ h|ц ts|ч ch|ш sh|щ shch|ъ |ы y|і i|ь |э e|ю yu|я ya',
      ),
    },
  },
  {
    key: 'bgn-pcgn-ky',
    standard: 'BGN/PCGN 1979 System for Kyrgyz',
    languages: ['ky'],
    letters: {
      ...common,
      ...table('е e|ё yo|ж j|й y|ң ng|ө ö|ү ü|х kh|ц ts|ч ch|ш sh|щ shch|ъ |ы y|ь |э e|ю yu|я ya'),
    },
  },
  {
    key: 'georgian-2002',
    standard: 'Georgian national system of romanization (2002)',
    languages: ['ka'],
    letters: table(
      'ა a|ბ b|გ g|დ d|ე e|ვ v|ზ z|თ t|ი i|კ k|ლ l|მ m|ნ n|ო o|პ p|ჟ zh|რ r|ს s|ტ t|უ u|ფ p|ქ k|ღ gh|ყ q|შ sh|ჩ ch|ც ts|ძ dz|წ ts|ჭ ch|ხ kh|ჯ j|ჰ h',
    ),
  },
  {
    key: 'elot-743',
    standard: 'ELOT 743 (ISO 843), transcription of Greek',
    languages: ['el'],
    letters: table(
      'α a|β v|γ g|γγ ng|γκ gk|δ d|ε e|ζ z|η i|θ th|ι i|κ k|λ l|μ m|μπ mp|^μπ b|ν n|ξ x|ο o|ου ou|π p|ρ r|σ s|ς s|τ t|υ y|αυ av|ευ ev|φ f|χ ch|ψ ps|ω o|ά a|έ e|ή i|ί i|ό o|ύ y|ώ o|ού ou',
    ),
  },
  {
    key: 'bgn-pcgn-hy',
    standard: 'BGN/PCGN 1981 System for Armenian',
    languages: ['hy'],
    letters: table(
      'ա a|բ b|գ g|դ d|ե e|^ե ye|զ z|է e|ը y|թ t|ժ zh|ի i|լ l|խ kh|ծ ts|կ k|հ h|ձ dz|ղ gh|ճ ch|մ m|յ y|ն n|շ sh|ո o|^ո vo|չ ch|պ p|ջ j|ռ rr|ս s|վ v|տ t|ր r|ց ts|ու u|փ p|ք k|օ o|ֆ f|և ev',
    ),
  },
];

function table(rows: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    rows.split('|').map((row) => {
      const at = row.indexOf(' ');
      return [row.slice(0, at), row.slice(at + 1)];
    }),
  );
}
