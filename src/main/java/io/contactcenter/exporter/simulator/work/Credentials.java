package io.contactcenter.exporter.simulator.work;

/** What the simulated account accepts. The PBX names are those of the vendor's examples. */
public final class Credentials {
  public static final String API_KEY = "simulated_key_kjdfidj238jf9123df221";
  public static final String USERNAME = "supervisor@acme.example";
  public static final String PASSWORD = "simulated-password";

  private Credentials() {}
}
