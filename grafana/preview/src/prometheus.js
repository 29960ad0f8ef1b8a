import { sceneGraph } from '@grafana/scenes';
import { frames } from './frames.js';

/** In Grafana, the setting timeInterval of the data source. */
const SCRAPE_SECONDS = globalThis.scrapeSeconds;
/** The most points that Prometheus gives of a series. */
const MOST_POINTS = 11_000;

export const settings = {
  uid: 'prometheus',
  name: 'Prometheus',
  type: 'prometheus',
  isDefault: true,
  meta: { id: 'prometheus', name: 'Prometheus', metrics: true, info: { logos: {} } },
  jsonData: {},
};

/** What scenes need of a data source: queries and the values of variables. */
export const dataSource = {
  ...settings,
  interval: `${SCRAPE_SECONDS}s`,
  getRef: () => ({ type: settings.type, uid: settings.uid }),

  async query(request) {
    const shown = request.targets.filter((target) => !target.hide && target.expr);
    const errors = [];
    const data = await Promise.all(
      shown.map((target) =>
        answer(target, request, shown.length).catch((error) => {
          errors.push({ refId: target.refId, message: error.message });
          return [];
        })
      )
    );
    return { data: data.flat(), errors };
  },

  async metricFindQuery(query, request) {
    const text = interpolated(query.query ?? query, request);
    const range = { start: request.range.from.unix(), end: request.range.to.unix() };
    const labels = /^label_values\((?:(.+),)?\s*(\w+)\s*\)$/s.exec(text);
    if (labels) {
      const [, selector, label] = labels;
      const values = await ask(`label/${label}/values`, { ...range, ...(selector && { 'match[]': selector }) }, 'GET');
      return values.map((value) => ({ text: value }));
    }
    const result = /^query_result\((.+)\)$/s.exec(text);
    if (result) {
      const { result: series } = await ask('query', { query: result[1], time: range.end });
      return series.map(({ metric, value: [at, value] }) => ({ text: `${written(metric)} ${value} ${at * 1000}` }));
    }
    throw new Error(`the preview knows label_values and query_result, not ${text}`);
  },
};

/** A step is as long as a pixel, a scrape, or what the query says, whatever is longest. */
async function answer(target, request, targets) {
  const from = request.range.from.valueOf() / 1000;
  const to = request.range.to.valueOf() / 1000;
  const least = seconds(target.interval) || SCRAPE_SECONDS;
  const step = Math.max(request.intervalMs / 1000, least, Math.ceil((to - from) / MOST_POINTS));
  const macros = {
    __interval: `${step}s`,
    __interval_ms: step * 1000,
    __rate_interval: `${Math.max(step + least, 4 * least)}s`,
    __range: `${Math.round(to - from)}s`,
    __range_s: Math.round(to - from),
    __range_ms: Math.round(to - from) * 1000,
  };
  const text = target.expr.replace(/\$(?:(__\w+)|\{(__\w+)\})/g, (all, bare, braced) => macros[bare ?? braced] ?? all);
  const query = interpolated(text, request);
  const result = target.instant
    ? await ask('query', { query, time: to })
    : await ask('query_range', {
        query,
        start: Math.floor(from / step) * step,
        end: Math.floor(to / step) * step,
        step,
      });
  return frames(result, target, { query, step, targets });
}

async function ask(path, parameters, method = 'POST') {
  const encoded = new URLSearchParams(parameters);
  const address = `/prometheus/api/v1/${path}`;
  const response =
    method === 'GET' ? await fetch(`${address}?${encoded}`) : await fetch(address, { method, body: encoded });
  const text = await response.text();
  let answer;
  try {
    answer = JSON.parse(text);
  } catch {
    throw new Error(`${response.status} from Prometheus: ${text.slice(0, 200)}`);
  }
  if (answer.status !== 'success') {
    throw new Error(answer.error);
  }
  return answer.data;
}

/** With variables in it; several values become a regular expression. */
function interpolated(text, request) {
  const { __sceneObject: asking, ...scoped } = request.scopedVars;
  return sceneGraph.interpolate(asking.value.valueOf(), text, scoped, (value, variable) => {
    if (!variable.multi && !variable.includeAll) {
      return String(value).replace(/[\\"]/g, '\\$&');
    }
    const escaped = [value].flat().map((one) => one.replace(/[\\^$*+?.()|[\]{}]/g, '\\\\$&').replaceAll('"', '\\"'));
    return escaped.length === 1 ? escaped[0] : `(${escaped.join('|')})`;
  });
}

function written({ __name__: name = '', ...labels }) {
  return `${name}{${Object.entries(labels).map(([key, value]) => `${key}="${value}"`)}}`;
}

function seconds(duration = '') {
  const units = { s: 1, m: 60, h: 3600, d: 86400 };
  const [, count, unit] = /^(\d+)([smhd])$/.exec(duration) ?? [];
  return count ? Number(count) * units[unit] : 0;
}
