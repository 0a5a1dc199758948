/** What statements are made of: voices, subjects, the words of the vocabulary and dates. */

import { createRoute, z } from '@hono/zod-openapi';
import { ProblemError, refuse, unwrap } from '../../base/result.ts';
import { everyRow } from '../../case/references.ts';
import { describeWhen } from '../../time/describe-when.ts';
import { parseEdtf } from '../../time/parse-edtf.ts';
import { dateShape, subjectShape, voiceShape, type ShownSubject, type ShownVoice } from '../shapes/records.ts';
import { vocabularyShape } from '../shapes/vocabulary.ts';
import { showSubject, showVoice } from '../show/show-source.ts';
import { showVocabulary } from '../show/show-vocabulary.ts';
import { answersWith, idParam, languageQuery, newRouter, type Serving } from './serving.ts';

const listVoices = createRoute({
  method: 'get',
  path: '/voices',
  summary: 'Every voice, with its grade',
  responses: answersWith(z.object({ voices: z.array(voiceShape) }), 'In the order in which they were named'),
});

const getVoice = createRoute({
  method: 'get',
  path: '/voices/{id}',
  summary: 'One voice, with its grade',
  request: { params: idParam('v') },
  responses: answersWith(voiceShape, 'The voice'),
});

const listSubjects = createRoute({
  method: 'get',
  path: '/subjects',
  summary: 'Every subject',
  responses: answersWith(z.object({ subjects: z.array(subjectShape) }), 'In the order in which they were named'),
});

const getVocabulary = createRoute({
  method: 'get',
  path: '/vocabulary',
  summary: 'The words in which contents are typed',
  request: { query: languageQuery },
  responses: answersWith(vocabularyShape, 'The vocabulary'),
});

const readDate = createRoute({
  method: 'get',
  path: '/dates',
  summary: 'What a date in EDTF says, in words',
  request: { query: languageQuery.extend({ edtf: z.string().max(200) }) },
  responses: answersWith(dateShape, 'The date; a problem where it cannot be read'),
});

export function nameRoutes({ open }: Serving) {
  return newRouter()
    .openapi(listVoices, async (context) => {
      const voices = await open.store.read(async ({ views }) => {
        const shown: ShownVoice[] = [];
        for await (const row of everyRow((page) => views.voices(page))) shown.push(await showVoice(row, views));
        return shown;
      });
      return context.json({ voices }, 200);
    })
    .openapi(getVoice, async (context) => {
      const { id } = context.req.valid('param');
      const row = await open.store.views.voice(id);
      if (!row)
        throw new ProblemError(refuse('reference-unknown', `Cannot find the voice "${id}" in this case`).problem);
      return context.json(await showVoice(row, open.store.views), 200);
    })
    .openapi(listSubjects, async (context) => {
      const subjects = await open.store.read(async ({ views }) => {
        const shown: ShownSubject[] = [];
        for await (const row of everyRow((page) => views.subjects(page))) shown.push(showSubject(row));
        return shown;
      });
      return context.json({ subjects }, 200);
    })
    .openapi(getVocabulary, (context) =>
      context.json(showVocabulary(open.vocabulary, context.req.valid('query').language), 200),
    )
    .openapi(readDate, (context) => {
      const { edtf, language } = context.req.valid('query');
      unwrap(parseEdtf(edtf));
      return context.json({ edtf, words: describeWhen({ edtf }, language) }, 200);
    });
}
