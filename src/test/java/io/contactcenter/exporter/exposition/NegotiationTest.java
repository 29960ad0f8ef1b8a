package io.contactcenter.exporter.exposition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegotiationTest {
  // The first is Prometheus 2.42, the second Prometheus 3, the third Chromium.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "missing",
      value = {
        "application/openmetrics-text;version=1.0.0,application/openmetrics-text;version=0.0.1;q=0.75,text/plain;version=0.0.4;q=0.5,*/*;q=0.1 | OPENMETRICS",
        "application/openmetrics-text;version=1.0.0;escaping=allow-utf-8;q=0.5,application/openmetrics-text;version=0.0.1;q=0.4,text/plain;version=1.0.0;escaping=allow-utf-8;q=0.3,text/plain;version=0.0.4;q=0.2,*/*;q=0.1 | OPENMETRICS",
        "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8 | TEXT",
        "missing | TEXT",
        "'' | TEXT",
        "*/* | TEXT",
        "text/plain | TEXT",
        "application/openmetrics-text | OPENMETRICS",
        "APPLICATION/OpenMetrics-Text ; Version=\"1.0.0\" | OPENMETRICS",
        "application/openmetrics-text;version=0.0.1 | TEXT",
        "application/openmetrics-text;version=2.0.0 | TEXT",
        "application/openmetrics-text;q=0 | TEXT",
        "application/openmetrics-text;q=0,*/* | TEXT",
        "application/openmetrics-text,*/* | OPENMETRICS",
        "application/openmetrics-text;q=0.5,text/plain;q=0.5 | OPENMETRICS",
        "application/openmetrics-text;q=0.4,text/plain;q=0.5 | TEXT",
        "text/plain;q=0.1,*/*;q=0.9 | OPENMETRICS",
        "application/* | OPENMETRICS",
        "application/*;q=0.3,text/*;q=0.4 | TEXT",
        "application/openmetrics-text;q=1.5 | TEXT",
        "application/openmetrics-text;q=high | TEXT",
        "image/png | TEXT",
        ";;,,=;q | TEXT",
        "application/openmetrics-text;version | OPENMETRICS"
      })
  void choosesTheFormat(String accept, Format expected) {
    assertThat(Negotiation.choose(accept, null).format()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "missing",
      value = {
        "missing | false",
        "'' | false",
        "gzip | true",
        "GZIP | true",
        "x-gzip | true",
        "gzip, deflate, br, zstd | true",
        "identity | false",
        "gzip;q=0 | false",
        "gzip;q=0.0 | false",
        "gzip;q=0, * | false",
        "* | true",
        "*;q=0 | false",
        "*;q=0, gzip | true",
        "identity;q=1, gzip;q=0.5 | false",
        "identity;q=0.5, gzip | true",
        "gzip;q=0.5, identity;q=0.5 | true",
        "identity;q=0, * | true",
        "br | false",
        "gzip;q=often | false",
        ",;=,, | false"
      })
  void choosesTheCoding(String acceptEncoding, boolean expected) {
    assertThat(Negotiation.choose(null, acceptEncoding).gzip()).isEqualTo(expected);
  }
}
