package io.contactcenter.exporter.vendor.work;

import io.contactcenter.exporter.vendor.Failure;
import io.contactcenter.exporter.vendor.VendorWords;
import java.util.Optional;

/**
 * What refusals mean. 8x8 answers 400, not 401, to bad credentials, in two shapes (OpenAPI document
 * of Work Analytics), and to a user without licence (support article "400 Bad Request Insufficient
 * Permissions").
 */
final class Refusals {
  private static final String BAD_KEY = "SHA001";
  private static final String BAD_USER = "invalid_grant";
  private static final String UNLICENSED = "105-400-038";
  private static final int BAD_REQUEST = 400;

  private Refusals() {}

  static Optional<Failure> failure(int status, VendorWords words) {
    if (status != BAD_REQUEST) {
      return Optional.empty();
    }
    if (words.code().equals(BAD_KEY) || words.code().equals(BAD_USER)) {
      return Optional.of(Failure.AUTH);
    }
    return isUnlicensed(words) ? Optional.of(Failure.FORBIDDEN) : Optional.empty();
  }

  static String advice(int status, VendorWords words) {
    if (words.code().equals(BAD_KEY)) {
      return "8x8 does not accept api_key: see API Keys in 8x8 Admin Console; it is the Key there,"
          + " not the Secret";
    }
    if (words.code().equals(BAD_USER)) {
      return "8x8 does not accept username and password; the user must have opened Analytics for"
          + " Work in a browser once";
    }
    if (isUnlicensed(words)) {
      return "the user may not see call data: in 8x8 Admin Console, give it a licence with"
          + " Analytics for Work and the access level Analytics: Supervisor";
    }
    return switch (status) {
      case 400 -> "check pbx_ids and time_zone";
      case 403 ->
          "the user may not see one of pbx_ids: name only PBXs it may see, as they are written in"
              + " 8x8 Admin Console, or give it access there";
      case 404 -> "check base_url";
      default -> "";
    };
  }

  // The article shows the code and the sentence, not the JSON around them.
  private static boolean isUnlicensed(VendorWords words) {
    return words.code().equals(UNLICENSED)
        || words.said().contains(UNLICENSED)
        || words.said().contains("does not have access to api category");
  }
}
