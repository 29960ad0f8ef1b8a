package io.contactcenter.exporter.cli;

import io.contactcenter.exporter.config.VendorSchema;
import io.contactcenter.exporter.vendor.Transport;
import io.contactcenter.exporter.vendor.Vendor;
import io.contactcenter.exporter.vendor.motioncx.MotionCxSchema;
import io.contactcenter.exporter.vendor.motioncx.MotionCxVendor;
import io.contactcenter.exporter.vendor.ringcentral.RingCentralSchema;
import io.contactcenter.exporter.vendor.ringcentral.RingCentralVendor;
import io.contactcenter.exporter.vendor.ringcx.RingCxSchema;
import io.contactcenter.exporter.vendor.ringcx.RingCxVendor;
import io.contactcenter.exporter.vendor.vcc.VccSchema;
import io.contactcenter.exporter.vendor.vcc.VccVendor;
import io.contactcenter.exporter.vendor.work.WorkSchema;
import io.contactcenter.exporter.vendor.work.WorkVendor;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The vendors that this program knows: a new one is added here. */
final class Vendors {
  private Vendors() {}

  /** What the configuration may say of each. */
  static List<VendorSchema> schemas() {
    return List.of(
        new RingCxSchema(),
        new WorkSchema(),
        new RingCentralSchema(),
        new VccSchema(),
        new MotionCxSchema());
  }

  /** Each by its type, calling through {@code transport}. */
  static Map<String, Vendor> all(Transport transport) {
    List<Vendor> vendors =
        List.of(
            new RingCxVendor(transport),
            new WorkVendor(transport),
            new RingCentralVendor(transport),
            new VccVendor(transport),
            new MotionCxVendor(transport));
    return vendors.stream()
        .collect(Collectors.toMap(vendor -> vendor.schema().type(), Function.identity()));
  }
}
