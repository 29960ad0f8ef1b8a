package io.contactcenter.exporter.vendor.work;

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

/** Scripts WireMock as Work Analytics. */
record FakeWork(WireMockExtension server) {
  static final String TOKEN = "/analytics/work/v1/oauth/token";
  static final String GROUPS = "/analytics/work/v2/rgsum-groups";
  static final String MEMBERS = "/analytics/work/v2/rgsum-members";

  /** Everything is answered as it is published. */
  void answersAsPublished() {
    answers(TOKEN, json("token.json"));
    answers(GROUPS, json("rgsum-groups.json"));
    answers(MEMBERS, json("rgsum-members.json"));
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

  /** The published answer in {@code file}. */
  static ResponseDefinitionBuilder json(String file) {
    return okJson(Sample.published(file));
  }

  static ResponseDefinitionBuilder status(int status, String body) {
    return aResponse().withStatus(status).withBody(body);
  }

  /** How often {@code path} was asked for. */
  int asked(String path) {
    return requests(path).size();
  }

  /** The newest request for {@code path}. */
  LoggedRequest newest(String path) {
    List<LoggedRequest> requests = requests(path);
    return requests.get(requests.size() - 1);
  }

  /** All requests for {@code path}, oldest first. */
  List<LoggedRequest> requests(String path) {
    List<LoggedRequest> requests = new ArrayList<>();
    server.getAllServeEvents().stream()
        .map(event -> event.getRequest())
        .filter(request -> request.getUrl().replaceFirst("\\?.*", "").equals(path))
        .forEach(requests::add);
    Collections.reverse(requests);
    return requests;
  }
}
