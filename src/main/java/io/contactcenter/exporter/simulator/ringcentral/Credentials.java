package io.contactcenter.exporter.simulator.ringcentral;

import io.contactcenter.exporter.simulator.platform.App;

/** What the simulated account accepts. The id is that of the vendor's examples. */
public final class Credentials {
  public static final String CLIENT_ID = "simulated-client";
  public static final String CLIENT_SECRET = "simulated-secret";
  public static final String JWT = "simulated.jwt.assertion";
  public static final String ACCOUNT_ID = "138885004";

  static final App APP = new App(CLIENT_ID, CLIENT_SECRET, JWT, "Analytics ReadAccounts");

  private Credentials() {}
}
