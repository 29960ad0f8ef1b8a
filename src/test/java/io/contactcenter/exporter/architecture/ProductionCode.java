package io.contactcenter.exporter.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The compiled production code, and which of its packages use what. */
final class ProductionCode {
  static final String ROOT = "io.contactcenter.exporter";
  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  private ProductionCode() {}

  /** The room of a class: its package below the root. */
  static String room(JavaClass type) {
    return type.getPackageName().substring(ROOT.length() + 1);
  }

  /** The other rooms that each room uses. */
  static Map<String, Set<String>> rooms() {
    Map<String, Set<String>> rooms = new TreeMap<>();
    for (JavaClass type : CLASSES) {
      Set<String> used = rooms.computeIfAbsent(room(type), room -> new TreeSet<>());
      used(type).filter(ProductionCode::isOurs).map(ProductionCode::room).forEach(used::add);
      used.remove(room(type));
    }
    return rooms;
  }

  /** The rooms that use a class in {@code library} or in a package below it. */
  static Set<String> roomsThatUse(String library) {
    Set<String> rooms = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      if (used(type).anyMatch(used -> (used.getPackageName() + ".").startsWith(library + "."))) {
        rooms.add(room(type));
      }
    }
    return rooms;
  }

  /** The packages of other people's classes, apart from those of the JDK. */
  static Set<String> foreignPackages() {
    Set<String> packages = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      used(type)
          .filter(used -> !isOurs(used))
          .map(JavaClass::getPackageName)
          .filter(name -> !name.isEmpty() && !name.matches("javax?[.].*"))
          .forEach(packages::add);
    }
    return packages;
  }

  static boolean isOurs(JavaClass type) {
    return type.getPackageName().startsWith(ROOT + ".");
  }

  private static Stream<JavaClass> used(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .map(Dependency::getTargetClass)
        .map(JavaClass::getBaseComponentType);
  }
}
