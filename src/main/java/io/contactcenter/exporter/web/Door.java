package io.contactcenter.exporter.web;

import io.contactcenter.exporter.access.Access;
import io.contactcenter.exporter.access.Passwords;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Asks for user and password before every path, and adds the configured headers. */
final class Door extends Handler.Wrapper {
  private static final String BASIC = "Basic ";
  private static final String CHALLENGE =
      "Basic realm=\"contactcenter-exporter\", charset=\"UTF-8\"";

  private final Supplier<Access> access;
  private final Passwords passwords = new Passwords();

  /** {@code access} is asked again for every request. */
  Door(Supplier<Access> access) {
    this.access = access;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Access now = access.get();
    now.headers().forEach(response.getHeaders()::put);
    Passwords.Verdict verdict =
        now.users().isEmpty() ? Passwords.Verdict.RIGHT : judge(now, request);
    switch (verdict) {
      case RIGHT -> {
        return super.handle(request, response, callback);
      }
      case WRONG -> {
        response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, CHALLENGE);
        refuse(HttpStatus.UNAUTHORIZED_401, "Unauthorized", response, callback);
      }
      case BUSY -> {
        response.getHeaders().put(HttpHeader.RETRY_AFTER, "1");
        refuse(
            HttpStatus.SERVICE_UNAVAILABLE_503,
            "too many passwords are being checked",
            response,
            callback);
      }
    }
    return true;
  }

  private Passwords.Verdict judge(Access now, Request request) {
    String credentials = credentials(request.getHeaders().get(HttpHeader.AUTHORIZATION));
    int colon = credentials.indexOf(':');
    return colon < 0
        ? Passwords.Verdict.WRONG
        : passwords.check(
            now.users(),
            credentials.substring(0, colon),
            credentials.substring(colon + 1),
            Request.getRemoteAddr(request));
  }

  /** {@code user:password}; empty where there is none. */
  private static String credentials(@Nullable String header) {
    if (header == null || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      return "";
    }
    try {
      byte[] decoded = Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
      return new String(decoded, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static void refuse(int status, String words, Response response, Callback callback) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain");
    Delivery.of(List.of((words + "\n").getBytes(StandardCharsets.UTF_8)), response, callback);
  }
}
