/** What Grafana shows in place of a panel without values. */
export function NoData({ fieldConfig }) {
  return (
    <div style={{ height: '100%', display: 'flex', alignItems: 'center', justifyContent: 'center' }}>
      {fieldConfig.defaults.noValue ?? 'No data'}
    </div>
  );
}
