package io.contactcenter.exporter.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.contactcenter.exporter.architecture.ProductionCode.CLASSES;
import static io.contactcenter.exporter.architecture.ProductionCode.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import io.contactcenter.exporter.vendor.Vendor;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoomsTest {
  @Test
  void roomsUseEachOtherExactlyAsDocumented() throws IOException {
    assertThat(ProductionCode.rooms()).isEqualTo(ArchitectureDocument.read().rooms());
  }

  @Test
  void librariesAreUsedExactlyWhereDocumented() throws IOException {
    ArchitectureDocument.read()
        .libraries()
        .forEach(
            (library, rooms) ->
                assertThat(ProductionCode.roomsThatUse(library)).as(library).isEqualTo(rooms));
  }

  @Test
  void everyLibraryIsDocumented() throws IOException {
    Set<String> libraries = ArchitectureDocument.read().libraries().keySet();

    assertThat(ProductionCode.foreignPackages())
        // Annotations for the compiler only, and the API below Jetty's.
        .filteredOn(name -> !name.startsWith("org.jspecify") && !name.startsWith("jakarta.servlet"))
        .filteredOn(name -> libraries.stream().noneMatch(known -> below(name, known)))
        .isEmpty();
  }

  @Test
  void noRoomsNeedEachOther() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"interval", "metric", "simulator.day"})
  void theRoomsAtTheBottomUseNoOther(String room) {
    assertThat(ProductionCode.rooms().get(room)).isEmpty();
  }

  @Test
  void theSimulatorStandsAlone() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".simulator..")
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAPackage(ROOT + "..")
                .and(JavaClass.Predicates.resideOutsideOfPackage(ROOT + ".simulator..")))
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandsKnowACertainVendorOrTheSimulator() {
    Set<String> vendors =
        CLASSES.stream()
            .filter(type -> type.isAssignableTo(Vendor.class) && !type.isInterface())
            .map(type -> type.getPackageName().substring(ROOT.length() + 1))
            .collect(Collectors.toSet());

    assertThat(vendors).isNotEmpty();
    ProductionCode.rooms()
        .forEach(
            (room, used) -> {
              if (!room.equals("cli")) {
                assertThat(used).as(room).doesNotContainAnyElementsOf(vendors);
              }
              if (!room.startsWith("cli") && !room.startsWith("simulator")) {
                assertThat(used).as(room).noneMatch(other -> other.startsWith("simulator"));
              }
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"ledger", "report", "snapshot", "exposition", "web"})
  void countingAndShowingKnowNeitherConfigurationNorVendors(String room) {
    assertThat(ProductionCode.rooms().get(room))
        .doesNotContain("config", "vendor", "polling", "cli")
        .isSubsetOf(ProductionCode.rooms().keySet());
  }

  @Test
  void everyPackageSaysThatItIsNullMarked() {
    Set<String> marked = new TreeSet<>();
    Set<String> unmarked = new TreeSet<>();
    for (JavaPackage each : CLASSES.getPackage(ROOT).getSubpackagesInTree()) {
      if (!each.getClasses().isEmpty()) {
        (each.isAnnotatedWith(NullMarked.class) ? marked : unmarked).add(each.getName());
      }
    }

    assertThat(unmarked).isEmpty();
    assertThat(marked).hasSameSizeAs(ProductionCode.rooms().keySet());
  }

  @Test
  void noClassHasANameThatSaysNothing() {
    classes()
        .should()
        .haveNameNotMatching(".*(Manager|Helper|Utils?|Impl|Data)([$].*)?")
        .check(CLASSES);
  }

  private static boolean below(String name, String library) {
    return (name + ".").startsWith(library + ".");
  }
}
