package io.contactcenter.exporter.web;

import java.time.Duration;

/**
 * What strangers may take of the server. Prometheus asks on one or two connections and reads as
 * fast as it can.
 *
 * @param connections open at a time; further ones wait to be accepted
 * @param connectionsOfAddress open at a time from one address; further ones are closed
 * @param idle how long nothing may move on a connection
 * @param patience how long a connection may take from one request to the next, trickled headers and
 *     the answer included, unless the answer is large
 * @param bytesPerSecond the slowest that a large answer may be read
 * @param look how often connections are looked at
 */
record Limits(
    int connections,
    int connectionsOfAddress,
    Duration idle,
    Duration patience,
    long bytesPerSecond,
    Duration look) {
  static final Limits USUAL =
      new Limits(
          512,
          256,
          Duration.ofSeconds(30),
          Duration.ofSeconds(40),
          32 * 1024,
          Duration.ofSeconds(5));

  /** How long a connection may take to bring a request and to read {@code written} bytes. */
  long nanosFor(long written) {
    return patience.toNanos() + written / bytesPerSecond * Duration.ofSeconds(1).toNanos();
  }
}
