package io.contactcenter.exporter.large;

import io.contactcenter.exporter.interval.Clock;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures every large account, each in a process of its own. */
final class LargeAccountsReport {
  private LargeAccountsReport() {}

  /** Arguments: types of accounts, all if none. */
  public static void main(String[] args) throws IOException, InterruptedException {
    for (LargeAccount account : LargeAccounts.scaled(Integer.getInteger("large.divisor", 1)).toList()) {
      if (args.length == 0 || List.of(args).contains(account.type())) {
        System.out.println(account.type() + ", " + account.size() + ": " + measure(account));
      }
    }
  }

  private static Map<String, String> measure(LargeAccount account) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("large");
    try (SyntheticVendor vendor = new SyntheticVendor(account, Clock.system(), passed -> {})) {
      ProcessBuilder builder =
          new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-XX:+UseSerialGC",
              System.getProperty("large.heap", "-Xmx" + account.heap()),
              System.getProperty("large.option", "-Dnone"),
              "-Dlarge.divisor=" + Integer.getInteger("large.divisor", 1),
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
        said.put("exit", Integer.toString(exit));
      }
      return said;
    }
  }
}
