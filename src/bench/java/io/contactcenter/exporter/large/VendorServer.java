package io.contactcenter.exporter.large;

import io.contactcenter.exporter.interval.Clock;

/** A RingCX with as many agents and queues as wanted, for an exporter in another process. */
public final class VendorServer {
  private VendorServer() {}

  /** Arguments: agents, queues, port. Stays until it is ended. */
  public static void main(String[] args) throws InterruptedException {
    LargeRingCx account = new LargeRingCx(Integer.parseInt(args[0]), Integer.parseInt(args[1]), 1);
    try (SyntheticVendor vendor =
        new SyntheticVendor(account, Clock.system(), passed -> {}, Integer.parseInt(args[2]))) {
      System.out.println(vendor.baseUrl());
      Thread.currentThread().join();
    }
  }
}
