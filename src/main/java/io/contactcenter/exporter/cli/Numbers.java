package io.contactcenter.exporter.cli;

import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads numbers of the command line, and refuses what is none in words for people. */
final class Numbers {
  private Numbers() {}

  /** Lets {@code line} and its commands read numbers so. */
  static void in(CommandLine line) {
    line.registerConverter(long.class, reader(Long::valueOf, "a whole number"));
    line.registerConverter(Integer.class, reader(Integer::valueOf, "a whole number"));
    line.registerConverter(double.class, reader(Double::valueOf, "a number"));
  }

  private static <T> ITypeConverter<T> reader(Function<String, T> reader, String what) {
    return text -> {
      try {
        return reader.apply(text);
      } catch (NumberFormatException e) {
        throw new TypeConversionException("'" + text + "' is not " + what);
      }
    };
  }
}
