package io.contactcenter.exporter.simulator.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;

/**
 * One operation of a vendor.
 *
 * @param name short, without ids
 * @param group operations that are limited and struck together
 */
public record Endpoint(
    HandlerType method, String path, String name, String group, Operation operation) {
  /** Reads a request and says what to answer; it does not touch the response. */
  public interface Operation {
    Reply answer(Context request);
  }
}
