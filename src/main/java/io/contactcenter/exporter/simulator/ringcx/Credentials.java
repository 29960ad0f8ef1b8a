package io.contactcenter.exporter.simulator.ringcx;

import io.contactcenter.exporter.simulator.platform.App;

/** What the simulated account accepts. The ids are those of the vendor's examples. */
public final class Credentials {
  public static final String CLIENT_ID = "simulated-client";
  public static final String CLIENT_SECRET = "simulated-secret";
  public static final String JWT = "simulated.jwt.assertion";
  public static final String RC_ACCOUNT_ID = "138885004";
  public static final String SUB_ACCOUNT_ID = "99999033";

  static final App APP = new App(CLIENT_ID, CLIENT_SECRET, JWT, "ReadAccounts");

  private Credentials() {}
}
