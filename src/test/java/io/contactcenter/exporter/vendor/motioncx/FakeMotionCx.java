package io.contactcenter.exporter.vendor.motioncx;

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

/** Scripts WireMock as a MotionCX. */
record FakeMotionCx(WireMockExtension server) {
  static final String DETAILS = "/reporting/api/v1/interaction/details";
  static final String AGGREGATES = "/reporting/api/v1/interaction/aggregates";
  static final String ROLLUP = "/reporting/api/v1/agent/workstate/rollup";
  static final String QUEUES = "/reporting/api/v1/lookup/queues";
  static final String AGENTS = "/reporting/api/v1/lookup/agents";

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

  /** An answer of these rows. */
  static ResponseDefinitionBuilder rows(String... rows) {
    return okJson(
        "{\"resultCode\":0,\"resultCodeName\":\"Success\",\"data\":["
            + String.join(",", rows)
            + "],\"dataType\":\"JObject\",\"hasPaging\":false}");
  }

  /** The bodies of all requests for {@code path}, oldest first. */
  List<LoggedRequest> asked(String path) {
    List<LoggedRequest> all =
        new ArrayList<>(
            server.getAllServeEvents().stream()
                .map(event -> event.getRequest())
                .filter(request -> request.getUrl().replaceFirst("\\?.*", "").equals(path))
                .toList());
    Collections.reverse(all);
    return all;
  }
}
