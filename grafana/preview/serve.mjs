import { fileURLToPath } from 'node:url';
import { preview } from 'vite';
import { span, startPrometheus } from './prometheus.mjs';

/**
 * Serves the page: with the history, whose end is its "now", or with the Prometheus at PROMETHEUS,
 * if the environment has one, at the real time.
 */
export async function serve(port) {
  let stop = () => {};
  if (!process.env.PROMETHEUS) {
    const prometheus = await startPrometheus();
    process.env.PROMETHEUS = prometheus.url;
    process.env.PREVIEW_NOW = String(span().end);
    stop = prometheus.stop;
  }
  const server = await preview({
    root: fileURLToPath(new URL('.', import.meta.url)),
    logLevel: 'error',
    preview: { host: '127.0.0.1', port, strictPort: port !== 0 },
  });
  return {
    url: `http://127.0.0.1:${server.httpServer.address().port}/`,
    stop: async () => {
      await server.close();
      await stop();
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await serve(Number(process.env.PORT ?? 4173));
  console.log(`\n  dashboards  ${url}\n\n  Ctrl-C ends it.\n`);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => process.exit());
  }
}
