package io.contactcenter.exporter.simulator.vcc;

/** What the simulated tenant accepts: those of the published example, and a token. */
public final class Credentials {
  public static final String TENANT = "acme";
  public static final String TOKEN = "simulated-data-request-token";

  private Credentials() {}
}
