// Draws every dashboard in both themes and two sizes; fails if a panel shows an error, nothing, or
// text that nobody can read. `node pictures.mjs DIRECTORY` also keeps a picture of each.
import { existsSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { serve } from './serve.mjs';

const SIZES = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 800 },
];
const KEPT = { theme: 'dark', width: 1920 };
const SMALLEST_TEXT = 8;
const PATIENCE = 120_000;
const FLAGS =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

const [directory] = process.argv.slice(2);
const excused = JSON.parse(readFileSync(new URL('excused.json', import.meta.url)));
const used = new Set();
const problems = new Map();
const notes = new Set();

const page = await serve(0);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync),
  args: FLAGS.split(' '),
});
try {
  const files = await (await fetch(`${page.url}boards/`)).json();
  for (const theme of ['dark', 'light']) {
    for (const viewport of SIZES) {
      // The centers of the history stand there.
      const context = await browser.newContext({ viewport, timezoneId: 'America/New_York', locale: 'en-US' });
      for (const file of files) {
        await draw(context, file, theme, viewport);
      }
      await context.close();
    }
  }
} finally {
  await browser.close();
  await page.stop();
}

for (const key of Object.keys(excused)) {
  if (!used.has(key)) {
    problem(key, 'is excused and has data', 'everywhere');
  }
}
notes.forEach((note) => console.log(note));
for (const [what, where] of problems) {
  console.error(`${what} (${where.size === 2 * SIZES.length ? 'always' : [...where].join(', ')})`);
}
console.log(problems.size === 0 ? 'All panels are drawn.' : `${problems.size} problems`);
process.exitCode = problems.size === 0 ? 0 : 1;

/** Notes it once, with all the places where it was found. */
function problem(subject, what, where) {
  const key = `${subject}: ${what}`;
  problems.set(key, (problems.get(key) ?? new Set()).add(where));
}

async function draw(context, file, theme, { width, height }) {
  const where = `${theme} ${width}x${height}`;
  const tab = await context.newPage();
  tab.on('pageerror', (error) => problem(file, error.message, where));
  const began = Date.now();
  await tab.goto(`${page.url}?board=${file}&theme=${theme}&kiosk`);
  const done = await tab
    .waitForFunction(() => document.documentElement.dataset.state === 'done', null, { timeout: PATIENCE })
    .catch(() => problem(file, `not drawn within ${PATIENCE / 1000} s`, where));
  for (const panel of await tab.$$eval('[data-panel]', looks, SMALLEST_TEXT)) {
    judge(file, where, panel);
  }
  if (directory && done && theme === KEPT.theme && width === KEPT.width) {
    await tab.screenshot({ path: `${directory}/${file.replace(/json$/, 'png')}` });
  }
  console.log(`${file} ${where}: ${((Date.now() - began) / 1000).toFixed(1)} s`);
  await tab.close();
}

/** In the page: what became of each panel, and whether its text can be read. */
function looks(panels, smallest) {
  return panels.map((panel) => {
    const texts = [];
    const walk = document.createTreeWalker(panel, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const size = Number.parseFloat(getComputedStyle(walk.currentNode.parentElement).fontSize);
      texts.push({ node: walk.currentNode, text: walk.currentNode.data.trim(), size });
    }
    return {
      ...panel.dataset,
      exception: panel.querySelector('[data-exception]')?.dataset.exception ?? '',
      standIn: panel.querySelector('[data-stand-in]') !== null,
      tiny: texts.filter(({ text, size }) => text && size < smallest).map(({ text }) => text),
      wide: panel.dataset.type === 'stat' ? texts.filter(({ node }) => sticksOut(node)).map(({ text }) => text) : [],
    };

    function sticksOut(node) {
      const range = document.createRange();
      range.selectNodeContents(node);
      const { left, right } = range.getBoundingClientRect();
      for (let around = node.parentElement; around !== panel; around = around.parentElement) {
        const place = around.getBoundingClientRect();
        if (around.style.width && (left < place.left - 1 || right > place.right + 1)) {
          return true;
        }
      }
      return false;
    }
  });
}

function judge(file, where, { title, state, message, exception, emptyQueries, tiny, wide, standIn }) {
  const key = `${file}: ${title}`;
  if (state === 'error' || exception) {
    problem(key, (exception || message).slice(0, 300), where);
  } else if (state === 'empty' && key in excused) {
    used.add(key);
  } else if (state === 'empty') {
    problem(key, 'no data', where);
  } else if (emptyQueries) {
    notes.add(`${key}: nothing for the queries ${emptyQueries}`);
  }
  if (tiny.length > 0) {
    problem(key, `text less than ${SMALLEST_TEXT} pixels high, as ${tiny[0]}`, where);
  }
  if (wide.length > 0) {
    problem(key, `text wider than its place, as ${wide[0]}`, where);
  }
  if (standIn) {
    notes.add(`${key}: a stand-in is drawn`);
  }
}
