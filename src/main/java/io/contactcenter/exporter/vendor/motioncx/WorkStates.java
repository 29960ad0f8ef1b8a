package io.contactcenter.exporter.vendor.motioncx;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What time in a work state counts as: as configured under its name or number, else, of the four
 * that every tenant has (documented example: 1 Available, 2 Unavailable, 3 Logged Out, 4 ACW), as
 * their names say; any other is time logged in and nothing more. Used by one thread at a time.
 */
final class WorkStates {
  // Each is named in the log.
  private static final int MOST_UNMAPPED = 100;

  private static final Map<Long, String> BUILT_IN =
      Map.of(1L, "available", 2L, "unavailable", 3L, "logged out", 4L, "acw");
  private static final Map<String, WorkStateUse> DEFAULTS =
      Map.of(
          "available", WorkStateUse.IDLE,
          "unavailable", WorkStateUse.PAUSED,
          "logged out", WorkStateUse.LOGGED_OUT,
          "acw", WorkStateUse.HANDLING);

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private final Map<String, WorkStateUse> configured = new HashMap<>();
  private final Set<String> unmapped = new TreeSet<>();
  private Map<Long, String> names = Map.of();

  /** Whether what a state counts as may depend on a name that administration has yet to say. */
  private boolean awaitsNames;

  private final Set<Long> nameless = new TreeSet<>();

  /**
   * @param listed whether administration is asked for the names of states
   */
  WorkStates(Map<String, WorkStateUse> configured, boolean listed) {
    configured.forEach((word, use) -> this.configured.put(lower(word), use));
    awaitsNames =
        listed
            && this.configured.keySet().stream().anyMatch(word -> !NUMBER.matcher(word).matches());
  }

  /** The names that administration has for numbers. */
  void learn(Map<Long, String> learned) {
    names = Map.copyOf(learned);
    awaitsNames = false;
  }

  /**
   * The states that were met since this was asked last, of which only their names could say what
   * they count as, and that have none as long as administration has not answered.
   */
  Set<Long> nameless() {
    Set<Long> met = new TreeSet<>(nameless);
    nameless.clear();
    return met;
  }

  /** What can come of it. */
  Set<WorkStateUse> uses() {
    Set<WorkStateUse> uses = EnumSet.noneOf(WorkStateUse.class);
    uses.addAll(configured.values());
    DEFAULTS.forEach(
        (name, use) -> {
          if (!configured.containsKey(name)) {
            uses.add(use);
          }
        });
    return uses;
  }

  /**
   * What the time counts as.
   *
   * @param id of the tenant's own states; 0 of the others (seen in the documented example)
   * @param kind which of the built-in states it is, or is like
   * @param said its name where the row says it
   */
  WorkStateUse use(long id, long kind, Optional<String> said) {
    long number = id > 0 ? id : kind;
    String name =
        lower(said.orElseGet(() -> names.getOrDefault(number, BUILT_IN.getOrDefault(number, ""))));
    WorkStateUse use = configured.get(name);
    if (use == null) {
      use = configured.get(String.valueOf(number));
    }
    if (use == null) {
      use = DEFAULTS.get(name);
    }
    if (use != null) {
      return use;
    }
    if (awaitsNames && name.isEmpty()) {
      if (nameless.size() < MOST_UNMAPPED) {
        nameless.add(number);
      }
      return WorkStateUse.LOGGED_IN;
    }
    if (unmapped.size() < MOST_UNMAPPED) {
      unmapped.add(name.isEmpty() ? String.valueOf(number) : name + " (" + number + ")");
    }
    return WorkStateUse.LOGGED_IN;
  }

  /** The states that were met and that nothing says what to do with. */
  Set<String> unmapped() {
    return unmapped;
  }

  private static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
