import { FieldType, getFieldDisplayName } from '@grafana/data';
import { TimeSeries, TooltipPlugin } from '@grafana/ui';
import { NoData } from './NoData.jsx';

export function TimeSeriesPanel({ data, options, width, height, timeRange, timeZone, fieldConfig }) {
  const frames = graphable(data.series);
  if (frames.length === 0) {
    return <NoData fieldConfig={fieldConfig} />;
  }
  return (
    <TimeSeries
      frames={frames}
      structureRev={data.structureRev}
      timeRange={timeRange}
      timeZone={[timeZone]}
      width={width}
      height={height}
      legend={options.legend}
      options={options}
    >
      {(config, aligned) => (
        <TooltipPlugin
          frames={frames}
          data={aligned}
          config={config}
          mode={options.tooltip.mode}
          sortOrder={options.tooltip.sort}
          timeZone={timeZone}
        />
      )}
    </TimeSeries>
  );
}

/**
 * Time and numbers of each frame that has both. A field is called what it is shown as: joining the
 * frames forgets that name, and colours may go by it.
 */
function graphable(series) {
  return series
    .map((frame) => ({
      ...frame,
      fields: frame.fields
        .filter(({ type }) => type === FieldType.time || type === FieldType.number)
        .map((field) => ({
          ...field,
          name: field.type === FieldType.time ? field.name : getFieldDisplayName(field, frame, series),
          state: { ...field.state },
        })),
    }))
    .filter(({ fields, length }) => length > 0 && new Set(fields.map(({ type }) => type)).size === 2);
}
