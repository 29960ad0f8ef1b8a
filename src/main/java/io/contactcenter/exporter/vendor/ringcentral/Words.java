package io.contactcenter.exporter.vendor.ringcentral;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the values of a breakdown are called: those of the current API in snake_case, also ones it
 * will have; the older words of the betas are brought to the same.
 */
final class Words {
  /** A value, and the breakdown that it is of. */
  record Value(Breakdown breakdown, String word) {}

  // Where a lower letter or digit meets a capital.
  private static final Pattern HUMP = Pattern.compile("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})");

  // The words of the betas, without what the first adds to those of its timers. Its spelling
  // "dtmftTransfer" is its own.
  private static final Map<String, String> OLD =
      Map.ofEntries(
          Map.entry("holds", "hold"),
          Map.entry("parks", "park"),
          Map.entry("transfers", "transfer"),
          Map.entry("ivrPrompts", "ivr_prompt"),
          Map.entry("vmGreetings", "vm_greeting"),
          Map.entry("voiceMailing", "voicemail"),
          Map.entry("voiceMail", "voicemail"),
          Map.entry("parksOn", "park_on"),
          Map.entry("parksOff", "park_off"),
          Map.entry("holdsOn", "hold_on"),
          Map.entry("holdsOff", "hold_off"),
          Map.entry("dtmftTransfer", "dtmf_transfer"),
          Map.entry("inboundDirect", "direct"),
          Map.entry("parkRetrievals", "park_retrieval"),
          Map.entry("queue", "from_queue"),
          Map.entry("queueCalls", "from_queue"),
          Map.entry("transferredCalls", "transferred"));

  // Timers of the first beta: inboundCallsSeconds, inboundDirectSeconds, businessHoursSeconds.
  private static final Pattern TIMER_ENDING = Pattern.compile("(Calls)?Seconds$");

  /** Response types of the first beta that are results since. */
  private static final Set<String> RESULTS = Set.of("missed", "accepted");

  private Words() {}

  static Value of(ApiVersion version, Breakdown breakdown, String written) {
    return switch (version) {
      case V1 -> new Value(breakdown, snakeCase(written));
      case BETA_2022 -> new Value(breakdown, old(written));
      case BETA_2021 -> {
        String word = old(TIMER_ENDING.matcher(written).replaceFirst(""));
        boolean result = breakdown == Breakdown.CALL_TYPE && RESULTS.contains(word);
        yield new Value(result ? Breakdown.RESULT : breakdown, word);
      }
    };
  }

  private static String old(String written) {
    String known = OLD.get(written);
    return known == null ? snakeCase(written) : known;
  }

  private static String snakeCase(String written) {
    return HUMP.matcher(written.strip()).replaceAll("_").toLowerCase(Locale.ROOT);
  }
}
