package io.contactcenter.exporter.simulator.motioncx;

/** What the simulated account accepts. The key has the shape of the vendor's. */
public final class Credentials {
  public static final String API_KEY = "c2ltdWxhdGVk=:a2V5LW9mLXRoZS1zaW11bGF0b3I=:";
  public static final int TENANT_ID = 2;

  private Credentials() {}
}
