import { TableNG } from '@grafana/ui/unstable';
import { NoData } from './NoData.jsx';

export function TablePanel({ data, options, width, height, timeRange, fieldConfig, transparent }) {
  const frame = data.series[options.frameIndex] ?? data.series[0];
  if (!frame || frame.fields.length === 0) {
    return <NoData fieldConfig={fieldConfig} />;
  }
  return (
    <TableNG
      data={frame}
      width={width}
      height={height}
      noHeader={!options.showHeader}
      showTypeIcons={options.showTypeIcons}
      cellHeight={options.cellHeight}
      sortBy={options.sortBy}
      enablePagination={options.enablePagination ?? options.footer?.enablePagination}
      frozenColumns={options.frozenColumns?.left}
      maxRowHeight={options.maxRowHeight}
      structureRev={data.structureRev}
      fieldConfig={fieldConfig}
      noValue={fieldConfig.defaults.noValue}
      timeRange={timeRange}
      transparent={transparent}
      resizable={true}
    />
  );
}
