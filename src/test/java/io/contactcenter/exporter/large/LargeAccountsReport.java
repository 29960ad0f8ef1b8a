package io.contactcenter.exporter.large;

import io.contactcenter.exporter.interval.Clock;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** Measures every large account, each in a process of its own. */
final class LargeAccountsReport {
  private LargeAccountsReport() {}

  private static final List<String> COLUMNS =
      List.of(
          "poll lasted",
          "poll",
          "requests",
          "rows",
          "series",
          "exposition",
          "state",
          "peak heap",
          "live heap",
          "restart",
          "heap of the restart");

  /** Arguments: types of accounts, all if none. Prints a table in Markdown. */
  public static void main(String[] args) throws IOException, InterruptedException {
    System.out.println("| account | -Xmx | " + String.join(" | ", COLUMNS) + " |");
    System.out.println("|---".repeat(COLUMNS.size() + 2) + "|");
    for (LargeAccount account : LargeAccounts.all().toList()) {
      if (args.length == 0 || List.of(args).contains(account.type())) {
        Map<String, String> said = measure(account);
        StringBuilder row = new StringBuilder("| " + account.type() + ": " + account.size());
        row.append(" | ").append(account.heap());
        COLUMNS.forEach(column -> row.append(" | ").append(said.getOrDefault(column, "?")));
        System.out.println(row.append(" |"));
      }
    }
  }

  private static void pass(LargeAccount account, Duration passed) {
    if (account.takesRealTime()) {
      LockSupport.parkNanos(passed.toNanos());
    }
  }

  private static Map<String, String> measure(LargeAccount account)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("large");
    try (SyntheticVendor vendor =
        new SyntheticVendor(account, Clock.system(), passed -> pass(account, passed))) {
      ProcessBuilder builder =
          new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-XX:+UseSerialGC",
              "-Xmx" + account.heap(),
              "-cp",
              System.getProperty("java.class.path"),
              LargeAccountRun.class.getName(),
              account.type(),
              vendor.baseUrl().toString(),
              folder.toString());
      Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
      Map<String, String> said = new LinkedHashMap<>();
      try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
          System.err.println(line);
          int sign = line.indexOf('=');
          if (sign > 0) {
            said.put(line.substring(0, sign), line.substring(sign + 1));
          }
        }
      }
      int exit = process.waitFor();
      if (exit != 0) {
        throw new IllegalStateException(account.type() + " ended with " + exit);
      }
      return said;
    }
  }
}
