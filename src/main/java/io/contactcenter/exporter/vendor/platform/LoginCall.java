package io.contactcenter.exporter.vendor.platform;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParseException;
import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.vendor.Answer;
import io.contactcenter.exporter.vendor.Budget;
import io.contactcenter.exporter.vendor.VendorCall;
import io.contactcenter.exporter.vendor.VendorJson;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A request that ends in tokens. */
public interface LoginCall extends VendorCall<LoginCall.Granted> {
  /**
   * The tokens of an answer.
   *
   * @param seconds how long the access token lives, where the vendor says it
   */
  record Granted(Secret access, Optional<Secret> refresh, Optional<Long> seconds) {}

  @Override
  default Budget.Group group() {
    return Budget.Group.LOGIN;
  }

  @Override
  default Granted read(Answer answer) throws IOException {
    Fields fields = VendorJson.MAPPER.readValue(answer.body(), Fields.class);
    if (fields == null) {
      throw new JsonParseException(null, "no tokens");
    }
    return fields.granted();
  }

  /**
   * TokenInfo of RingCentral ({@code access_token}) and AccessTokenUserDetails of RingCX ({@code
   * accessToken}) in one.
   */
  record Fields(
      @JsonProperty("access_token") @Nullable String platformAccess,
      @JsonProperty("refresh_token") @Nullable String platformRefresh,
      @JsonProperty("expires_in") @Nullable Long expiresIn,
      @JsonProperty("accessToken") @Nullable String ringCxAccess,
      @JsonProperty("refreshToken") @Nullable String ringCxRefresh) {
    // What may stand in a header.
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]+");

    Granted granted() throws JsonParseException {
      Optional<Secret> access = token(platformAccess == null ? ringCxAccess : platformAccess);
      Optional<Secret> refresh = token(platformRefresh == null ? ringCxRefresh : platformRefresh);
      return new Granted(
          access.orElseThrow(() -> new JsonParseException(null, "no access token")),
          refresh,
          Optional.ofNullable(expiresIn));
    }

    private static Optional<Secret> token(@Nullable String text) {
      return text != null && TOKEN.matcher(text).matches()
          ? Optional.of(new Secret(text))
          : Optional.empty();
    }
  }
}
