/**
 * THE list of what the independent checker looks at. Each check is a promise in one sentence and a function that finds
 * whatever breaks it; they run in this order, all of them, whatever the ones before found.
 */

import { checkContents, checkFiles, checkNames } from './check-files.ts';
import {
  checkBounds,
  checkConflicts,
  checkFaults,
  checkFindingIds,
  checkSayings,
  checkWaysOut,
} from './check-findings.ts';
import { checkEntries, checkRoot } from './check-ledger.ts';
import { checkPage } from './check-page.ts';
import { checkDisclosed, checkListed, checkStanding } from './check-records.ts';
import { checkPassages, checkReadings, checkSources } from './check-sources.ts';
import { checkTrails } from './check-trails.ts';
import { checkConflictWords, checkFaultWords, checkSaid } from './check-words.ts';
import { checkVocabulary } from './check-vocabulary.ts';
import type { OpenedDossier } from './open-dossier.ts';
import { fail, type VerifyProblem } from './problem.ts';

export type Check = {
  readonly name: string;
  /** What is true of a dossier in which this check finds nothing. */
  readonly promise: string;
  /** What must have been readable for it. */
  readonly needs: readonly ('manifest' | 'dossier' | 'ledger' | 'records')[];
  readonly run: (opened: OpenedDossier) => Iterable<VerifyProblem>;
};

export const checks: readonly Check[] = [
  {
    name: 'files',
    promise: 'Every file is listed with its digest, and no other file is there.',
    needs: ['manifest'],
    run: checkFiles,
  },
  {
    name: 'names',
    promise: 'No file has a name that leads out of the folder or could be taken for another.',
    needs: ['manifest'],
    run: checkNames,
  },
  {
    name: 'texts',
    promise: 'Every text reads in one way only: UTF-8, canonical JSON, the expected members and no others.',
    needs: [],
    run: ({ unread }) => unread.map(({ code, message, file }) => fail(code, message, file)),
  },
  {
    name: 'contents',
    promise: 'The files are those that the dossier needs, and no others.',
    needs: ['manifest', 'dossier'],
    run: checkContents,
  },
  {
    name: 'ledger',
    promise: 'The ledger has no gap, every entry names the one before, and what is disclosed is what was committed to.',
    needs: ['ledger', 'dossier'],
    run: checkEntries,
  },
  {
    name: 'checkpoint',
    promise: 'The ledger is the one whose root the checkpoint and the dossier name.',
    needs: ['ledger', 'dossier'],
    run: checkRoot,
  },
  {
    name: 'records',
    promise: 'Every record is, to the byte, what an entry of the ledger put.',
    needs: ['dossier', 'ledger'],
    run: checkDisclosed,
  },
  { name: 'lists', promise: 'Every record is there once.', needs: ['dossier'], run: checkListed },
  {
    name: 'standing',
    promise: 'Nothing that is used was taken back, rejected or overruled, as far as the disclosed entries tell.',
    needs: ['dossier', 'ledger'],
    run: checkStanding,
  },
  {
    name: 'sources',
    promise: 'The bytes of every source are those that were preserved.',
    needs: ['dossier'],
    run: checkSources,
  },
  {
    name: 'readings',
    promise: 'The text of every reading is the one that was read; that of a plain text is its bytes, decoded.',
    needs: ['dossier', 'records'],
    run: checkReadings,
  },
  {
    name: 'passages',
    promise: 'Every quote stands in its reading, at its place and in its context.',
    needs: ['dossier'],
    run: checkPassages,
  },
  {
    name: 'trails',
    promise: 'Every line leads through findings and statements to preserved sources.',
    needs: ['dossier', 'records'],
    run: checkTrails,
  },
  {
    name: 'findings',
    promise: 'Every finding is there once, and conflicts have the ids that follow from what they rest on.',
    needs: ['dossier'],
    run: checkFindingIds,
  },
  {
    name: 'conflicts',
    promise: 'Every conflict follows from the statements and judgements that its witness names.',
    needs: ['dossier'],
    run: checkConflicts,
  },
  {
    name: 'faults',
    promise: 'Every fault of a voice costs what its grade says, and the proofs leave none out.',
    needs: ['dossier'],
    run: checkFaults,
  },
  {
    name: 'optima',
    promise: 'What is called the cheapest way out of a cluster resolves its conflicts, and nothing costs less.',
    needs: ['dossier'],
    run: checkBounds,
  },
  {
    name: 'ways out',
    promise: 'Ways out cost what their faults cost, and stand in the order of their costs.',
    needs: ['dossier'],
    run: checkWaysOut,
  },
  {
    name: 'sayings',
    promise: 'Contents and corroborations are what their statements say, by as many origins as are counted.',
    needs: ['dossier'],
    run: checkSayings,
  },
  {
    name: 'words',
    promise: 'Contents are told as what their statements say.',
    needs: ['dossier'],
    run: checkSaid,
  },
  {
    name: 'words on faults',
    promise: 'Faults and ways out are told as what they are.',
    needs: ['dossier'],
    run: checkFaultWords,
  },
  {
    name: 'words on conflicts',
    promise: 'The sentences on a conflict name nobody, no date and no word but those in what it rests on.',
    needs: ['dossier'],
    run: checkConflictWords,
  },
  {
    name: 'vocabulary',
    promise: 'The meaning of the words in which contents are typed is the one that this checker brings.',
    needs: ['dossier'],
    run: checkVocabulary,
  },
  {
    name: 'page',
    promise: 'The page shows what the data say, to the byte.',
    needs: ['dossier'],
    run: checkPage,
  },
];
