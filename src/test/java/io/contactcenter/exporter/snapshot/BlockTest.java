package io.contactcenter.exporter.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.metric.QueueFamilies;
import io.contactcenter.exporter.metric.RequestFamilies;
import io.contactcenter.exporter.metric.SourceFamilies;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlockTest {
  private static final Labels[] TWO = {Labels.NONE, Labels.NONE};

  @Test
  void absentValuesAreNoSeries() {
    assertThat(new Samples(QueueFamilies.OPEN, TWO, new long[] {1, Measure.ABSENT}).size())
        .isEqualTo(1);
  }

  @Test
  void aHistogramHasItsSumAndCountOnlyWithASum() {
    Histograms histograms =
        new Histograms(
            RequestFamilies.DURATION,
            new long[] {1},
            TWO,
            new long[][] {{1, 0}, {0, 1}},
            new long[] {5, Measure.ABSENT});
    assertThat(histograms.size()).isEqualTo(6);
  }

  @Test
  void onlyEntitiesCountAsVendorSeries() {
    Block open = new Samples(QueueFamilies.OPEN, TWO, new long[] {1, 0});
    Block up = new Samples(SourceFamilies.UP, TWO, new long[] {1, 0});
    assertThat(new SourceSnapshot("alpha", List.of(open, up)).series()).isEqualTo(2);
  }

  @Test
  void whatDoesNotFitTogetherIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Samples(QueueFamilies.OPEN, TWO, new long[] {1}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Samples(RequestFamilies.DURATION, TWO, new long[] {1, 1}));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Histograms(
                    RequestFamilies.DURATION,
                    new long[] {1},
                    new Labels[] {Labels.NONE},
                    new long[][] {{1}},
                    new long[] {1}));
  }

  @Test
  void aRatioThatIsNoNumberIsRefused() {
    long nan = Double.doubleToRawLongBits(Double.NaN);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Samples(QueueFamilies.SERVICE_LEVEL_TARGET, TWO, new long[] {nan, 0}));
  }
}
