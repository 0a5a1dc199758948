/** Everything that the independent checker can find wrong, as closed codes. */

import type { Problem } from '../base/result.ts';
import type { ChainCode } from '../ledger/check-chain.ts';
import type { FindProblem } from '../passage/find-passage.ts';
import type { JsonCode } from './strict-json.ts';

export type VerifyCode =
  // Of the folder.
  | 'file-missing'
  | 'file-unlisted'
  | 'file-changed'
  | 'file-not-plain'
  | 'name-odd'
  | 'name-repeated'
  | 'list-unsorted'
  | 'list-differs'
  // Of the texts.
  | JsonCode
  // Of the ledger.
  | ChainCode
  | 'ledger-malformed'
  | 'checkpoint-malformed'
  | 'checkpoint-differs'
  | 'ledger-differs'
  // Of the records.
  | 'record-undisclosed'
  | 'record-differs'
  | 'record-repeated'
  | 'record-withdrawn'
  | 'judgement-overruled'
  | 'statement-rejected'
  | 'statement-unaccepted'
  | 'provisional-unsaid'
  // Of sources, readings and passages.
  | 'source-differs'
  | 'source-size'
  | 'reading-length'
  | 'reading-not-source'
  | FindProblem['code']
  // Of trails.
  | 'line-repeated'
  | 'trail-broken'
  // Of findings.
  | 'finding-repeated'
  | 'finding-renamed'
  | 'witness-refused'
  | 'bound-refused'
  | 'way-out-differs'
  | 'cost-differs'
  | 'content-differs'
  | 'corroboration-differs'
  | 'words-differ'
  | 'vocabulary-differs'
  // Of the page.
  | 'page-differs'
  // Of the checking itself: hostile shapes that nothing above foresaw. Never a pass.
  | 'check-failed';

export type VerifyProblem = Problem<VerifyCode> & {
  /** A warning leaves the dossier sound; anything else does not. */
  readonly warning: boolean;
  /** What it concerns: a file's name, a record's or finding's id, an entry's number. */
  readonly at?: string;
};

/** A problem that speaks against the dossier. */
export function fail(code: VerifyCode, message: string, at?: string): VerifyProblem {
  return { code, message, warning: false, ...(at === undefined ? {} : { at }) };
}

/** Something that a reader should know and that speaks against nothing. */
export function warn(code: VerifyCode, message: string, at?: string): VerifyProblem {
  return { ...fail(code, message, at), warning: true };
}
