package io.contactcenter.exporter.simulator.motioncx;

import io.contactcenter.exporter.simulator.http.Endpoint;
import io.javalin.http.Context;
import java.util.Optional;

/**
 * Lets requests pass that carry the key, in one of the two documented forms. The scheme's case
 * differs between the documents and the vendor's clients.
 */
record Gate(Errors errors) {
  private static final String SCHEME = "apikey ";

  Endpoint.Operation guard(Endpoint.Operation operation) {
    return request -> admits(request) ? operation.answer(request) : errors.unauthorized();
  }

  private static boolean admits(Context request) {
    Optional<String> header = Optional.ofNullable(request.header("x-api-key"));
    Optional<String> scheme =
        Optional.ofNullable(request.header("Authorization"))
            .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
            .map(value -> value.substring(SCHEME.length()).strip());
    return header.or(() -> scheme).filter(Credentials.API_KEY::equals).isPresent();
  }
}
