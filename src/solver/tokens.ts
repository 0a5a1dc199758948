/**
 * Words and numbers of a DIMACS file from its bytes as they arrive, with the line of each; lines of comment are passed over.
 * Hostile: a file may be one endless word or line, hold anything but text, and be cut anywhere.
 */

export type Token = {
  /** NaN where the word is not a whole number. Beyond 2^53 the nearest that there is. */
  readonly value: number;
  readonly text: string;
  readonly line: number;
  readonly isFirstOfLine: boolean;
};

export type Tokeniser = {
  readonly push: (bytes: Uint8Array) => void;
  /** The last word may end with the file. */
  readonly finish: () => void;
  readonly line: () => number;
};

/** Calls `take` for each word. Words are cut after 40 characters: no number and no keyword is as long. */
export function createTokeniser(take: (token: Token) => void): Tokeniser {
  let line = 1;
  let text = '';
  let isFirst = true;
  let isComment = false;
  const end = () => {
    if (text === '') return;
    if (isFirst && text.startsWith('c')) isComment = true;
    else take({ value: wholeNumber(text), text, line, isFirstOfLine: isFirst });
    isFirst = false;
    text = '';
  };
  const push = (bytes: Uint8Array) => {
    for (const byte of bytes) {
      if (byte === 0x0a) {
        end();
        line++;
        isFirst = true;
        isComment = false;
      } else if (byte === 0x20 || byte === 0x09 || byte === 0x0d) end();
      // No file of numbers has these but as a mark of its encoding, before all else.
      else if (isFirst && line === 1 && text === '' && byteOrderMark.has(byte)) continue;
      else if (!isComment && text.length < 40) text += String.fromCharCode(byte);
    }
  };
  return { push, finish: end, line: () => line };
}

const byteOrderMark = new Set([0xef, 0xbb, 0xbf]);

function wholeNumber(text: string): number {
  return /^[+-]?\d{1,39}$/.test(text) ? Number(text) : Number.NaN;
}
