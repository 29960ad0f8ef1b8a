package io.contactcenter.exporter.vendor.motioncx;

/** What the operator can do about a refusal. */
final class Advice {
  static final String FORBIDDEN =
      "the user of the api_key lacks a permission; a key can do what its user may do";

  private static final String UNAUTHORIZED =
      "the api_key is wrong or was removed (Administration > Users > API Keys); auth_scheme says"
          + " in which header it is sent";
  private static final String NOT_FOUND = "check base_url";

  private Advice() {}

  /** For a status; empty where there is nothing to say. */
  static String of(int status) {
    return switch (status) {
      case 401 -> UNAUTHORIZED;
      case 403 -> FORBIDDEN;
      case 404 -> NOT_FOUND;
      default -> "";
    };
  }
}
