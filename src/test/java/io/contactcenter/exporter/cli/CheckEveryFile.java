package io.contactcenter.exporter.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/**
 * Runs {@code check-config} on each file that it is given, in a process that has the environment
 * for it. Of each it prints the name and the exit code, then what the command said, indented.
 */
final class CheckEveryFile {
  private CheckEveryFile() {}

  public static void main(String[] files) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String file : files) {
      StringWriter said = new StringWriter();
      int code =
          Main.commandLine()
              .setOut(new PrintWriter(said))
              .setErr(new PrintWriter(said))
              .execute("check-config", "--config", file);
      out.println(file + " " + code);
      said.toString().lines().forEach(line -> out.println("  " + line));
    }
  }
}
