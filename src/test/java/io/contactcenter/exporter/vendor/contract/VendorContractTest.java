// Over 8 kB: the contract in one place, one test for each of its clauses.
package io.contactcenter.exporter.vendor.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.report.Row;
import io.contactcenter.exporter.simulator.day.Agent;
import io.contactcenter.exporter.simulator.day.Center;
import io.contactcenter.exporter.simulator.day.Changes;
import io.contactcenter.exporter.simulator.day.Curve;
import io.contactcenter.exporter.simulator.day.Queue;
import io.contactcenter.exporter.simulator.fault.Faults;
import io.contactcenter.exporter.simulator.fault.Outage;
import io.contactcenter.exporter.simulator.fault.RetryAfter;
import io.contactcenter.exporter.simulator.fault.Trouble;
import io.contactcenter.exporter.simulator.http.Book;
import io.contactcenter.exporter.vendor.Failure;
import io.contactcenter.exporter.vendor.Report;
import io.contactcenter.exporter.vendor.VendorException;
import io.contactcenter.exporter.vendor.contract.Trial.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every vendor owes the rest of the program. */
class VendorContractTest {
  private static final String REPORTS = "reports";
  private static final Duration QUICKLY = Duration.ofSeconds(3);

  // Sample lines of text 0.0.4; in label values only quote, backslash and line feed are escaped.
  private static final Pattern SAMPLE =
      Pattern.compile(
          "[a-z_]+\\{[a-z_]+=\"(?:[^\"\\\\\\n]|\\\\[\\\\\"n])*\""
              + "(?:,[a-z_]+=\"(?:[^\"\\\\\\n]|\\\\[\\\\\"n])*\")*} -?[0-9.e+-]+");

  private @Nullable Trial trial;

  static Stream<String> vendors() {
    return VendorsUnderTest.ALL.keySet().stream();
  }

  private Trial trial(String vendor, Terms terms) {
    close();
    Trial next =
        new Trial(Optional.ofNullable(VendorsUnderTest.ALL.get(vendor)).orElseThrow(), terms);
    trial = next;
    return next;
  }

  @AfterEach
  void close() {
    if (trial != null) {
      trial.close();
      trial = null;
    }
  }

  @ParameterizedTest
  @MethodSource("vendors")
  void rowsAddUpToWhatHappened(String vendor) throws Exception {
    Trial trial = trial(vendor, Terms.ORDINARY);
    Map<Key, Map<Measure, Long>> happened =
        trial.vendor.happened(trial.config, Trial.START, Trial.END);

    assertThat(happened).isNotEmpty();
    assertThat(happened.keySet())
        .extracting(Key::entity)
        .containsAll(
            trial.source.reports().stream().flatMap(r -> r.feeds().keySet().stream()).toList());
    assertThat(Expected.of(trial.all(Trial.START, Trial.END).rows, measures(happened)))
        .isEqualTo(happened);
  }

  @ParameterizedTest
  @MethodSource("vendors")
  void aDayThatTheVendorSumsUpIsWhatHappened(String vendor) throws Exception {
    Trial trial = trial(vendor, Terms.ORDINARY);
    for (Report report : trial.source.reports()) {
      if (report.sumsDays()) {
        // Of this report alone: others may tell of the same entities.
        Map<Key, Map<Measure, Long>> wanted =
            trial.vendor.happened(trial.configOf(report), trial.day().start(), Trial.END);
        List<Row> rows = trial.today(report).rows;
        assertThat(rows).isNotEmpty().allMatch(row -> trial.day().contains(row.at()));
        assertThat(Expected.of(rows, measures(wanted))).isEqualTo(wanted);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("vendors")
  void itsLimitsAreNeverExceeded(String vendor) throws Exception {
    Trial trial = trial(vendor, Terms.ORDINARY.strictly());
    Instant began = trial.clock.now();
    for (int i = 0; i < 3; i++) {
      trial.all(Trial.START, Trial.END);
    }

    Book.Account account = trial.vendor.account();
    assertThat(account.violations()).isZero();
    assertThat(account.entries()).noneMatch(entry -> entry.status() == 429);
    // The limits were felt: more was asked than they allow at once.
    assertThat(trial.clock.now()).isAfter(began.plusSeconds(10));
    trial
        .config
        .rateLimit()
        .forEach(
            limit ->
                assertThat(account.most(REPORTS, limit.per()))
                    .isLessThanOrEqualTo(limit.requests()));
  }

  /** An outage of the reports, what a poll fails with, and how long nobody may call after it. */
  private record Fault(Outage outage, Set<Failure> failures, Duration pause) {
    static Fault of(Trouble trouble, Failure... failures) {
      return of(Outage.of(trouble, REPORTS), Duration.ZERO, failures);
    }

    static Fault of(Outage outage, Duration pause, Failure... failures) {
      return new Fault(outage, EnumSet.copyOf(List.of(failures)), pause);
    }
  }

  private static final List<Fault> FAULTS =
      List.of(
          Fault.of(Outage.of(Trouble.THROTTLED, REPORTS), Duration.ofSeconds(1), Failure.THROTTLED),
          Fault.of(
              Outage.of(Trouble.THROTTLED, REPORTS).retryAfter(RetryAfter.SECONDS, 90),
              Duration.ofSeconds(90),
              Failure.THROTTLED),
          Fault.of(
              Outage.of(Trouble.THROTTLED, REPORTS).retryAfter(RetryAfter.DATE, 90),
              Duration.ofSeconds(90),
              Failure.THROTTLED),
          Fault.of(Trouble.INTERNAL_ERROR, Failure.HTTP_5XX, Failure.VENDOR_ERROR),
          Fault.of(Trouble.UNAVAILABLE, Failure.HTTP_5XX),
          Fault.of(
              Outage.of(Trouble.UNAVAILABLE, REPORTS).retryAfter(RetryAfter.SECONDS, 90),
              Duration.ofSeconds(90),
              Failure.HTTP_5XX),
          Fault.of(Trouble.HTML, Failure.MALFORMED, Failure.VENDOR_ERROR),
          Fault.of(Trouble.TRUNCATED, Failure.MALFORMED, Failure.CONNECTION),
          Fault.of(Trouble.CLOSED, Failure.CONNECTION),
          Fault.of(Trouble.UNAUTHORIZED, Failure.AUTH),
          Fault.of(Trouble.FORBIDDEN, Failure.FORBIDDEN),
          Fault.of(Trouble.FORBIDDEN_CODE, Failure.FORBIDDEN));

  static Stream<Arguments> faults() {
    return vendors()
        .flatMap(
            vendor ->
                FAULTS.stream()
                    .map(
                        fault ->
                            Arguments.of(
                                vendor,
                                fault.outage().trouble() + " " + fault.outage().retryAfter(),
                                FAULTS.indexOf(fault))));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("faults")
  void aFaultFailsThePollAndNothingAfterIt(String vendor, String name, int index) throws Exception {
    Fault fault = FAULTS.get(index);
    Trial trial = trial(vendor, Terms.ORDINARY);
    for (Report report : trial.source.reports()) {
      List<String> right = words(trial.newest(report));
      trial.vendor.faults(Faults.of(fault.outage()));
      Instant struck = trial.clock.now();
      VendorException e = failure(trial, () -> trial.newest(report));
      assertThat(fault.failures()).as(e.getMessage()).contains(e.failure());

      trial.vendor.faults(Faults.NONE);
      assertThat(words(trial.newest(report))).isEqualTo(right);
      assertThat(Duration.between(struck, trial.clock.now())).isGreaterThanOrEqualTo(fault.pause());
    }
    assertThat(trial.vendor.account().violations()).isZero();
  }

  @ParameterizedTest
  @MethodSource("vendors")
  void aTokenThatIsRefusedOnceIsRenewed(String vendor) throws Exception {
    Trial trial = trial(vendor, Terms.ORDINARY);
    assumeTrue(trial.vendor.logsIn());
    for (Report report : trial.source.reports()) {
      List<String> right = words(trial.newest(report));
      trial.vendor.faults(Faults.of(Outage.of(Trouble.UNAUTHORIZED, REPORTS).times(1)));
      assertThat(words(trial.newest(report))).isEqualTo(right);
    }
  }

  @ParameterizedTest
  @MethodSource("vendors")
  void anOutageOfTheLogInIsSurvived(String vendor) throws Exception {
    for (Trouble trouble :
        EnumSet.of(Trouble.INTERNAL_ERROR, Trouble.HTML, Trouble.TRUNCATED, Trouble.CLOSED)) {
      Trial trial = trial(vendor, Terms.ORDINARY);
      assumeTrue(trial.vendor.logsIn());
      trial.vendor.faults(Faults.of(Outage.of(trouble, "auth")));
      Report report = trial.source.reports().get(0);
      failure(trial, () -> trial.newest(report));
      trial.vendor.faults(Faults.NONE);
      trial.clock.advance(Duration.ofMinutes(5));
      assertThat(trial.newest(report).rows).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("vendors")
  void credentialsThatAreRefusedAreSaidAndNotTriedAgainAndAgain(String vendor) {
    Trial trial = trial(vendor, Terms.ORDINARY.withWrongCredentials());
    for (int i = 0; i < 5; i++) {
      VendorException e = failure(trial, () -> trial.newest(trial.source.reports().get(0)));
      assertThat(e.failure()).isEqualTo(Failure.AUTH);
      trial.clock.advance(Duration.ofSeconds(5));
    }
    assertThat(trial.vendor.account().requests()).isLessThanOrEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("vendors")
  void whoDoesNotAnswerIsNotWaitedForLongerThanTheTimeout(String vendor) throws Exception {
    Trial trial = trial(vendor, Terms.ORDINARY.patient(Duration.ofSeconds(2)));
    Report report = trial.source.reports().get(0);
    List<String> right = words(trial.newest(report));
    trial.vendor.faults(Faults.of(Outage.of(Trouble.HANG, REPORTS)));
    assertThat(failure(trial, () -> trial.newest(report)).failure()).isEqualTo(Failure.TIMEOUT);
    trial.vendor.faults(Faults.NONE);
    assertThat(words(trial.newest(report))).isEqualTo(right);
  }

  @ParameterizedTest
  @MethodSource("vendors")
  void anInterruptEndsACallThatHangs(String vendor) throws Exception {
    Trial trial = trial(vendor, Terms.ORDINARY);
    AtomicReference<@Nullable Throwable> end = new AtomicReference<>();
    Thread asking = hanging(trial, end);
    asking.interrupt();
    Awaitility.await().atMost(QUICKLY).until(() -> !asking.isAlive());
    assertThat(end.get()).isInstanceOf(InterruptedException.class);
  }

  @ParameterizedTest
  @MethodSource("vendors")
  void closingTheSourceEndsACallThatHangs(String vendor) throws Exception {
    Trial trial = trial(vendor, Terms.ORDINARY);
    AtomicReference<@Nullable Throwable> end = new AtomicReference<>();
    Thread asking = hanging(trial, end);
    trial.source.close();
    Awaitility.await().atMost(QUICKLY).until(() -> !asking.isAlive());
    assertThat(end.get()).isInstanceOf(VendorException.class);
  }

  // A thread that has made a call which will not be answered.
  private static Thread hanging(Trial trial, AtomicReference<@Nullable Throwable> end)
      throws Exception {
    Report report = trial.source.reports().get(0);
    trial.newest(report);
    trial.vendor.faults(Faults.of(Outage.of(Trouble.HANG, REPORTS)));
    Thread asking =
        new Thread(
            () -> {
              try {
                trial.newest(report);
              } catch (VendorException | InterruptedException e) {
                end.set(e);
              }
            });
    asking.start();
    Awaitility.await()
        .until(
            () -> trial.vendor.account().entries().stream().anyMatch(entry -> entry.status() == 0));
    return asking;
  }

  @ParameterizedTest
  @MethodSource("vendors")
  void anAnswerThatIsTooLargeFailsThePoll(String vendor) {
    Trial trial = trial(vendor, Terms.ORDINARY.accepting(64));
    VendorException e = failure(trial, () -> trial.newest(trial.source.reports().get(0)));
    assertThat(e.failure()).isEqualTo(Failure.TOO_LARGE);
    assertThat(e).hasMessageContaining("limits.response_bytes");
  }

  @ParameterizedTest
  @MethodSource("vendors")
  void whereNothingHappensNothingIsSaid(String vendor) throws Exception {
    Curve never = new Curve(Stream.generate(() -> 0).limit(24).toList());
    List<Queue> silent = Trial.CENTER.queues().stream().map(queue -> with(never, queue)).toList();
    Trial trial =
        trial(
            vendor,
            Terms.ORDINARY.of(
                new Center(Trial.ZONE, silent, Trial.CENTER.agentGroups(), List.of())));
    assertThat(trial.all(Trial.START, Trial.END).rows)
        .allSatisfy(
            row ->
                assertThat(Arrays.stream(row.values()).filter(value -> value != Measure.ABSENT))
                    .containsOnly(0L));
  }

  @ParameterizedTest
  @MethodSource("vendors")
  void namesMayHoldAnything(String vendor) throws Exception {
    List<String> plain = samples(trial(vendor, Terms.ORDINARY).exposed());
    Changes changes = Changes.NONE;
    int next = 0;
    for (Queue queue : Trial.CENTER.queues()) {
      changes = changes.queueNamed(queue.id(), 0, HOSTILE.get(next++ % HOSTILE.size()));
    }
    for (Agent agent : Trial.CENTER.agents()) {
      String name = HOSTILE.get(next++ % HOSTILE.size());
      changes = changes.agentNamed(agent.id(), 0, name, name);
    }
    Trial trial = trial(vendor, Terms.ORDINARY.with(changes));
    List<String> hostile = samples(trial.exposed());

    assertThat(hostile).allMatch(line -> SAMPLE.matcher(line).matches()).hasSameSizeAs(plain);
    assertThat(hostile).anyMatch(line -> line.contains("a \\\"quote\\\", \\\\ and\\nanother line"));
    assertThat(hostile).allMatch(line -> line.length() < 2000);
    trial
        .all(Trial.START, Trial.END)
        .rows
        .forEach(
            row ->
                assertThat(row.said())
                    .allMatch(said -> said.codePointCount(0, said.length()) <= 200));
  }

  private static final List<String> HOSTILE =
      List.of(
          "a \"quote\", \\ and\nanother line",
          "\u0000\u0007\u001b[31m\u0085\u2028",
          "half \ud83d of a pair, \ude00\ud800",
          "x".repeat(10_000),
          "}= 1\n# EOF\n{",
          "\ud83d\ude00".repeat(300),
          " ");

  private static List<String> samples(String exposition) {
    return exposition.lines().filter(line -> !line.startsWith("#")).toList();
  }

  private static Queue with(Curve arrivals, Queue queue) {
    return new Queue(
        queue.id(),
        queue.name(),
        queue.media(),
        queue.threshold(),
        queue.shortAbandon(),
        arrivals,
        queue.patience(),
        queue.talk(),
        queue.wrapUp(),
        queue.holdShare(),
        queue.overflow(),
        queue.transfer());
  }

  private static List<String> words(Gathered rows) {
    return rows.rows.stream()
        .map(row -> row.key() + " " + row.at() + " " + Arrays.toString(row.values()))
        .sorted()
        .toList();
  }

  private static Set<Measure> measures(Map<Key, Map<Measure, Long>> sums) {
    return sums.values().stream()
        .flatMap(values -> values.keySet().stream())
        .collect(Collectors.toSet());
  }

  /** The failure that a call ends in, whose message a person may see. */
  private static VendorException failure(Trial trial, ThrowingCallable call) {
    VendorException e = catchThrowableOfType(VendorException.class, call);
    assertThat(e).isNotNull();
    assertThat(e.getMessage()).isNotBlank().doesNotContain(trial.vendor.secrets());
    assertThat(e.getMessage().lines()).hasSize(1);
    return e;
  }
}
