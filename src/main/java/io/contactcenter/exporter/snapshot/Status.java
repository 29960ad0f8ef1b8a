package io.contactcenter.exporter.snapshot;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the status page and {@code /api/v1/status} say. Durations are seconds, ratios 0 to 1, names
 * and types as documented in docs/http.md.
 *
 * @param at when it was put together
 * @param ready whether every report has finished one attempt
 */
public record Status(
    Instant at,
    String version,
    String revision,
    boolean ready,
    Reload reload,
    StateFile stateFile,
    List<Source> sources) {

  /** The last reload of the configuration. */
  public record Reload(boolean successful, Instant at, Optional<String> error) {}

  /** The state file; {@code path} is empty where none is configured. */
  public record StateFile(
      Optional<String> path,
      Optional<Instant> lastWrite,
      long writeFailures,
      Optional<String> error) {}

  /** {@code state}: {@code starting}, {@code up}, {@code down}. */
  public record Source(
      String name,
      String vendor,
      String timeZone,
      String state,
      Optional<Failure> lastFailure,
      List<Report> reports,
      Budget budget,
      List<Queue> queues,
      long series,
      Map<String, Long> seriesDropped) {}

  /** A failed poll or request; the message holds no secret. */
  public record Failure(Instant at, String reason, String message) {}

  /**
   * One report. {@code state}: {@code waiting} before its first attempt, {@code ok}, {@code
   * failed}.
   *
   * @param intervalStart of the newest interval read; empty together with {@code intervalEnd}
   * @param dataAgeSeconds time since the end of that interval
   * @param tooOld whether that interval is older than {@code max_age}, and so not shown
   * @param todayCompleteRatio share of today's intervals that have been read
   */
  public record Report(
      String name,
      String state,
      Optional<Instant> intervalStart,
      Optional<Instant> intervalEnd,
      Optional<Instant> businessDayStart,
      Optional<Double> dataAgeSeconds,
      boolean tooOld,
      double expectedDelaySeconds,
      double todayCompleteRatio,
      Optional<Instant> lastSuccess,
      Optional<Instant> nextPoll,
      Optional<Failure> lastFailure,
      long polls,
      List<Owed> owed) {}

  /**
   * What a counter has shown beyond the vendor's corrected figures; later additions pay it first.
   */
  public record Owed(String metric, Map<String, String> labels, double amount) {}

  /** The budget of the vendor account, shared by its sources under the name {@code account}. */
  public record Budget(String account, List<Window> windows, Optional<Instant> pausedUntil) {
    /**
     * {@code available} of {@code permits} calls may be made now; {@code window} is written {@code
     * 60s}, {@code 15m}.
     */
    public record Window(String window, int permits, int available) {}
  }

  /** The figures of a queue; what the vendor does not give is empty. */
  public record Queue(
      String queue,
      String queueName,
      String media,
      Optional<Double> target,
      Optional<Boolean> open,
      Figures interval,
      Figures today) {}

  /** Figures of a queue in the newest interval or today. Waits and handle times are seconds. */
  public record Figures(
      Optional<Long> offered,
      Optional<Long> answered,
      Optional<Long> abandoned,
      Optional<Double> serviceLevelRatio,
      Optional<Double> averageSpeedOfAnswerSeconds,
      Optional<Double> longestWaitSeconds) {}
}
