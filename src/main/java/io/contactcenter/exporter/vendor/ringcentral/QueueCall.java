package io.contactcenter.exporter.vendor.ringcentral;

import com.fasterxml.jackson.core.JsonParseException;
import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.vendor.Answer;
import io.contactcenter.exporter.vendor.Budget;
import io.contactcenter.exporter.vendor.VendorCall;
import io.contactcenter.exporter.vendor.VendorJson;
import io.contactcenter.exporter.vendor.VendorWords;
import io.contactcenter.exporter.vendor.platform.PlatformLimit;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Request;

/** One call queue with its settings. Of the group Light, as call performance is. */
record QueueCall(HttpUrl url, Secret token, PlatformLimit limit) implements VendorCall<CallQueue> {
  static final String ENDPOINT = "call-queue";

  @Override
  public String endpoint() {
    return ENDPOINT;
  }

  @Override
  public Budget.Group group() {
    return Budget.Group.DIRECTORY;
  }

  @Override
  public Request request() {
    return new Request.Builder()
        .url(url)
        .header("Authorization", "Bearer " + token.value())
        .header("Accept", "application/json")
        .build();
  }

  @Override
  public CallQueue read(Answer answer) throws IOException {
    CallQueue queue = VendorJson.MAPPER.readValue(answer.body(), CallQueue.class);
    if (queue == null) {
      throw new JsonParseException(null, "no queue");
    }
    return queue;
  }

  @Override
  public List<Secret> secrets() {
    return List.of(token);
  }

  @Override
  public void headers(Headers headers) {
    limit.observe(headers);
  }

  @Override
  public Optional<Duration> unsaidPause() {
    return Optional.of(PlatformLimit.PENALTY);
  }

  @Override
  public String advice(int status, VendorWords words) {
    return Advice.of(status, words);
  }
}
