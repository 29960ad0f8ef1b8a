package io.contactcenter.exporter.vendor.vcc;

import io.contactcenter.exporter.vendor.row.RawRow;
import io.contactcenter.exporter.vendor.row.Text;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * One item of a list.
 *
 * @param id as it stands in paths
 * @param enabled whether anything can happen there: enabled, and not deleted
 * @param group of an agent, its id; of a queue, its media
 * @param measured whether it is a queue whose service level is not switched off
 * @param threshold of such a queue, where it is told
 */
record Listed(
    String id,
    String name,
    boolean enabled,
    String group,
    boolean measured,
    Optional<Duration> threshold) {
  // A threshold beyond any sense would not fit the counts.
  private static final long LONGEST = Duration.ofDays(30).toSeconds();

  /** Reads an item; empty without an id. */
  interface Reading {
    Optional<Listed> of(RawRow raw);
  }

  /** Fields as in section "Queues". */
  static Optional<Listed> queue(RawRow raw) {
    boolean measured = !isNo(raw.name("sla-enabled", ""));
    return raw.id("queue-id")
        .map(
            id ->
                new Listed(
                    id,
                    raw.name("queue-name", id),
                    !isNo(raw.name("enabled", "")),
                    MediaLetter.word(raw.name("media-type", "")),
                    measured,
                    measured ? threshold(raw) : Optional.empty()));
  }

  /** Fields as in section "Agents". */
  static Optional<Listed> agent(RawRow raw) {
    return raw.id("agent-id")
        .map(
            id ->
                new Listed(
                    id,
                    name(raw, id),
                    !isNo(raw.name("enabled", "")),
                    raw.id("group-id").orElse(""),
                    false,
                    Optional.empty()));
  }

  /** Fields as in section "Groups". */
  static Optional<Listed> group(RawRow raw) {
    return raw.id("group-id")
        .map(
            id ->
                new Listed(
                    id,
                    raw.name("group-name", id),
                    !isYes(raw.name("deleted", "")),
                    "",
                    false,
                    Optional.empty()));
  }

  /** Fields as in section "Channels". */
  static Optional<Listed> channel(RawRow raw) {
    return raw.id("channel-id")
        .map(id -> new Listed(id, raw.name("channel-name", id), true, "", false, Optional.empty()));
  }

  private static String name(RawRow raw, String id) {
    String parts = raw.name("first-name", "") + " " + raw.name("last-name", "");
    return raw.name("full-name", Text.name(parts, id));
  }

  private static Optional<Duration> threshold(RawRow raw) {
    return raw.text("sla-time")
        .filter(text -> text.matches("\\d{1,9}"))
        .map(Long::valueOf)
        .filter(seconds -> seconds > 0 && seconds <= LONGEST)
        .map(Duration::ofSeconds);
  }

  // Y and N, Yes and No, yes and no stand in the samples.
  private static boolean isNo(String word) {
    return word.toLowerCase(Locale.ROOT).startsWith("n");
  }

  private static boolean isYes(String word) {
    return word.toLowerCase(Locale.ROOT).startsWith("y");
  }
}
