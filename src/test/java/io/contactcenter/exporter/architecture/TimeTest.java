package io.contactcenter.exporter.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.contactcenter.exporter.architecture.ProductionCode.CLASSES;
import static io.contactcenter.exporter.architecture.ProductionCode.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.contactcenter.exporter.interval.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.chrono.ThaiBuddhistChronology;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class TimeTest {
  private static final String SYSTEM_CLOCK = ROOT + ".interval.SystemClock";

  /** The time of the machine, in any of its forms. */
  private static final DescribedPredicate<JavaAccess<?>> THE_MACHINES_TIME =
      DescribedPredicate.describe(
          "the machine's time",
          access -> isTheMachinesTime(access.getTargetOwner().getName(), access.getTarget()));

  /** A wait that the machine's time ends and no test's. */
  private static final DescribedPredicate<JavaAccess<?>> A_WAIT =
      DescribedPredicate.describe("a wait of some length", access -> isAWait(access.getTarget()));

  /** What waits in real time, by docs/architecture.md: behind an interface, or never for a poll. */
  private static final Set<String> WAITING =
      Set.of(
          ROOT + ".cli.Rotation",
          ROOT + ".polling.ActivityThread",
          ROOT + ".polling.Publication",
          ROOT + ".vendor.Exchange");

  private static final DescribedPredicate<JavaClass> THE_OPTIONS_OF_A_SIMULATOR =
      DescribedPredicate.describe(
          "the options of a simulator",
          type -> type.getName().matches(ROOT + "[.]simulator[.]SimulatorOptions"));

  private static final ArchRule RULE =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(SYSTEM_CLOCK)
          // A simulated vendor has a time of its own.
          .and(DescribedPredicate.not(THE_OPTIONS_OF_A_SIMULATOR))
          .should()
          .accessTargetWhere(THE_MACHINES_TIME);

  @Test
  void onlyTheClockReadsTheMachinesTime() {
    RULE.check(CLASSES);
  }

  @Test
  void theExceptionsAreNeeded() {
    assertThat(CLASSES.get(SYSTEM_CLOCK).getAccessesFromSelf()).anyMatch(THE_MACHINES_TIME);
    assertThat(CLASSES.that(THE_OPTIONS_OF_A_SIMULATOR))
        .isNotEmpty()
        .allSatisfy(
            options -> assertThat(options.getAccessesFromSelf()).anyMatch(THE_MACHINES_TIME));
  }

  @Test
  void onlyTheseWaitInRealTime() {
    assertThat(CLASSES)
        // A simulated vendor may be slow.
        .filteredOn(type -> !type.getPackageName().startsWith(ROOT + ".simulator"))
        .filteredOn(type -> type.getAccessesFromSelf().stream().anyMatch(A_WAIT))
        .extracting(JavaClass::getName)
        .containsExactlyInAnyOrderElementsOf(WAITING);
  }

  @Test
  void onlyTheCommandsMakeTheClock() {
    noClasses()
        .that(DescribedPredicate.not(resideInAPackage(ROOT + ".cli")))
        .should()
        .callMethod(Clock.class, "system")
        .check(CLASSES);
  }

  @Test
  void everyWayToReadTheTimeIsFound() {
    assertThat(new ClassFileImporter().importClasses(Impatient.class).get(Impatient.class))
        .satisfies(
            found ->
                assertThat(found.getAccessesFromSelf())
                    .filteredOn(THE_MACHINES_TIME)
                    .extracting(access -> access.getTarget().getFullName())
                    .hasSize(Impatient.WAYS));
  }

  @Test
  void everyWayToWaitIsFound() {
    assertThat(new ClassFileImporter().importClasses(Patient.class).get(Patient.class))
        .satisfies(
            found ->
                assertThat(found.getAccessesFromSelf())
                    .filteredOn(A_WAIT)
                    .extracting(access -> access.getTarget().getFullName())
                    .hasSize(Patient.WAYS));
  }

  private static boolean isAWait(AccessTarget target) {
    if (!(target instanceof AccessTarget.CodeUnitCallTarget called)) {
      return false;
    }
    List<String> parameters =
        called.getRawParameterTypes().stream().map(JavaClass::getName).toList();
    String owner = target.getOwner().getName();
    return switch (target.getName()) {
      case "wait", "join" -> !owner.startsWith("java.lang.String") && parameters.contains("long");
      case "awaitNanos", "awaitUntil" -> true;
      default ->
          owner.startsWith("java.util.concurrent.")
              && parameters.contains("java.util.concurrent.TimeUnit");
    };
  }

  private static boolean isTheMachinesTime(String owner, AccessTarget target) {
    String name = target.getName();
    if (owner.startsWith("java.time.")) {
      return Set.of("now", "dateNow", "system", "systemUTC", "systemDefaultZone").contains(name)
          || name.startsWith("tick");
    }
    return switch (owner) {
      case "java.lang.System" -> Set.of("currentTimeMillis", "nanoTime").contains(name);
      case "java.lang.Thread", "java.util.concurrent.TimeUnit" -> name.equals("sleep");
      case "java.util.concurrent.locks.LockSupport" -> name.startsWith("park");
      case "java.util.Calendar" -> name.equals("getInstance");
      case "java.util.Date", "java.util.GregorianCalendar" ->
          target instanceof AccessTarget.ConstructorCallTarget constructor
              && constructor.getRawParameterTypes().isEmpty();
      default -> false;
    };
  }

  /** Reads the machine's time in all ways that come to mind. */
  @SuppressWarnings({
    "JavaUtilDate",
    "JavaTimeDefaultTimeZone",
    "TimeUnitMismatch",
    "ThreadJoinLoop",
    "UnusedVariable"
  }) // It is here to be found.
  static final class Impatient {
    static final int WAYS = 14;

    final Supplier<Instant> reference = Instant::now;

    Object all() throws InterruptedException {
      Thread.sleep(0);
      TimeUnit.MILLISECONDS.sleep(0);
      return java.util.List.of(
          Instant.now(),
          LocalDate.now(ZoneId.of("UTC")),
          System.currentTimeMillis(),
          System.nanoTime(),
          new Date(),
          ZonedDateTime.now(ZoneId.of("UTC")),
          ThaiBuddhistChronology.INSTANCE.dateNow(ZoneId.of("UTC")),
          new GregorianCalendar(),
          InstantSource.system(),
          java.time.Clock.tickSeconds(ZoneId.of("UTC")),
          java.time.Clock.systemUTC());
    }
  }

  /** Waits in all ways that come to mind. */
  @SuppressWarnings({
    "ThreadJoinLoop",
    "WaitNotInLoop",
    "FutureReturnValueIgnored",
    "NullAway",
    "GuardedBy"
  }) // It is here to be found.
  static final class Patient {
    static final int WAYS = 7;

    void all(Condition condition, CompletableFuture<String> future, Thread thread, Date until)
        throws Exception {
      condition.awaitNanos(1);
      condition.await(1, TimeUnit.SECONDS);
      condition.awaitUntil(until);
      future.get(1, TimeUnit.SECONDS);
      thread.join(1);
      new ReentrantLock().tryLock(1, TimeUnit.SECONDS);
      synchronized (this) {
        wait(1);
      }
    }
  }
}
