import {
  behaviors,
  ConstantVariable,
  CustomVariable,
  DataSourceVariable,
  EmbeddedScene,
  IntervalVariable,
  QueryVariable,
  SceneDataTransformer,
  SceneGridItem,
  SceneGridLayout,
  SceneGridRow,
  SceneQueryRunner,
  SceneReactObject,
  SceneRefreshPicker,
  SceneTimePicker,
  SceneTimeRange,
  SceneVariableSet,
  TextBoxVariable,
  VariableValueSelectors,
  VizPanel,
} from '@grafana/scenes';
import { Controls } from './controls.jsx';
import { BoardLinks, PanelLinks } from './links.jsx';

/**
 * The scene of a dashboard's JSON.
 *
 * @param wanted from, to and var-NAME, as in the addresses of Grafana
 */
export function scene(json, wanted, boards) {
  return new EmbeddedScene({
    $timeRange: new SceneTimeRange({
      from: wanted.get('from') ?? json.time.from,
      to: wanted.get('to') ?? json.time.to,
      timeZone: ['', 'browser'].includes(json.timezone ?? '') ? undefined : json.timezone,
    }),
    $variables: new SceneVariableSet({ variables: json.templating.list.map((one) => variable(one, wanted)) }),
    $behaviors: [new behaviors.CursorSync({ sync: json.graphTooltip })],
    controls: [
      new Controls({
        left: [
          new VariableValueSelectors({}),
          new SceneReactObject({ reactNode: <BoardLinks json={json} boards={boards} /> }),
        ],
        right: [new SceneTimePicker({ isOnCanvas: true }), new SceneRefreshPicker({ isOnCanvas: true })],
      }),
    ],
    body: new SceneGridLayout({ children: rows(json.panels) }),
  });
}

function variable(json, wanted) {
  const { name, type, query, current } = json;
  const given = wanted.getAll(`var-${name}`);
  const value = given.length === 0 ? current?.value : json.multi ? given : given[0];
  const common = {
    name,
    label: json.label,
    description: json.description,
    hide: json.hide,
    isMulti: json.multi,
    includeAll: json.includeAll,
    allValue: json.allValue ?? undefined,
    defaultToAll: json.includeAll && value === undefined,
    value: value ?? '',
    text: given.length === 0 ? current?.text ?? '' : value,
  };
  switch (type) {
    case 'datasource':
      return new DataSourceVariable({ ...common, pluginId: query, regex: json.regex });
    case 'query':
      return new QueryVariable({
        ...common,
        query,
        datasource: json.datasource,
        definition: json.definition,
        regex: json.regex,
        sort: json.sort,
        refresh: json.refresh,
      });
    case 'custom':
      return new CustomVariable({ ...common, query });
    case 'constant':
      return new ConstantVariable({ ...common, value: query });
    case 'textbox':
      return new TextBoxVariable({ ...common, value: value ?? query });
    case 'interval':
      return new IntervalVariable({ ...common, intervals: query.split(',') });
    default:
      throw new Error(`variable ${name}: the preview does not know the type ${type}`);
  }
}

/** Panels behind a row that is open lie in it. */
function rows(panels) {
  const top = [];
  let open = top;
  for (const panel of panels) {
    if (panel.type !== 'row') {
      open.push(item(panel));
    } else {
      open = panel.collapsed ? panel.panels.map(item) : [];
      top.push(
        new SceneGridRow({
          key: `row-${panel.id}`,
          title: panel.title,
          y: panel.gridPos.y,
          isCollapsed: panel.collapsed,
          children: open,
        })
      );
    }
  }
  return top;
}

function item(panel) {
  if (panel.repeat) {
    throw new Error(`panel ${panel.title}: the preview does not repeat panels`);
  }
  const { x, y, w, h } = panel.gridPos;
  return new SceneGridItem({ x, y, width: w, height: h, body: drawing(panel) });
}

function drawing(panel) {
  const asking = (panel.targets ?? []).length > 0;
  return new VizPanel({
    key: `panel-${panel.id}`,
    pluginId: panel.type,
    pluginVersion: panel.pluginVersion,
    title: panel.title,
    description: panel.description,
    displayMode: panel.transparent ? 'transparent' : 'default',
    hoverHeader: !panel.title,
    options: panel.options,
    fieldConfig: panel.fieldConfig,
    titleItems: panel.links?.length > 0 ? <PanelLinks links={panel.links} /> : undefined,
    $timeRange: panel.timeFrom ? new SceneTimeRange({ from: `now-${panel.timeFrom}`, to: 'now' }) : undefined,
    $data: asking
      ? new SceneDataTransformer({
          transformations: panel.transformations ?? [],
          $data: new SceneQueryRunner({
            datasource: panel.datasource,
            queries: panel.targets,
            maxDataPoints: panel.maxDataPoints,
            maxDataPointsFromWidth: true,
            minInterval: panel.interval,
          }),
        })
      : undefined,
  });
}
