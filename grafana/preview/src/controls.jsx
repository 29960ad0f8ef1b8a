import { SceneObjectBase } from '@grafana/scenes';

/** What is above a dashboard: variables and links on the left, the time on the right. */
export class Controls extends SceneObjectBase {
  static Component = ({ model }) => {
    const { left, right } = model.useState();
    const draw = (controls) => controls.map((control) => <control.Component key={control.state.key} model={control} />);
    return (
      <div style={{ width: '100%', display: 'flex', alignItems: 'flex-start', gap: 16 }}>
        <div style={{ flexGrow: 1, display: 'flex', flexWrap: 'wrap', gap: 8 }}>{draw(left)}</div>
        <div style={{ display: 'flex', gap: 8 }}>{draw(right)}</div>
      </div>
    );
  };
}
