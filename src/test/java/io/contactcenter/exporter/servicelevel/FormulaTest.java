package io.contactcenter.exporter.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.metric.QueueMeasure;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FormulaTest {
  private static final Map<QueueMeasure, Long> COUNTS =
      new EnumMap<>(
          Map.of(
              QueueMeasure.OFFERED, 1100L,
              QueueMeasure.ANSWERED, 1000L,
              QueueMeasure.ABANDONED, 60L,
              QueueMeasure.ANSWERED_WITHIN_THRESHOLD, 860L,
              QueueMeasure.ABANDONED_WITHIN_THRESHOLD, 20L,
              QueueMeasure.ABANDONED_SHORT, 10L));

  @ParameterizedTest
  @CsvSource({
    "ANSWERED_AND_ABANDONED, 0.8113",
    "SHORT_ABANDONS_EXCLUDED, 0.8190",
    "EARLY_ABANDONS_EXCLUDED, 0.8269",
    "EARLY_ABANDONS_MET, 0.8302",
    "SHORT_ABANDONS_MET, 0.8208",
    "ANSWERED_ONLY, 0.8600",
    "ANSWERED_OF_OFFERED, 0.7818"
  })
  void isWhatTheContractSays(Formula formula, double ratio) {
    long[] values = values(COUNTS);

    formula.fill(values);

    assertThat((double) met(values) / eligible(values)).isCloseTo(ratio, within(0.00005));
  }

  @ParameterizedTest
  @EnumSource(value = Formula.class, names = "VENDOR", mode = EnumSource.Mode.EXCLUDE)
  void isAbsentWithoutOneOfItsCounts(Formula formula) {
    for (QueueMeasure missing : COUNTS.keySet()) {
      Map<QueueMeasure, Long> counts = new EnumMap<>(COUNTS);
      counts.remove(missing);
      long[] values = values(counts);

      formula.fill(values);

      boolean absent = met(values) == Measure.ABSENT && eligible(values) == Measure.ABSENT;
      assertThat(absent)
          .as("%s without %s", formula, missing)
          .isEqualTo(formula.needs().contains(missing));
    }
  }

  @ParameterizedTest
  @EnumSource(value = Formula.class, names = "VENDOR", mode = EnumSource.Mode.EXCLUDE)
  void changesNothingButItsTwoMeasures(Formula formula) {
    long[] values = values(COUNTS);
    long[] before = values.clone();

    formula.fill(values);

    put(values, QueueMeasure.SERVICE_LEVEL_MET, Measure.ABSENT);
    put(values, QueueMeasure.SERVICE_LEVEL_ELIGIBLE, Measure.ABSENT);
    assertThat(values).isEqualTo(before);
  }

  @Test
  void whatTheVendorCountsStaysAsItIs() {
    long[] values = values(COUNTS);
    put(values, QueueMeasure.SERVICE_LEVEL_MET, 7);

    Formula.VENDOR.fill(values);

    assertThat(met(values)).isEqualTo(7);
    assertThat(eligible(values)).isEqualTo(Measure.ABSENT);
  }

  @Test
  void noCountIsNegativeWhereMoreIsExcludedThanThereIs() {
    Map<QueueMeasure, Long> counts = new EnumMap<>(COUNTS);
    counts.put(QueueMeasure.ANSWERED, 0L);
    counts.put(QueueMeasure.ANSWERED_WITHIN_THRESHOLD, 0L);
    counts.put(QueueMeasure.ABANDONED, 1L);
    counts.put(QueueMeasure.ABANDONED_SHORT, 2L);
    long[] values = values(counts);

    Formula.SHORT_ABANDONS_EXCLUDED.fill(values);

    assertThat(met(values)).isZero();
    assertThat(eligible(values)).isZero();
  }

  @Test
  void aCountOfZeroIsNotAbsent() {
    Map<QueueMeasure, Long> counts = new EnumMap<>(COUNTS);
    counts.replaceAll((measure, count) -> 0L);
    long[] values = values(counts);

    Formula.ANSWERED_AND_ABANDONED.fill(values);

    assertThat(met(values)).isZero();
    assertThat(eligible(values)).isZero();
  }

  private static long[] values(Map<QueueMeasure, Long> counts) {
    long[] values = new long[QueueMeasure.values().length];
    Arrays.fill(values, Measure.ABSENT);
    counts.forEach((measure, count) -> put(values, measure, count));
    return values;
  }

  private static long met(long[] values) {
    return at(values, QueueMeasure.SERVICE_LEVEL_MET);
  }

  private static long eligible(long[] values) {
    return at(values, QueueMeasure.SERVICE_LEVEL_ELIGIBLE);
  }

  private static long at(long[] values, Measure measure) {
    return values[measure.slot()];
  }

  private static void put(long[] values, Measure measure, long value) {
    values[measure.slot()] = value;
  }
}
