package io.contactcenter.exporter.simulator.http;

import io.contactcenter.exporter.simulator.fault.Outage;
import io.javalin.http.Context;

/** How a vendor words its errors. */
public interface Refusals {
  /** No such operation. */
  Reply notFound(Context request);

  /** The answer of an outage whose trouble is a refusal. */
  Reply refuse(Outage outage, Context request);
}
