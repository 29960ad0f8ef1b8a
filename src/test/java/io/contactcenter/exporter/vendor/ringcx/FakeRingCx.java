package io.contactcenter.exporter.vendor.ringcx;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Scripts WireMock as RingCentral and RingCX in one. */
record FakeRingCx(WireMockExtension server) {
  static final String PLATFORM = "/restapi/oauth/token";
  static final String EXCHANGE = "/api/auth/login/rc/accesstoken";
  static final String REFRESH = "/api/auth/token/refresh";
  static final String ACCOUNT =
      "/voice/api/cx/integration/v1/accounts/138885004/sub-accounts/99999033/";
  static final String ADMIN = "/voice/api/v1/admin/accounts/99999033/";
  static final String INTEGRATION = "/voice/api/integration/v1/admin/accounts/99999033/";

  /** Everybody may log in. */
  void letsIn() {
    posts(PLATFORM, json("platform-token.json"));
    posts(EXCHANGE, json("ringcx-token.json"));
    posts(
        REFRESH,
        okJson("{\"accessToken\":\"ringcx-access-2\",\"refreshToken\":\"ringcx-refresh-2\"}"));
  }

  /** {@code POST path} is answered with these, one after the other, the last one forever. */
  void posts(String path, ResponseDefinitionBuilder... answers) {
    String state = Scenario.STARTED;
    for (int i = 0; i < answers.length; i++) {
      String next = i == answers.length - 1 ? state : "after " + i;
      server.stubFor(
          post(urlPathEqualTo(path))
              .inScenario(path)
              .whenScenarioStateIs(state)
              .willSetStateTo(next)
              .willReturn(answers[i]));
      state = next;
    }
  }

  void gets(String path, ResponseDefinitionBuilder answer) {
    server.stubFor(get(urlPathEqualTo(path)).willReturn(answer));
  }

  /** The published answer in {@code file}. */
  static ResponseDefinitionBuilder json(String file) {
    return okJson(Sample.published(file));
  }

  static ResponseDefinitionBuilder status(int status, String body) {
    return aResponse().withStatus(status).withBody(body);
  }

  /** {@code METHOD path} of all requests, oldest first. */
  List<String> asked() {
    return requests().stream().map(r -> r.getMethod() + " " + path(r)).toList();
  }

  /** How often {@code path} was asked for. */
  long asked(String path) {
    return requests().stream().filter(request -> path(request).equals(path)).count();
  }

  /** The newest request for {@code path}. */
  LoggedRequest newest(String path) {
    return requests().stream()
        .filter(request -> path(request).equals(path))
        .reduce((former, later) -> later)
        .orElseThrow();
  }

  private List<LoggedRequest> requests() {
    List<LoggedRequest> newestFirst =
        server.getAllServeEvents().stream().map(event -> event.getRequest()).toList();
    List<LoggedRequest> oldestFirst = new ArrayList<>(newestFirst);
    Collections.reverse(oldestFirst);
    return oldestFirst;
  }

  private static String path(LoggedRequest request) {
    return request.getUrl().replaceFirst("\\?.*", "");
  }
}
