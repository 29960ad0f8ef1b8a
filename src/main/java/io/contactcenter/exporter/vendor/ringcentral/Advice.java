package io.contactcenter.exporter.vendor.ringcentral;

import io.contactcenter.exporter.vendor.VendorWords;

/**
 * What the operator can do about a refusal.
 *
 * @see <a href="https://developers.ringcentral.com/guide/basics/errors">RingCentral: Errors</a>
 */
final class Advice {
  private static final String APP = "RingCentral Developer Console, the app, Settings";

  private Advice() {}

  static String of(int status, VendorWords words) {
    return switch (words.code()) {
      case "CMN-401" ->
          "the app lacks a permission: add the one that is named, for call performance Analytics, in"
              + " the "
              + APP;
      case "CMN-408" ->
          "the user of the jwt lacks a permission: give the user a role that has the one that is"
              + " named (RingCentral Admin Portal, Users, Roles)";
      case "CMN-405" -> "the jwt must be of a user with an extension";
      case "CMN-120" -> "check base_url and api";
      case "CMN-101" ->
          "RingCentral does not take a part of the request: if it is a breakdown or grouping, leave"
              + " it out of breakdowns or groupings; ranges may begin at most 184 days ago";
      case "OAU-128", "OAU-129", "OAU-149", "OAU-134" ->
          "the token was refused though it is new: is base_url of the environment of the app"
              + " (production or sandbox)?";
      default ->
          switch (status) {
            case 403 -> "check the permissions of the app (Analytics) in the " + APP;
            case 404 -> "check base_url, account_id and api";
            default -> "";
          };
    };
  }
}
