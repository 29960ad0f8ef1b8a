// Adds to the history what the recording rules would have recorded.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { HISTORY, span, startPrometheus } from './prometheus.mjs';

const RULES = fileURLToPath(new URL('../../prometheus/rules/', import.meta.url));
const files = readdirSync(RULES)
  .map((file) => RULES + file)
  .filter((file) => /^\s*- record:/m.test(readFileSync(file, 'utf8')));

if (files.length > 0) {
  const { begin, end } = span();
  const prometheus = await startPrometheus();
  try {
    execFileSync('promtool', [
      ...['tsdb', 'create-blocks-from', 'rules', '--eval-interval=60s', `--url=${prometheus.url}`],
      ...[`--start=${Math.ceil(begin / 1000)}`, `--end=${Math.floor(end / 1000)}`, `--output-dir=${HISTORY}`],
      ...files,
    ], { stdio: ['ignore', 'ignore', 'pipe'] });
  } finally {
    await prometheus.stop();
  }
}
