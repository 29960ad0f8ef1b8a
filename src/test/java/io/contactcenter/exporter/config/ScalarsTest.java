package io.contactcenter.exporter.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarsTest {
  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "1048576, 1048576",
    "512KiB, 524288",
    "64MiB, 67108864",
    "1GiB, 1073741824",
    "1024GiB, 1099511627776"
  })
  void sizesAreBytesOrPowersOf1024(String text, long bytes) throws BadValue {
    assertThat(Scalars.size(text)).isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "0", "0MiB", "-1", "64 MiB", "64mib", "64M", "64MB", "1.5GiB", "1025GiB"})
  void otherSizesAreRefused(String text) {
    assertThatThrownBy(() -> Scalars.size(text)).isInstanceOf(BadValue.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1.5", "+3", "3_000", "2147483648", "99999999999999999999"})
  void countsAreWholeNumbersFromOne(String text) {
    assertThatThrownBy(() -> Scalars.count(text)).isInstanceOf(BadValue.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.01", "-0", "NaN", "Infinity", "80%", ".8", "1e-1", "0x1"})
  void ratiosAreDecimalsFromZeroToOne(String text) {
    assertThatThrownBy(() -> Scalars.ratio(text)).isInstanceOf(BadValue.class);
  }

  @ParameterizedTest
  @CsvSource({"0, 0.0", "1, 1.0", "0.80, 0.8", "1.000, 1.0"})
  void bordersAreRatios(String text, double ratio) throws BadValue {
    assertThat(Scalars.ratio(text)).isEqualTo(ratio);
  }

  @ParameterizedTest
  @CsvSource({
    ":10042, 0.0.0.0, 10042",
    "127.0.0.1:0, 127.0.0.1, 0",
    "[::1]:65535, 0:0:0:0:0:0:0:1, 65535"
  })
  void addressesToListenOn(String text, String address, int port) throws BadValue {
    assertThat(Addresses.listen(text).getAddress().getHostAddress())
        .isIn(address, address.equals("0.0.0.0") ? "0:0:0:0:0:0:0:0" : address);
    assertThat(Addresses.listen(text).getPort()).isEqualTo(port);
  }

  @Test
  void aSlashAtTheEndOfAUrlIsDropped() throws BadValue {
    assertThat(Addresses.url("https://ringcx.example.com/voice/"))
        .isEqualTo(URI.create("https://ringcx.example.com/voice"));
  }

  @ParameterizedTest
  @CsvSource({
    "https://ringcx.example.com, false",
    "http://127.0.0.1:8080, false",
    "http://localhost:8080, false",
    "http://[::1]:8080, false",
    "http://ringcx.example.com, true"
  })
  void onlyPlainHttpToAnotherMachineIsExposed(URI url, boolean exposed) {
    assertThat(Addresses.isExposed(url)).isEqualTo(exposed);
  }

  @Test
  void aSecretDoesNotShowItself() {
    assertThat(new Secret("s3cr3t")).hasToString("<secret>");
  }
}
