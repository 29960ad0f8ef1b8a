import { FieldColorModeId, PanelPlugin, VizOrientation } from '@grafana/data';
import { BarGaugePanel } from './BarGaugePanel.jsx';
import { StandIn } from './StandIn.jsx';
import { StatPanel } from './StatPanel.jsx';
import { TablePanel } from './TablePanel.jsx';
import { TextPanel } from './TextPanel.jsx';
import { TimeSeriesPanel } from './TimeSeriesPanel.jsx';
import { drawn } from './drawn.jsx';

const REDUCED = {
  reduceOptions: { values: false, calcs: ['lastNotNull'], fields: '' },
  orientation: VizOrientation.Auto,
};
const HIDDEN_FROM = { hideFrom: { tooltip: false, viz: false, legend: false } };

/** What a panel shows of options that a dashboard leaves out: Grafana's defaults. */
const KNOWN = {
  timeseries: {
    component: TimeSeriesPanel,
    color: FieldColorModeId.PaletteClassic,
    options: {
      legend: { showLegend: true, displayMode: 'list', placement: 'bottom', calcs: [] },
      tooltip: { mode: 'single', sort: 'none' },
    },
    custom: {
      drawStyle: 'line',
      lineInterpolation: 'linear',
      lineWidth: 1,
      lineStyle: undefined,
      lineColor: undefined,
      fillOpacity: 0,
      fillColor: undefined,
      fillBelowTo: undefined,
      gradientMode: 'none',
      barAlignment: 0,
      barWidthFactor: 0.6,
      barMaxWidth: undefined,
      showPoints: 'auto',
      pointSize: 5,
      spanNulls: false,
      insertNulls: false,
      stacking: { mode: 'none', group: 'A' },
      transform: undefined,
      axisPlacement: 'auto',
      axisLabel: '',
      axisColorMode: 'text',
      axisBorderShow: false,
      axisGridShow: undefined,
      axisCenteredZero: false,
      axisWidth: undefined,
      axisSoftMin: undefined,
      axisSoftMax: undefined,
      scaleDistribution: { type: 'linear' },
      thresholdsStyle: { mode: 'off' },
      ...HIDDEN_FROM,
    },
  },
  stat: {
    component: StatPanel,
    options: {
      ...REDUCED,
      colorMode: 'value',
      graphMode: 'area',
      justifyMode: 'auto',
      textMode: 'auto',
      wideLayout: true,
    },
    custom: {},
  },
  bargauge: {
    component: BarGaugePanel,
    options: {
      ...REDUCED,
      displayMode: 'gradient',
      valueMode: 'color',
      namePlacement: 'auto',
      showUnfilled: true,
      sizing: 'auto',
      minVizWidth: 8,
      minVizHeight: 16,
      maxVizHeight: 300,
    },
    custom: HIDDEN_FROM,
  },
  table: {
    component: TablePanel,
    options: { frameIndex: 0, showHeader: true, cellHeight: 'sm', sortBy: [] },
    custom: {
      align: 'auto',
      cellOptions: { type: 'auto' },
      inspect: false,
      filterable: undefined,
      width: undefined,
      minWidth: undefined,
      maxWidth: undefined,
      hidden: undefined,
      wrapText: undefined,
      wrapHeaderText: undefined,
      footer: undefined,
      tooltip: undefined,
      ...HIDDEN_FROM,
    },
  },
  text: { component: TextPanel, options: { mode: 'markdown', content: '' }, custom: {}, asksNothing: true },
};

const plugins = new Map();

/** The plugin that draws panels of this type; Grafana's own are not on npm. */
export function plugin(type) {
  if (!plugins.has(type)) {
    plugins.set(type, made(type, KNOWN[type] ?? { component: StandIn, options: {}, custom: {} }));
  }
  return plugins.get(type);
}

function made(type, { component, color, options, custom, asksNothing }) {
  const made = new PanelPlugin(drawn(component, type));
  made.meta = {
    id: type,
    name: type,
    skipDataQuery: asksNothing ?? false,
    info: { version: '', links: [], logos: {}, screenshots: [], author: { name: '' }, description: '', updated: '' },
  };
  return made
    .setPanelOptions((builder) =>
      Object.entries(options).forEach(([path, defaultValue]) =>
        builder.addCustomEditor({ id: path, path, name: path, editor: () => null, defaultValue })
      )
    )
    .useFieldConfig({
      standardOptions: color ? { color: { defaultValue: { mode: color } } } : {},
      useCustomConfig: (builder) =>
        Object.entries(custom).forEach(([path, defaultValue]) =>
          builder.addCustomEditor({
            id: path,
            path,
            name: path,
            editor: () => null,
            override: () => null,
            process: (value) => value,
            shouldApply: () => true,
            getItemsCount: () => 0,
            defaultValue,
          })
        ),
    });
}
