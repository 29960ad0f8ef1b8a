package io.contactcenter.exporter.vendor.ringcx;

import io.contactcenter.exporter.vendor.platform.Api;
import io.contactcenter.exporter.vendor.platform.Questions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;

/** One round of questions to RingCX's administration. */
final class Round {
  private final Questions questions;

  /**
   * @param complaints what was wrong in the last round; a lasting failure is logged once
   */
  Round(String source, Api api, Map<HttpUrl, String> complaints) {
    this.questions = new Questions(source, api, complaints);
  }

  /** Asks for a list; empty when it was not answered. */
  <T> Optional<List<T>> ask(String endpoint, HttpUrl url, Class<T> type)
      throws InterruptedException {
    return ask(endpoint, url, type, true);
  }

  /** Asks for one element. */
  <T> Optional<List<T>> askOne(String endpoint, HttpUrl url, Class<T> type)
      throws InterruptedException {
    return ask(endpoint, url, type, false);
  }

  private <T> Optional<List<T>> ask(String endpoint, HttpUrl url, Class<T> type, boolean list)
      throws InterruptedException {
    return questions.ask(
        endpoint, url, token -> new DirectoryCall<>(endpoint, url, type, list, token));
  }

  /** Whether this endpoint was refused for lack of permission. */
  boolean forbids(String endpoint) {
    return questions.forbids(endpoint);
  }
}
