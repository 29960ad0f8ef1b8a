package io.contactcenter.exporter.vendor.vcc;

import java.util.Locale;

/**
 * The vendor's letters and words for kinds of contact (sections "Queues" and "All Interactions";
 * the sample of offline SLAs has E where the list of letters has Z).
 */
final class MediaLetter {
  private MediaLetter() {}

  /** One of the closed list of {@code media}; empty where nothing is said. */
  static String word(String letter) {
    return switch (letter.strip().toLowerCase(Locale.ROOT)) {
      case "" -> "";
      case "t", "phone", "telephone" -> "voice";
      case "v", "voice mail", "voicemail", "vmail" -> "voicemail";
      case "c", "chat" -> "chat";
      case "z", "e", "email", "e-mail" -> "email";
      default -> "other";
    };
  }

  /** Whether contacts of this media wait for somebody to talk to: section "SLAs". */
  static boolean isOnline(String word) {
    return word.equals("voice") || word.equals("chat");
  }
}
