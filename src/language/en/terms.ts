/** English words for the terms of the vocabulary. Plain data: what is missed is added here. */

import type { TermField } from '../language.ts';

type Row = readonly [term: string, words: RegExp];

/** In a list, what stands first counts. */
const rows: Readonly<Record<TermField, readonly Row[]>> = {
  purpose: [
    ['stage', /\bconcerts?\b.*\bfestivals?\b|\bfestivals?\b.*\bconcerts?\b/],
    ['concert', /\bconcerts?\b|\brecitals?\b/],
    ['festival', /\bfestivals?\b/],
    ['unrest', /\b(?:riots?|unrest|disorders?)\b/],
    ['protest', /\b(?:protests?|rall(?:y|ies)|demonstrations?|protesting)\b/],
    ['stage', /\b(?:perform|performing|performances?|tour|touring)\b/],
    ['family-visit', /\bvisit (?:his|her|their) (?:family|relatives|parents|mother|father|sister|brother)\b/],
    ['treatment', /\b(?:medical )?treatment\b|\bsurgery\b/],
    ['study', /\b(?:study|studies|studying)\b/],
    ['shopping', /\bshopping\b/],
    ['tourism', /\b(?:holiday|holidays|vacation|tourism|sightseeing)\b/],
    ['work', /\b(?:work|working)\b/],
  ],
  means: [
    ['aeroplane', /\b(?:plane|aeroplane|airplane|flight)\b/],
    ['train', /\btrain\b/],
    ['bus', /\b(?:bus|coach)\b/],
    ['car', /\b(?:car|taxi)\b/],
    ['on-foot', /\bon foot\b/],
  ],
  cause: [
    [
      'dam-failure',
      /\b(?:dam|dyke|levee)\b.*\b(?:fail|failure|break|breach|burst|collapse)|\b(?:failure|breach|collapse) of the dam\b/,
    ],
    ['heavy-rain', /\b(?:rains?|rainfall|downpours?)\b/],
    ['pilot-error', /\bpilot(?:['’]s)? (?:error|mistake)\b/],
    ['technical-failure', /\b(?:technical (?:failure|fault|malfunction)|engine failure|malfunction)\b/],
    ['weather', /\b(?:weather|fog|wind|storm|snowstorm)\b/],
    ['missile', /\b(?:missiles?|rockets?)\b/],
    ['bomb', /\b(?:bombs?|explosives?)\b/],
    ['shelling', /\bshelling\b/],
  ],
  occupation: [
    ['unemployed', /\b(?:unemployed|jobless|out of (?:work|a job)|without (?:work|a job))\b/],
    [
      'orchestra-leader',
      /\b(?:leader|head|director|conductor) of (?:the |an? |his |her )?(?:\p{L}+ ){0,3}(?:orchestra|band|ensemble)\b|\bconductor\b/u,
    ],
    ['pianist', /\bpianist\b/],
    ['singer', /\bsinger\b/],
    ['composer', /\bcomposer\b/],
    ['musician', /\b(?:musician|trumpeter|violinist|guitarist|drummer|saxophonist|trombonist|cellist)\b/],
    ['teacher', /\b(?:teacher|professor|lecturer)\b/],
    ['doctor', /\b(?:doctor|surgeon|physician)\b/],
    ['driver', /\bdriver\b/],
    ['engineer', /\bengineer\b/],
    ['farmer', /\bfarmer\b/],
    ['journalist', /\b(?:journalist|reporter|correspondent)\b/],
    ['lawyer', /\b(?:lawyer|attorney|barrister)\b/],
    ['pilot', /\bpilot\b/],
    ['rescuer', /\brescuer\b/],
    ['soldier', /\bsoldier\b/],
    ['builder', /\b(?:builder|construction worker)\b/],
    ['student', /\bstudent\b/],
  ],
  office: [
    ['press-secretary', /\bpress secretary\b/],
    ['minister', /\bminister\b/],
    ['mayor', /\bmayor\b/],
    ['governor', /\bgovernor\b/],
    ['head', /\b(?:head|chairman|chairwoman|director) of\b/],
  ],
  role: [
    ['terrorist', /\bterrorist\b/],
    ['suspect', /\bsuspect\b/],
    ['victim', /\bvictim\b/],
    ['witness', /\b(?:witness|eyewitness)\b/],
    ['organiser', /\borgani[sz]er\b/],
    ['bystander', /\bbystander\b/],
  ],
};

export function termOf(words: string, field: TermField): string | undefined {
  const lower = words.toLowerCase().replaceAll(/[\s\u00a0]+/g, ' ');
  return rows[field].find(([, pattern]) => pattern.test(lower))?.[0];
}

/** Every occupation that the words name. */
export function occupationsIn(words: string): readonly string[] {
  const lower = words.toLowerCase().replaceAll(/[\s\u00a0]+/g, ' ');
  return rows.occupation.filter(([, pattern]) => pattern.test(lower)).map(([term]) => term);
}
