// What a file of grafana/dashboards/ may hold, in Grafana's own types. schema.mjs makes dashboard.schema.json of it.
import type { FieldMatcherID, QueryVariableModel } from '@grafana/data';
import type { Dataquery } from '@grafana/grafana-foundation-sdk/prometheus';
import type * as grafana from '@grafana/schema';
import type * as bargauge from '@grafana/schema/dist/esm/raw/composable/bargauge/panelcfg/x/BarGaugePanelCfg_types.gen';
import type * as heatmap from '@grafana/schema/dist/esm/raw/composable/heatmap/panelcfg/x/HeatmapPanelCfg_types.gen';
import type * as stat from '@grafana/schema/dist/esm/raw/composable/stat/panelcfg/x/StatPanelCfg_types.gen';
import type * as table from '@grafana/schema/dist/esm/raw/composable/table/panelcfg/x/TablePanelCfg_types.gen';
import type * as timeseries from '@grafana/schema/dist/esm/raw/composable/timeseries/panelcfg/x/TimeSeriesPanelCfg_types.gen';
// Published by the package, though it does not export them.
import type { MergeTransformerOptions } from '../node_modules/@grafana/data/dist/types/transformations/transformers/merge';
import type { OrganizeFieldsTransformerOptions } from '../node_modules/@grafana/data/dist/types/transformations/transformers/organize';

export interface Dashboard extends Omit<grafana.Dashboard, 'panels' | 'templating'> {
  panels: Panel[];
  templating: { list: Variable[] };
}

/** A panel of another type is refused until its options are added here. */
type Panel =
  | PanelOf<'timeseries', timeseries.Options, timeseries.FieldConfig>
  | PanelOf<'stat', stat.Options, None>
  | PanelOf<'bargauge', bargauge.Options, None>
  | PanelOf<'table', table.Options, table.FieldConfig>
  | PanelOf<'heatmap', heatmap.Options, heatmap.FieldConfig>
  | Row;

interface PanelOf<Type, Options, Custom>
  extends Omit<grafana.Panel, 'type' | 'options' | 'fieldConfig' | 'targets' | 'transformations'> {
  type: Type;
  options: Options;
  fieldConfig: {
    defaults: Omit<grafana.FieldConfig, 'custom'> & { custom: Custom };
    overrides: Override[];
  };
  targets: Target[];
  transformations?: Transformation[];
}

/** Its panels stand below it; only those of a collapsed row would stand in it. */
interface Row extends Omit<grafana.RowPanel, 'collapsed' | 'panels'> {
  collapsed: false;
  panels: [];
}

/** Of a property, schema.mjs adds what the default of the same name may be. */
interface Override {
  matcher: Omit<grafana.MatcherConfig, 'id'> & { id: FieldMatcherID };
  properties: { id: string; value: unknown }[];
}

type Target = Omit<Dataquery, '_implementsDataqueryVariant'>;

type Transformation =
  | TransformationOf<'merge', MergeTransformerOptions>
  | TransformationOf<'organize', OrganizeFieldsTransformerOptions>;

interface TransformationOf<Id, Options> extends Omit<grafana.DataTransformerConfig, 'id' | 'options'> {
  id: Id;
  options: Options;
}

/** The schema forgets what Grafana shows in its list of variables. */
type Variable = grafana.VariableModel & Partial<Pick<QueryVariableModel, 'definition'>>;

type None = Record<string, never>;
