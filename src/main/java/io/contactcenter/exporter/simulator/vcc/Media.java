package io.contactcenter.exporter.simulator.vcc;

/**
 * The kinds of contact and their letters (Statistics Reporting API, "List interactions" and "List
 * all queues"; the sample of offline SLAs has E where the lists have Z).
 */
public enum Media {
  TELEPHONE("T"),
  CHAT("C"),
  EMAIL("Z"),
  VOICE_MAIL("V");

  private final String letter;

  Media(String letter) {
    this.letter = letter;
  }

  public String letter() {
    return letter;
  }

  String letterInOfflineSla() {
    return this == EMAIL ? "E" : letter;
  }

  /** Whether somebody waits at the other end. */
  public boolean isOnline() {
    return this == TELEPHONE || this == CHAT;
  }
}
