import { LoadingState } from '@grafana/data';
import { sceneGraph, VizPanel } from '@grafana/scenes';
import { useEffect, useState } from 'react';
import { scene } from './dashboard.jsx';

/** One dashboard; `data-state` of the document becomes `done` when everything is drawn. */
export function Board({ json, boards, wanted }) {
  const [made] = useState(() => scene(json, wanted, boards));
  useEffect(() => announce(made), [made]);
  return (
    <div style={{ minHeight: '100vh', padding: '16px', display: 'flex', flexDirection: 'column' }}>
      {wanted.has('kiosk') || (
        <header style={{ height: 32, paddingBottom: 16, display: 'flex', alignItems: 'center', gap: 8 }}>
          <a href="/">Dashboards</a> › <strong style={{ fontWeight: 500 }}>{json.title}</strong>
        </header>
      )}
      <made.Component model={made} />
    </div>
  );
}

function announce(made) {
  document.title = 'Dashboard preview';
  let quiet = 0;
  const timer = setInterval(() => {
    quiet = settled(made) ? quiet + 1 : 0;
    if (quiet >= 3) {
      clearInterval(timer);
      document.documentElement.dataset.state = 'done';
    }
  }, 150);
  return () => clearInterval(timer);
}

/** Whether every panel outside closed rows has its answer and is in the page. */
function settled(made) {
  const panels = sceneGraph.findAllObjects(made, (object) => object instanceof VizPanel && object.isActive);
  return (
    panels.length > 0 &&
    panels.every((panel) => {
      const { data } = sceneGraph.getData(panel).state;
      const answered = panel.getPlugin()?.meta.skipDataQuery || [LoadingState.Done, LoadingState.Error].includes(data?.state);
      return answered && document.querySelector(`[data-panel="${panel.getLegacyPanelId()}"]`) !== null;
    })
  );
}
