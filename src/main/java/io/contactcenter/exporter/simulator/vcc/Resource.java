package io.contactcenter.exporter.simulator.vcc;

import java.util.Optional;

/**
 * One path of the API.
 *
 * @param path below {@code /api/stats}; its id is {@code {id}}
 * @param name without the id, for the account and the outages
 * @param isReport whether it is limited and struck with the reports, or with the lists
 * @param isSingle whether it answers one item without the outer element, where that is JSON
 * @param takesParameters skills take none (section "Agent / Queue Skills")
 * @param look finds what it answers; nothing is a 404
 */
record Resource(
    String path,
    String name,
    boolean isReport,
    boolean isSingle,
    boolean takesParameters,
    Look look) {
  /** What a resource answers. */
  interface Look {
    Optional<Answer> at(Call call);
  }

  static Resource list(String path, Look look) {
    return new Resource(path, name(path), false, false, true, look);
  }

  static Resource skills(String path, Look look) {
    return new Resource(path, name(path), false, false, false, look);
  }

  static Resource single(String path, Look look) {
    return new Resource(path, name(path) + "/one", false, true, true, look);
  }

  static Resource report(String path, Look look) {
    return new Resource(path, name(path), true, false, true, look);
  }

  private static String name(String path) {
    return path.replace("/{id}", "");
  }
}
