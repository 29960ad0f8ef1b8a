package io.contactcenter.exporter.simulator.ringcx;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.SplittableRandom;

/** Ids in the shapes of the published examples; the same dialog has the same ones in v1 and v2. */
final class DialogIds {
  // In the examples the first 14 digits of a UII are the beginning in this zone.
  private static final DateTimeFormatter UII =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withZone(ZoneId.of("US/Eastern"));

  private final Dialog dialog;
  private final String hex;

  DialogIds(Dialog dialog) {
    this.dialog = dialog;
    SplittableRandom random = new SplittableRandom(dialog.number());
    String all = hex(random.nextLong()) + hex(random.nextLong());
    hex = dialog.voice() ? all : all.substring(0, 24);
  }

  String dialog() {
    return (dialog.voice() ? "s-v-" : "d-") + hex + "-" + dialog.start() * 1000;
  }

  /** Of the segment at {@code index}. */
  String segment(int index) {
    String own = hex(new SplittableRandom(dialog.number() * 31 + index).nextLong());
    return dialog.voice()
        ? "p-v-" + hex + "-" + dialog.start() * 1000 + "-" + own.substring(0, 13)
        : "d-" + hex + "-" + own + own.substring(0, 8);
  }

  String uii() {
    return UII.format(Instant.ofEpochSecond(dialog.start()))
        + String.format(Locale.ROOT, "%016d", dialog.number());
  }

  /** An invented subscriber number. */
  String caller() {
    return dialog.voice()
        ? String.format(Locale.ROOT, "202555%04d", dialog.number() % 10_000)
        : String.format(Locale.ROOT, "+1202555%04d", dialog.number() % 10_000);
  }

  private static String hex(long value) {
    return String.format(Locale.ROOT, "%016x", value);
  }
}
