package io.contactcenter.exporter.vendor.ringcentral;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Scripts WireMock as RingCentral. */
record FakeRingCentral(WireMockExtension server) {
  static final String TOKEN = "/restapi/oauth/token";
  static final String AGGREGATION = "/analytics/calls/v1/accounts/138885004/aggregation/fetch";
  static final String BETA_2021 =
      "/restapi/v1.0/account/138885004/analytics/performance/calls/aggregate";
  static final String BETA_2022 =
      "/analytics/phone/performance/v1/accounts/138885004/calls/aggregate";
  static final String QUEUES = "/restapi/v1.0/account/138885004/call-queues";
  static final String USERS = "/restapi/v1.0/account/138885004/extension";

  /** Everybody may log in. */
  void letsIn() {
    answers(TOKEN, okJson(Sample.answer("platform-token.json")));
  }

  /** {@code path} is answered with these, one after the other, the last one forever. */
  void answers(String path, ResponseDefinitionBuilder... answers) {
    String state = Scenario.STARTED;
    for (int i = 0; i < answers.length; i++) {
      String next = i == answers.length - 1 ? state : "after " + i;
      server.stubFor(
          any(urlPathEqualTo(path))
              .inScenario(path)
              .whenScenarioStateIs(state)
              .willSetStateTo(next)
              .willReturn(answers[i]));
      state = next;
    }
  }

  static ResponseDefinitionBuilder json(String file) {
    return okJson(Sample.answer(file));
  }

  static ResponseDefinitionBuilder status(int status, String body) {
    return aResponse().withStatus(status).withBody(body);
  }

  /** The requests for {@code path}, oldest first. */
  List<LoggedRequest> asked(String path) {
    List<LoggedRequest> newestFirst =
        server.getAllServeEvents().stream().map(event -> event.getRequest()).toList();
    List<LoggedRequest> oldestFirst = new ArrayList<>(newestFirst);
    Collections.reverse(oldestFirst);
    return oldestFirst.stream()
        .filter(request -> request.getUrl().replaceFirst("\\?.*", "").equals(path))
        .toList();
  }
}
