import { useTheme2 } from '@grafana/ui';
import { usePluginContext } from '@grafana/data';

/** In place of a panel that only Grafana itself can draw. */
export function StandIn({ data }) {
  const theme = useTheme2();
  const type = usePluginContext()?.meta.id;
  return (
    <div
      data-stand-in={type}
      style={{
        height: '100%',
        display: 'flex',
        alignItems: 'center',
        justifyContent: 'center',
        border: `1px dashed ${theme.colors.border.strong}`,
        color: theme.colors.text.secondary,
      }}
    >
      {type}: drawn by Grafana only ({data.series.length} series)
    </div>
  );
}
