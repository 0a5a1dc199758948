/**
 * Reads annotations in brat's stand-off format (`a.txt` beside `a.ann`): text-bound lines, relations and events. Names of
 * types differ from project to project; `roleNames` tells which we know, whatever their case. What belongs together is
 * taken from relations and events alone, whatever those are called and whichever way they point.
 *
 * brat counts code points; our offsets are UTF-16 code units.
 */

import type { LabelledAttribution, LabelledDate, LabelledText, Pieces } from './labelled-text.ts';

const roles = ['cue', 'voice', 'relay', 'content', 'date', 'mention'] as const;
export type Role = (typeof roles)[number];

/** What annotators call things, without case, hyphens and what follows a number. */
export const roleNames: Readonly<Record<Role, readonly string[]>> = {
  cue: ['cue', 'attributioncue', 'attribution', 'reporting', 'reportingverb', 'speechcue', 'speechevent', 'trigger'],
  voice: ['source', 'origin', 'voice', 'speaker', 'holder', 'opinionholder', 'sourceentity', 'author'],
  relay: ['relay', 'via', 'outersource'],
  content: ['content', 'statement', 'claim', 'quotation', 'quote', 'message', 'target', 'attributedcontent'],
  date: ['date', 'time', 'timex', 'timex3', 'when'],
  mention: ['mention', 'person', 'per', 'organization', 'organisation', 'org', 'group', 'norp'],
};

type Entity = { readonly role: Role; readonly pieces: Pieces };
type Link = readonly [from: string, to: string, role: Role | undefined];

/** A text with its annotations; lines that cannot be read are passed over. */
export function readBrat(text: string, annotations: string, language: string): LabelledText {
  const place = unitsOf(text);
  const entities = new Map<string, Entity>();
  const links: Link[] = [];
  const norms = new Map<string, string>();
  for (const line of annotations.split(/\r?\n/)) {
    const [id = '', body = ''] = line.split('\t');
    if (id.startsWith('T')) addEntity(entities, id, body, place);
    else if (/^[RE*]/.test(id)) links.push(...linksOf(id, body));
    else if (id.startsWith('A')) addNorm(norms, body);
  }
  const events = eventTriggers(annotations);
  for (const [event, trigger] of events) {
    const act = norms.get(event);
    if (act !== undefined) norms.set(`event ${trigger}`, act);
  }
  const direct = links.map(([from, to, role]): Link => [events.get(from) ?? from, events.get(to) ?? to, role]);
  return { text, language, ...labelsOf(entities, direct, norms) };
}

function labelsOf(
  entities: ReadonlyMap<string, Entity>,
  links: readonly Link[],
  norms: ReadonlyMap<string, string>,
): Pick<LabelledText, 'attributions' | 'dates' | 'mentions'> {
  const all = [...entities];
  const has = (role: Role) => all.some(([, entity]) => entity.role === role);
  const mentions = all.flatMap(([, { role, pieces }]) => (role === 'mention' ? hullOf(pieces) : []));
  const dates = all.flatMap(([id, { role, pieces }]) =>
    role === 'date' ? hullOf(pieces).map((date): LabelledDate => ({ ...date, ...means(norms.get(id)) })) : [],
  );
  return {
    ...(has('cue') && {
      attributions: all
        .filter(([, { role }]) => role === 'cue')
        .map(([id, cue]) => ({ ...attributionOf(id, cue, entities, links), ...actOf(norms.get(`event ${id}`)) })),
    }),
    ...(has('date') && { dates }),
    ...(has('mention') && { mentions }),
  };
}

function actOf(act: string | undefined): { readonly act?: string } {
  return act === undefined ? {} : { act };
}

function means(norm: string | undefined): { readonly means?: string } {
  return norm === undefined ? {} : { means: norm };
}

/** What is linked to the cue, and voices linked to its content where none is linked to the cue itself. */
function attributionOf(
  id: string,
  cue: Entity,
  entities: ReadonlyMap<string, Entity>,
  links: readonly Link[],
): LabelledAttribution {
  const linked = (to: string, role: Role) =>
    links.flatMap(([from, other, linkRole]) => {
      const next = from === to ? other : other === to ? from : undefined;
      const entity = next === undefined ? undefined : entities.get(next);
      const plays = linkRole === 'relay' ? 'relay' : entity?.role;
      return next !== undefined && entity && plays === role ? [{ id: next, pieces: entity.pieces }] : [];
    });
  const content = linked(id, 'content');
  const own = linked(id, 'voice');
  const origin = own.length > 0 ? own : content.flatMap((each) => linked(each.id, 'voice'));
  const relays = linked(id, 'relay').map(({ pieces }) => pieces);
  return {
    cue: cue.pieces,
    voices: origin.length === 0 ? relays : [...relays, origin.flatMap(({ pieces }) => pieces)],
    content: content.flatMap(({ pieces }) => pieces),
  };
}

function addEntity(entities: Map<string, Entity>, id: string, body: string, place: (at: number) => number): void {
  const [, name = '', offsets = ''] = /^(\S+) (\d+ \d+(?:;\d+ \d+)*)$/.exec(body) ?? [];
  const role = roleOf(name);
  if (role === undefined) return;
  const pieces = offsets.split(';').flatMap((pair) => {
    const [start = 0, end = 0] = pair.split(' ').map((each) => place(Number(each)));
    return start < end ? [{ start, end }] : [];
  });
  if (pieces.length > 0) entities.set(id, { role, pieces });
}

function roleOf(name: string): Role | undefined {
  const plain = name.toLowerCase().replaceAll(/[-_]|(?<=[a-z])\d+$/g, '');
  const bare = name.toLowerCase().replaceAll(/[-_]/g, '');
  return roles.find((role) => roleNames[role].includes(plain) || roleNames[role].includes(bare));
}

/** `R1 type Arg1:T1 Arg2:T2`, `E1 type:T1 role:T2 …`, `* type T1 T2`: each thing linked to the first. */
function linksOf(id: string, body: string): readonly Link[] {
  const [first = '', ...rest] = body.split(' ').filter((word) => word !== '');
  const parts = (id.startsWith('E') ? [first, ...rest] : rest).map((word) => {
    const [role = '', target = ''] = word.includes(':') ? word.split(':') : ['', word];
    return { role: roleOf(role), target };
  });
  const head = parts[0]?.target;
  return head === undefined ? [] : parts.slice(1).map(({ role, target }): Link => [head, target, role]);
}

/** The trigger that stands for an event, where others name the event. */
function eventTriggers(annotations: string): ReadonlyMap<string, string> {
  return new Map(
    [...annotations.matchAll(/^(E\d+)\t[^\s:]+:(T\d+)/gm)].map(([, event = '', trigger = '']) => [event, trigger]),
  );
}

/** `A1 Edtf T4 2022-01-02`, `A2 Daypart T4 evening`: what a date means; `A3 Act E1 denies`: the act of an event. */
function addNorm(norms: Map<string, string>, body: string): void {
  const [name = '', target = '', ...value] = body.split(' ');
  if (/^(?:edtf|value|norm|timex)$/i.test(name)) norms.set(target, value.join(' '));
  if (/^daypart$/i.test(name)) norms.set(target, `${norms.get(target) ?? ''} ${value.join(' ')}`);
  if (/^act$/i.test(name)) norms.set(target, value.join(' '));
}

function hullOf(pieces: Pieces): readonly { readonly start: number; readonly end: number }[] {
  const [first, last] = [pieces[0], pieces.at(-1)];
  return first && last ? [{ start: first.start, end: last.end }] : [];
}

/** From code points to code units. */
function unitsOf(text: string): (at: number) => number {
  const units = [0];
  for (const character of text) units.push((units.at(-1) ?? 0) + character.length);
  return (at) => units[at] ?? text.length;
}
