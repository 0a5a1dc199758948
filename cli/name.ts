import { optional, subjectKinds, voiceKinds, type Problem } from '../src/index.ts';
import { importRecords } from '../src/node.ts';
import { orThrow, withCase } from './open.ts';
import { exit, UsageError, type Verb } from './verb.ts';

/** "43.24,76.95" and a radius as a location; whether they are degrees, the import checks. */
function locationIn(at: string | undefined, radiusKm = '0') {
  if (at === undefined) return undefined;
  const [latitude, longitude, ...rest] = at.split(',');
  if (latitude === undefined || longitude === undefined || rest.length > 0)
    throw new UsageError('Give the place like --at 43.24,76.95: latitude, a comma, longitude.');
  return { latitude, longitude, radiusKm };
}

export const verb: Verb = {
  name: 'name',
  summary: 'name a voice or a subject, so that statements can speak of it',
  usage: [
    'name voice KEY NAME --kind KIND [--unnamed] [--subject SUBJECT]',
    'name subject KEY NAME [NAME …] --kind KIND [--within PLACE] [--at LAT,LON [--radius KM]] [--unit UNIT]',
  ],
  details: `KEY is your own short handle ("mother", "man-in-video"). Further NAMEs of a subject are other spellings.
Kinds of voices: ${voiceKinds.join(', ')}.
Kinds of subjects: ${subjectKinds.join(', ')}.

  counterpoint name voice mother "his mother" --kind person
  counterpoint name voice officials "representatives of power structures" --kind group --unnamed
  counterpoint name subject ilyas "Ilyas Temirkhan" "Temirhan Ilyas" --kind person
  counterpoint name subject man-in-video "the man in the video" --kind person --description
  counterpoint name subject dollar "US dollar" --kind thing --unit USD`,
  options: {
    kind: { value: 'KIND', help: 'what kind of voice or subject' },
    unnamed: { help: 'nobody could go back and ask this voice' },
    subject: { value: 'SUBJECT', help: 'the subject that this voice is' },
    description: { help: 'the names are descriptions ("the man in the video"), not proper names' },
    language: { value: 'TAG', help: 'the language of the names' },
    within: { value: 'PLACE', help: 'for a place: the place that contains it' },
    at: { value: 'LAT,LON', help: 'for a place: where it is, in degrees (WGS 84), like 43.24,76.95' },
    unit: { value: 'UNIT', help: 'for a currency: the unit that it is, like USD' },
    radius: { value: 'KM', help: 'kilometres around that point which hold all of the place; 0 where not given' },
  },
  run: async (call) => {
    const [what, key, ...names] = call.words;
    const [name] = names;
    const kind = call.text('kind');
    if ((what !== 'voice' && what !== 'subject') || key === undefined || name === undefined)
      throw new UsageError('Say "name voice KEY NAME" or "name subject KEY NAME".');
    if (kind === undefined)
      throw new UsageError(`Give its kind: --kind ${(what === 'voice' ? voiceKinds : subjectKinds).join('|')}.`);
    const line =
      what === 'voice'
        ? {
            record: 'voice',
            key,
            kind,
            name,
            named: !call.isOn('unnamed'),
            ...optional('subject', call.text('subject')),
          }
        : {
            record: 'subject',
            key,
            kind,
            names: names.map((text) => ({
              text,
              proper: !call.isOn('description'),
              ...optional('language', call.text('language')),
            })),
            ...optional('within', call.text('within')),
            ...optional('location', locationIn(call.text('at'), call.text('radius'))),
            ...optional('unit', call.text('unit')),
          };
    return withCase(call, async (open) => {
      const { recorded, existed, refused } = orThrow(await importRecords(open, JSON.stringify(line)));
      const [problem] = refused.map((each): Problem => each.problem);
      if (problem) orThrow<never>({ ok: false, problem });
      const id = [...recorded, ...existed][0]?.id;
      if (call.terminal.isJson) call.terminal.printJson({ id, key, existed: existed.length > 0 });
      else call.terminal.print(`${existed.length > 0 ? 'Named already' : 'Named'}  ${id}  ${key}: ${name}`);
      return exit.nothing;
    });
  },
};
