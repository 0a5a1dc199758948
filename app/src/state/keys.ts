/**
 * Commands by single keys. A part of a page offers its commands while it is there; the later offer goes before the earlier.
 * Nothing happens while a person writes, chooses or has a dialog open, nor with Ctrl, Alt or Meta held.
 */

import { useLayoutEffect, useRef } from 'preact/hooks';
import { singleKeys } from './preferences.ts';

export type Commands = { readonly [key: string]: (() => void) | undefined };

/** What goes on while its key is held down; everything else is done once. */
const walking: ReadonlySet<string> = new Set(['j', 'k', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']);

const offers: { readonly current: Commands }[] = [];

/** Offers commands for as long as the component is there. Keys are as `KeyboardEvent.key` says; "mod+z" is Ctrl or Cmd. */
export function useKeys(commands: Commands): void {
  const offer = useRef(commands);
  offer.current = commands;
  // Before the page is painted: whoever sees what a key is for may press it.
  useLayoutEffect(() => {
    offers.push(offer);
    return () => void offers.splice(offers.indexOf(offer), 1);
  }, []);
}

/** Listens for commands. */
export function listenForKeys(): void {
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || event.altKey) return;
    if (isBusy(event.target)) return;
    if (event.repeat && !walking.has(event.key)) return;
    const held = event.ctrlKey || event.metaKey;
    if (!held && event.key.length === 1 && singleKeys.value === 'off') return;
    const command = commandFor(held ? `mod+${event.key.toLowerCase()}` : event.key);
    if (!command) return;
    event.preventDefault();
    command();
  });
}

function commandFor(key: string): (() => void) | undefined {
  return offers.findLast(({ current }) => Object.hasOwn(current, key) && current[key] !== undefined)?.current[key];
}

function isBusy(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]')) return true;
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox' && target.type !== 'radio';
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}
