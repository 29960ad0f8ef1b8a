package io.contactcenter.exporter.cli;

/** What the process says when it ends. */
final class ExitCode {
  static final int OK = 0;
  static final int FAILED = 1;
  static final int BAD_CONFIGURATION = 2;

  /** Of a command that has started a server: the process goes on. */
  static final int RUNNING = -1;

  private ExitCode() {}
}
