import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const TARGET = fileURLToPath(new URL('../../target/preview/', import.meta.url));
export const HISTORY = `${TARGET}history/`;

/** When the history begins and ends, in milliseconds: what its blocks say. */
export function span() {
  const blocks = readdirSync(HISTORY)
    .filter((name) => /^[0-9A-Z]{26}$/.test(name))
    .map((name) => JSON.parse(readFileSync(`${HISTORY}${name}/meta.json`)));
  return {
    begin: Math.min(...blocks.map(({ minTime }) => minTime)),
    // The end of a block is not in it.
    end: Math.max(...blocks.map(({ maxTime }) => maxTime)) - 1,
  };
}

/** A Prometheus that has the history and scrapes nobody. */
export async function startPrometheus() {
  const config = `${TARGET}prometheus.yml`;
  writeFileSync(config, 'global: {}\n');
  const address = `127.0.0.1:${await freePort()}`;
  const child = spawn(
    'prometheus',
    [
      `--config.file=${config}`,
      `--storage.tsdb.path=${HISTORY}`,
      '--storage.tsdb.retention.time=100y',
      `--web.listen-address=${address}`,
      '--log.level=error',
    ],
    { stdio: ['ignore', 'inherit', 'inherit'] }
  );
  // However this process ends.
  process.once('exit', () => child.kill());
  let ended = false;
  const gone = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code) => resolve(`it ended with ${code}`));
  }).then((why) => {
    ended = true;
    return why;
  });
  const url = `http://${address}`;
  while (!(await fetch(`${url}/-/ready`).then(({ ok }) => ok, () => false))) {
    if (ended) {
      throw new Error(`prometheus cannot be started: ${await gone}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    url,
    stop: async () => {
      child.kill();
      await gone;
    },
  };
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
