package io.contactcenter.exporter.exposition;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.metric.Catalogue;
import io.contactcenter.exporter.metric.Family;
import io.contactcenter.exporter.metric.Kind;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.metric.Unit;
import io.contactcenter.exporter.snapshot.Block;
import io.contactcenter.exporter.snapshot.Labels;
import io.contactcenter.exporter.snapshot.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Whatever stands in labels, and whatever the figures are: what is written can be read, and says
 * what it was made of. {@code -Dhostile.seed=N} draws others, {@code -Dhostile.texts=N} more.
 */
class HostileTextTest {
  private static final long SEED = Long.getLong("hostile.seed", 1);
  private static final int TEXTS = Integer.getInteger("hostile.texts", 3_000);
  private static final int ROWS = 20;

  private final Random random = new Random(SEED);

  @Test
  void whateverLabelsHoldTheExpositionIsOne() throws IOException {
    List<Family> families =
        Catalogue.families().stream()
            .filter(family -> family.kind() != Kind.HISTOGRAM && !family.labels().isEmpty())
            .toList();
    for (int done = 0; done < TEXTS; done += ROWS) {
      Family family = families.get(random.nextInt(families.size()));
      Map<Labels, List<String>> wanted = new HashMap<>();
      List<Long> values = new ArrayList<>();
      Set<Labels> labels = new LinkedHashSet<>();
      for (int row = 0; row < ROWS; row++) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < family.labels().size(); i++) {
          texts.add(text());
        }
        Labels encoded = Labels.of(family.labels(), texts);
        if (labels.add(encoded)) {
          values.add(value(family.unit()));
          wanted.put(encoded, texts);
        }
      }
      List<Block> blocks =
          List.of(
              new Samples(
                  family,
                  labels.toArray(new Labels[0]),
                  values.stream().mapToLong(Long::longValue).toArray()));
      Rendition rendition = new Rendition(new FamilyBody(blocks), false);
      for (Format format : Format.values()) {
        String text = rendered(rendition, Variant.of(format, false));
        StrictFormat.check(format == Format.OPENMETRICS ? text + "# EOF\n" : text, format);
        assertThat(text.lines().filter(line -> !line.startsWith("#")).count())
            .as("-Dhostile.seed=%d", SEED)
            .isEqualTo(values.stream().filter(value -> value != Measure.ABSENT).count());
      }
      wanted.forEach(this::saysWhatItWasMadeOf);
    }
  }

  private void saysWhatItWasMadeOf(Labels labels, List<String> texts) {
    String encoded = labels.toString();
    for (String text : texts) {
      StringBuilder shown = new StringBuilder();
      text.codePoints()
          .forEach(
              c -> {
                boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
                boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
                shown.appendCodePoint(half || control ? '\ufffd' : c);
              });
      String escaped =
          shown.toString().replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
      assertThat(encoded).as("-Dhostile.seed=%d", SEED).contains("=\"" + escaped + "\"");
    }
  }

  @Test
  void everyNumberIsReadAsItWasWritten() {
    for (int i = 0; i < 10 * TEXTS; i++) {
      long any = random.nextLong() >> random.nextInt(64);
      assertThat(written(out -> out.integer(any))).isEqualTo(Long.toString(any));
      assertThat(new BigDecimal(written(out -> out.seconds(any))))
          .isEqualByComparingTo(BigDecimal.valueOf(any, 6));
      double ratio = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(ratio)) {
        assertThat(Double.parseDouble(written(out -> out.ratio(ratio)))).isEqualTo(ratio);
      }
      double share = random.nextDouble();
      assertThat(Double.parseDouble(written(out -> out.ratio(share)))).isEqualTo(share);
    }
  }

  private interface Writing {
    void to(ByteWriter out);
  }

  private static String written(Writing writing) {
    StringBuilder written = new StringBuilder();
    ByteWriter out =
        new ByteWriter(
            (bytes, offset, length) ->
                written.append(new String(bytes, offset, length, StandardCharsets.US_ASCII)));
    writing.to(out);
    out.flush();
    return written.toString();
  }

  /** The text, if its bytes are UTF-8. */
  private static String rendered(Rendition rendition, Variant variant) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    rendition.part(variant).writeTo(out);
    return StandardCharsets.UTF_8
        .newDecoder()
        .decode(ByteBuffer.wrap(out.toByteArray()))
        .toString();
  }

  private String text() {
    int length = random.nextInt(10) == 0 ? 10_000 : random.nextInt(12);
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(
          switch (random.nextInt(4)) {
            case 0 -> (char) random.nextInt(0x10000);
            case 1 -> "\\\"\n\r\t\u0000{},=# \ud83d\ude00".charAt(random.nextInt(14));
            default -> (char) (' ' + random.nextInt(95));
          });
    }
    return text.toString();
  }

  private long value(Unit unit) {
    if (random.nextInt(10) == 0) {
      return Measure.ABSENT;
    }
    return unit == Unit.RATIO
        ? Double.doubleToRawLongBits(random.nextDouble() * Math.pow(10, random.nextInt(40) - 20))
        : random.nextLong() >> random.nextInt(64);
  }
}
