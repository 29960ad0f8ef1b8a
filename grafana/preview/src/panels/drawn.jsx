import { Component, useMemo } from 'react';
import { cacheFieldDisplayNames, FieldType } from '@grafana/data';

/**
 * A panel that says in the DOM what became of it, for those who look without eyes:
 * `data-state` is `drawn`, `empty` or `error`; `data-empty-queries` lists queries without a value.
 */
export function drawn(Panel, type) {
  return function Drawn(props) {
    const { id, title, width, height, data } = props;
    // Headers, orders and colours go by these names.
    useMemo(() => cacheFieldDisplayNames(data.series), [data.series]);
    const errors = [...new Set((data.errors ?? []).map(({ refId, message }) => `${refId}: ${message}`))].sort();
    const asked = (data.request?.targets ?? []).filter(({ hide, expr }) => !hide && expr).map(({ refId }) => refId);
    const empty = asked.filter((refId) => !data.series.some((frame) => concerns(frame, refId) && hasValues(frame)));
    const nothing = asked.length > 0 && !data.series.some(hasValues);
    return (
      <div
        data-panel={id}
        data-title={title}
        data-type={type}
        data-state={errors.length > 0 ? 'error' : nothing ? 'empty' : 'drawn'}
        data-message={errors.join('; ')}
        data-empty-queries={nothing ? asked.join() : empty.join()}
        style={{ width, height, position: 'relative' }}
      >
        <Fallible>
          <Panel {...props} />
        </Fallible>
      </div>
    );
  };
}

/** A frame that several queries were joined to belongs to all whose values it has. */
function concerns(frame, refId) {
  const named = frame.fields.map(({ name }) => /^Value #(\w+)$/.exec(name)?.[1]).filter(Boolean);
  return named.length > 0 ? named.includes(refId) : frame.refId === undefined || frame.refId.split('-').includes(refId) || /-/.test(frame.refId);
}

function hasValues(frame) {
  return frame.fields.some(
    ({ type, values }) => type !== FieldType.time && values.some((value) => value !== null && value !== undefined)
  );
}

/** Keeps an exception of one panel from the others. */
class Fallible extends Component {
  state = {};

  static getDerivedStateFromError(error) {
    return { error };
  }

  render() {
    const { error } = this.state;
    return error ? (
      <div data-exception={error.message} style={{ padding: 8, color: '#f2495c' }}>
        {error.message}
      </div>
    ) : (
      this.props.children
    );
  }
}
