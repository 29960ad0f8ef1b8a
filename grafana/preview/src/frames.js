import { FieldType } from '@grafana/data';

/**
 * What Prometheus answered, as the frames that Grafana makes of it: one for each series, or a table
 * of all.
 *
 * @param step of a range, in seconds
 * @param targets how many queries the panel has
 */
export function frames({ resultType, result }, target, { query, step, targets }) {
  const series = resultType === 'scalar' ? [{ metric: {}, value: result }] : result;
  if (target.format === 'table') {
    return series.length === 0 ? [{ refId: target.refId, fields: [], length: 0 }] : [table(series, target, targets)];
  }
  return series.map((one) => {
    const samples = one.values ?? [one.value];
    const { __name__: name, ...labels } = one.metric;
    return {
      refId: target.refId,
      meta: { type: 'timeseries-multi', executedQueryString: query },
      length: samples.length,
      fields: [
        { name: 'Time', type: FieldType.time, config: { interval: step * 1000 }, values: samples.map(([at]) => at * 1000) },
        {
          name: 'Value',
          type: FieldType.number,
          labels,
          config: naming(one.metric, target, query),
          values: samples.map(([, value]) => number(value)),
        },
      ],
    };
  });
}

function table(series, target, targets) {
  const rows = series.flatMap(({ metric, values, value }) => (values ?? [value]).map(([at, v]) => ({ metric, at, v })));
  const labels = [...new Set(series.flatMap(({ metric }) => Object.keys(metric)))].sort();
  return {
    refId: target.refId,
    meta: { preferredVisualisationType: 'table' },
    length: rows.length,
    fields: [
      { name: 'Time', type: FieldType.time, config: {}, values: rows.map(({ at }) => at * 1000) },
      ...labels.map((label) => ({
        name: label,
        type: FieldType.string,
        config: { filterable: true },
        values: rows.map(({ metric }) => metric[label] ?? ''),
      })),
      {
        name: targets > 1 ? `Value #${target.refId}` : 'Value',
        type: FieldType.number,
        config: {},
        values: rows.map(({ v }) => number(v)),
      },
    ],
  };
}

function naming(metric, { legendFormat = '' }, query) {
  if (legendFormat === '__auto') {
    return Object.keys(metric).length === 0 ? { displayNameFromDS: query } : {};
  }
  const { __name__: name = '', ...labels } = metric;
  if (legendFormat) {
    return { displayNameFromDS: legendFormat.replace(/\{\{\s*(.+?)\s*\}\}/g, (_, label) => metric[label] ?? '') };
  }
  const list = Object.entries(labels).map(([key, value]) => `${key}="${value}"`);
  return { displayNameFromDS: list.length > 0 || !name ? `${name}{${list.join(', ')}}` : name };
}

function number(text) {
  return { '+Inf': Infinity, '-Inf': -Infinity, NaN: NaN }[text] ?? Number(text);
}
