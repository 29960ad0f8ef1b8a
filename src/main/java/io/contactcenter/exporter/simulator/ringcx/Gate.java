package io.contactcenter.exporter.simulator.ringcx;

import io.contactcenter.exporter.simulator.http.Endpoint;
import io.javalin.http.Context;
import java.util.Map;

/** Lets requests pass that carry a good token and ask about the simulated account. */
final class Gate {
  private static final Map<String, String> IDS =
      Map.of(
          "rcAccountId", Credentials.RC_ACCOUNT_ID,
          "subAccountId", Credentials.SUB_ACCOUNT_ID);

  private final Login login;
  private final Errors errors;

  Gate(Login login, Errors errors) {
    this.login = login;
    this.errors = errors;
  }

  /** The same operation behind the gate: 401 without a good token, 403 for another account. */
  Endpoint.Operation guard(Endpoint.Operation operation) {
    return request -> {
      if (!login.admits(request)) {
        return errors.unauthorized();
      }
      return isOurs(request) ? operation.answer(request) : errors.forbidden(request);
    };
  }

  private static boolean isOurs(Context request) {
    return request.pathParamMap().entrySet().stream()
        .allMatch(
            parameter ->
                IDS.getOrDefault(parameter.getKey(), parameter.getValue())
                    .equals(parameter.getValue()));
  }
}
