import {
  booleanOverrideProcessor,
  dataLinksOverrideProcessor,
  displayNameOverrideProcessor,
  EventBusSrv,
  FieldColorModeId,
  identityOverrideProcessor,
  LoadingState,
  numberOverrideProcessor,
  standardFieldConfigEditorRegistry,
  standardTransformers,
  standardTransformersRegistry,
  stringOverrideProcessor,
  thresholdsOverrideProcessor,
  unitOverrideProcessor,
  valueMappingsOverrideProcessor,
} from '@grafana/data';
import { setAppEvents, setDataSourceSrv, setPluginImportUtils, setRunRequest } from '@grafana/runtime';
import { catchError, from, map, of, startWith } from 'rxjs';
import { dataSource, settings } from './prometheus.js';
import { plugin } from './panels/plugins.js';

/** What Grafana itself provides to scenes and panels, as far as a dashboard needs it. */
export function startGrafana() {
  setAppEvents(new EventBusSrv());
  setDataSourceSrv({
    get: () => Promise.resolve(dataSource),
    getList: ({ pluginId } = {}) => (pluginId === undefined || pluginId === settings.type ? [settings] : []),
    getInstanceSettings: () => settings,
  });
  setRunRequest(run);
  setPluginImportUtils({
    importPanelPlugin: (id) => Promise.resolve(plugin(id)),
    getPanelPluginFromCache: plugin,
  });
  standardFieldConfigEditorRegistry.setInit(standardOptions);
  standardTransformersRegistry.setInit(() =>
    // One of them is in the list by two names.
    [...new Set(Object.values(standardTransformers))].map((transformer) => ({
      id: transformer.id,
      name: transformer.name,
      transformation: () => Promise.resolve(transformer),
    }))
  );
}

function run(source, request) {
  const data = { series: [], state: LoadingState.Loading, timeRange: request.range, request };
  return from(source.query(request)).pipe(
    map(({ data: series, errors }) => ({
      ...data,
      series,
      errors,
      state: errors.length > 0 ? LoadingState.Error : LoadingState.Done,
    })),
    catchError((error) => of({ ...data, state: LoadingState.Error, errors: [{ message: String(error) }] })),
    startWith(data)
  );
}

/** The options of a field that all panels share, and how an override's value becomes one of them. */
function standardOptions() {
  const options = {
    displayName: displayNameOverrideProcessor,
    unit: unitOverrideProcessor,
    min: numberOverrideProcessor,
    max: numberOverrideProcessor,
    fieldMinMax: booleanOverrideProcessor,
    decimals: numberOverrideProcessor,
    noValue: stringOverrideProcessor,
    description: stringOverrideProcessor,
    filterable: booleanOverrideProcessor,
    color: identityOverrideProcessor,
    thresholds: thresholdsOverrideProcessor,
    mappings: valueMappingsOverrideProcessor,
    links: dataLinksOverrideProcessor,
    actions: identityOverrideProcessor,
  };
  return Object.entries(options).map(([id, process]) => ({
    id,
    path: id,
    name: id,
    process,
    shouldApply: () => true,
    editor: () => null,
    override: () => null,
    getItemsCount: () => 0,
    defaultValue: id === 'color' ? { mode: FieldColorModeId.Thresholds } : id === 'mappings' ? [] : undefined,
  }));
}
