#!/usr/bin/env node
import { run } from '../bootstrap.mjs';

run('scripts/counterpoint-solve.ts', process.argv.slice(2));
