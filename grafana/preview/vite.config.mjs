import { cpSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const PAGE = path('../../target/preview/page/');
const BOARDS = path('../dashboards/');

/** Where Prometheus is, and its "now" in milliseconds; without it, time passes as it does. */
const PROMETHEUS = process.env.PROMETHEUS ?? 'http://127.0.0.1:9090';
const NOW = process.env.PREVIEW_NOW ?? '';

/** The history is scraped every minute, an exporter as prometheus.yml says. */
const scrapeSeconds = `globalThis.scrapeSeconds = ${NOW ? 60 : 15};`;

/** In the page, time stands still at the end of the history. */
const frozen = (now) => `{
  const RealDate = Date;
  globalThis.Date = class extends RealDate {
    constructor(...given) { given.length ? super(...given) : super(${now}); }
    static now() { return ${now}; }
  };
}`;

/** Dashboards are read when they are asked for: a reload shows what was edited. */
function answer(request, response, next) {
  const { pathname } = new URL(request.url, 'http://preview');
  const send = (type, text) => response.setHeader('Content-Type', type).end(text);
  if (pathname === '/here.js') {
    send('text/javascript', scrapeSeconds + (NOW ? frozen(Number(NOW)) : ''));
  } else if (pathname === '/boards/') {
    send('application/json', JSON.stringify(boards()));
  } else if (boards().includes(pathname.slice('/boards/'.length))) {
    send('application/json', readFileSync(BOARDS + pathname.slice('/boards/'.length)));
  } else {
    next();
  }
}

const boards = () => readdirSync(BOARDS).filter((file) => file.endsWith('.json')).sort();

/** Icons and fonts, where @grafana/ui looks for them. */
function publish() {
  const copy = (from, to) => cpSync(path(`node_modules/${from}`), `${PAGE}public/${to}`, { recursive: true });
  copy('@grafana/ui/dist/public/img', 'build/img');
  const inter = '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2';
  copy(inter, 'fonts/inter/Inter-Regular.woff2');
  copy(inter, 'fonts/inter/Inter-Medium.woff2');
  copy(
    '@fontsource-variable/roboto-mono/files/roboto-mono-latin-wght-normal.woff2',
    'fonts/roboto/L0xTDF4xlVMF-BfR8bXMIhJHg45mwgGEFl0_3vrtSM1J-gEPT5Ese6hmHSh0mQ.woff2'
  );
}

export default defineConfig({
  resolve: { alias: { 'react-router-dom-v5-compat': 'react-router-dom' } },
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: PAGE,
    emptyOutDir: true,
    chunkSizeWarningLimit: 20_000,
  },
  server: { proxy: { '/prometheus': proxy() } },
  preview: { proxy: { '/prometheus': proxy() } },
  plugins: [
    {
      name: 'dashboards',
      configureServer: (server) => void server.middlewares.use(answer),
      configurePreviewServer: (server) => void server.middlewares.use(answer),
      closeBundle: publish,
    },
  ],
});

function proxy() {
  return { target: PROMETHEUS, rewrite: (url) => url.replace(/^\/prometheus/, '') };
}
