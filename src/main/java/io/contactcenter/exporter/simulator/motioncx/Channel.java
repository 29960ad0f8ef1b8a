package io.contactcenter.exporter.simulator.motioncx;

import io.contactcenter.exporter.simulator.day.Queue;

/**
 * The kinds of channel that the simulated tenant has ({@code ChannelType}, {@code
 * ChannelProviderType}: seen in the vendor's published clients).
 */
public enum Channel {
  CHAT(1, 7),
  PHONE(2, 2),
  EMAIL(4, 6),
  SMS(6, 3);

  private final int type;
  private final int provider;

  Channel(int type, int provider) {
    this.type = type;
    this.provider = provider;
  }

  /** The number of the kind on the wire. */
  public int type() {
    return type;
  }

  int provider() {
    return provider;
  }

  /** Of every ten contacts of a digital queue, seven are chats, two e-mails, one a text message. */
  static Channel of(Queue queue, int contact) {
    return switch (queue.media()) {
      case VOICE -> PHONE;
      case DIGITAL ->
          switch (contact % 10) {
            case 3, 6 -> EMAIL;
            case 9 -> SMS;
            default -> CHAT;
          };
    };
  }
}
