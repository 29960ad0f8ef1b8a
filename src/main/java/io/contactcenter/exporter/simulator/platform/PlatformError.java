package io.contactcenter.exporter.simulator.platform;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.contactcenter.exporter.simulator.http.Reply;

/** The platform's error bodies (RingCentral API guide, errors). */
public final class PlatformError {
  static final String JSON = "application/json";

  private PlatformError() {}

  /** One error: in the list, and once more at top level as older methods have it. */
  public static Reply of(int status, String code, String message) {
    ObjectNode body =
        JsonNodeFactory.instance.objectNode().put("errorCode", code).put("message", message);
    body.putArray("errors").addObject().put("errorCode", code).put("message", message);
    return Reply.text(status, JSON, body.toString());
  }

  /** The 429 of a limit that was exceeded. */
  public static Reply exceeded() {
    return of(429, "CMN-301", "Request rate exceeded").asOverLimit();
  }
}
