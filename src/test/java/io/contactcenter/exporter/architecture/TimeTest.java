package io.contactcenter.exporter.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.contactcenter.exporter.architecture.ProductionCode.CLASSES;
import static io.contactcenter.exporter.architecture.ProductionCode.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.contactcenter.exporter.interval.Clock;
import io.contactcenter.exporter.simulator.ringcx.Options;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class TimeTest {
  private static final String SYSTEM_CLOCK = ROOT + ".interval.SystemClock";

  /** The time of the machine, in any of its forms. */
  private static final DescribedPredicate<JavaAccess<?>> THE_MACHINES_TIME =
      DescribedPredicate.describe(
          "the machine's time",
          access -> isTheMachinesTime(access.getTargetOwner().getName(), access.getTarget()));

  private static final ArchRule RULE =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(SYSTEM_CLOCK)
          // A simulated vendor has a time of its own.
          .and(DescribedPredicate.not(belongToAnyOf(Options.class)))
          .should()
          .accessTargetWhere(THE_MACHINES_TIME);

  @Test
  void onlyTheClockReadsTheMachinesTime() {
    RULE.check(CLASSES);
  }

  @Test
  void theExceptionsAreNeeded() {
    assertThat(CLASSES.get(SYSTEM_CLOCK).getAccessesFromSelf()).anyMatch(THE_MACHINES_TIME);
    assertThat(CLASSES.get(Options.class).getAccessesFromSelf()).anyMatch(THE_MACHINES_TIME);
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

  private static boolean isTheMachinesTime(String owner, AccessTarget target) {
    String name = target.getName();
    if (owner.startsWith("java.time.")) {
      return Set.of("now", "system", "systemUTC", "systemDefaultZone").contains(name);
    }
    return switch (owner) {
      case "java.lang.System" -> Set.of("currentTimeMillis", "nanoTime").contains(name);
      case "java.lang.Thread", "java.util.concurrent.TimeUnit" -> name.equals("sleep");
      case "java.util.concurrent.locks.LockSupport" -> name.startsWith("park");
      case "java.util.Calendar" -> name.equals("getInstance");
      case "java.util.Date" ->
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
    static final int WAYS = 9;

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
          java.time.Clock.systemUTC());
    }
  }
}
