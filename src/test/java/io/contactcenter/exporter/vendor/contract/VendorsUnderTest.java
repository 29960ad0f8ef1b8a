package io.contactcenter.exporter.vendor.contract;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The vendors that are held to the contract, by their type: a new one is added here. */
public final class VendorsUnderTest {
  static final Map<String, Function<VendorUnderTest.Setting, VendorUnderTest>> ALL =
      new TreeMap<>(
          Map.of(
              "ringcx", RingCxUnderTest::new,
              "8x8-work", WorkUnderTest::new,
              "ringcentral", RingCentralUnderTest::new,
              "8x8-contact-center", ContactCenterUnderTest::new,
              "motioncx", MotionCxUnderTest::new));

  private VendorsUnderTest() {}

  /** Their types. */
  public static Iterable<String> types() {
    return ALL.keySet();
  }
}
