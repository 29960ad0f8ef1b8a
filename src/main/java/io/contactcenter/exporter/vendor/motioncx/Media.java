package io.contactcenter.exporter.vendor.motioncx;

/**
 * {@code ChannelType} to media (the numbers are seen in the vendor's published clients: 0 Unknown,
 * 1 Chat, 2 Phone, 3 Video, 4 Email, 5 API, 6 SMS, 7 CaseRouting).
 */
final class Media {
  static final String VOICE = "voice";
  static final String CHAT = "chat";
  static final String EMAIL = "email";
  static final String SMS = "sms";
  static final String DIGITAL = "digital";
  static final String OTHER = "other";

  private Media() {}

  static String of(int channel) {
    return switch (channel) {
      case 1 -> CHAT;
      case 2 -> VOICE;
      case 3 -> "video";
      case 4 -> EMAIL;
      case 6 -> SMS;
      default -> OTHER;
    };
  }

  /** The channel's name. */
  static String name(int channel) {
    return switch (channel) {
      case 1 -> "Chat";
      case 2 -> "Phone";
      case 3 -> "Video";
      case 4 -> "Email";
      case 5 -> "API";
      case 6 -> "SMS";
      case 7 -> "CaseRouting";
      default -> "Unknown";
    };
  }
}
