package io.contactcenter.exporter.vendor.work;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParseException;
import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.vendor.Answer;
import io.contactcenter.exporter.vendor.Budget;
import io.contactcenter.exporter.vendor.Failure;
import io.contactcenter.exporter.vendor.VendorCall;
import io.contactcenter.exporter.vendor.VendorJson;
import io.contactcenter.exporter.vendor.VendorWords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** The log-in of a user: {@code POST /v1/oauth/token} (guide, ring group summary, step 1). */
record TokenCall(HttpUrl url, WorkSettings settings) implements VendorCall<TokenCall.Granted> {
  // "expires_in": 1800 in every document.
  private static final long USUAL_SECONDS = 1800;
  private static final long MOST_SECONDS = 86_400;

  // What may stand in a header.
  private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]+");

  /** A token and how long it lives. */
  record Granted(Secret token, Duration life) {}

  @Override
  public String endpoint() {
    return "oauth-token";
  }

  @Override
  public Budget.Group group() {
    return Budget.Group.LOGIN;
  }

  @Override
  public Request request() {
    return new Request.Builder()
        .url(url)
        .header("8x8-apikey", settings.apiKey().value())
        .header("Accept", "application/json")
        .post(
            new FormBody.Builder(StandardCharsets.UTF_8)
                .add("username", settings.username().value())
                .add("password", settings.password().value())
                .build())
        .build();
  }

  @Override
  public Granted read(Answer answer) throws IOException {
    Fields fields = VendorJson.MAPPER.readValue(answer.body(), Fields.class);
    if (fields == null || fields.token() == null || !TOKEN.matcher(fields.token()).matches()) {
      throw new JsonParseException(null, "no access token");
    }
    long seconds = fields.expiresIn() == null ? USUAL_SECONDS : fields.expiresIn();
    return new Granted(
        new Secret(fields.token()),
        Duration.ofSeconds(Math.max(0, Math.min(seconds, MOST_SECONDS))));
  }

  record Fields(
      @JsonProperty("access_token") @Nullable String token,
      @JsonProperty("expires_in") @Nullable Long expiresIn) {}

  @Override
  public List<Secret> secrets() {
    return settings.secrets();
  }

  @Override
  public Optional<Failure> failure(int status, VendorWords words) {
    return Refusals.failure(status, words);
  }

  @Override
  public String advice(int status, VendorWords words) {
    String advice = Refusals.advice(status, words);
    return status == 404 || !words.code().isEmpty() || status / 100 != 4
        ? advice
        : "check api_key, username and password";
  }
}
