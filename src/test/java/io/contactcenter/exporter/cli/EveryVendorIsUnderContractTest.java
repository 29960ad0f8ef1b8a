package io.contactcenter.exporter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.config.VendorSchema;
import io.contactcenter.exporter.vendor.contract.VendorsUnderTest;
import org.junit.jupiter.api.Test;

class EveryVendorIsUnderContractTest {
  @Test
  void whoeverIsRegisteredIsHeldToTheContract() {
    assertThat(Vendors.schemas())
        .extracting(VendorSchema::type)
        .containsExactlyInAnyOrderElementsOf(VendorsUnderTest.types());
  }
}
