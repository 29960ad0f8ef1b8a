package io.contactcenter.exporter.vendor.ringcx;

import java.net.URI;
import java.util.Locale;
import okhttp3.HttpUrl;

/** Where things are, for one sub-account. Ids go into paths encoded. */
final class Endpoints {
  // Administration, and the same for integrations of workforce software, which asks for less.
  private static final String ADMIN = "voice/api/v1/admin";
  private static final String INTEGRATION_ADMIN = "voice/api/integration/v1/admin";

  private final HttpUrl ringCx;
  private final String rcAccount;
  private final String subAccount;

  Endpoints(URI baseUrl, RingCxSettings settings) {
    this.ringCx = HttpUrl.get(baseUrl.toString());
    this.rcAccount = settings.rcAccountId();
    this.subAccount = settings.subAccountId();
  }

  HttpUrl exchange() {
    return ringCx
        .newBuilder()
        .addPathSegments("api/auth/login/rc/accesstoken")
        .addQueryParameter("includeRefresh", "true")
        .build();
  }

  HttpUrl refresh() {
    return ringCx.newBuilder().addPathSegments("api/auth/token/refresh").build();
  }

  HttpUrl report(String name) {
    return integration("v1").addPathSegment(name).build();
  }

  HttpUrl interactions(RingCxSettings.InteractionsApi version) {
    return integration(version.name().toLowerCase(Locale.ROOT))
        .addPathSegment(InteractionsCall.PATH)
        .build();
  }

  HttpUrl queueGroups() {
    return integration("v1").addPathSegment("queue-groups").build();
  }

  HttpUrl queuesOf(String group) {
    return integration("v1")
        .addPathSegment("queue-groups")
        .addPathSegment(group)
        .addPathSegment("with-agents")
        .build();
  }

  HttpUrl gateGroups() {
    return account(ADMIN)
        .addPathSegments("gateGroups/withChildren")
        .addQueryParameter("includePermissions", "false")
        .build();
  }

  HttpUrl gate(String group, String gate) {
    return account(ADMIN)
        .addPathSegment("gateGroups")
        .addPathSegment(group)
        .addPathSegment("gates")
        .addPathSegment(gate)
        .build();
  }

  HttpUrl agentGroups(boolean integration) {
    return account(integration ? INTEGRATION_ADMIN : ADMIN).addPathSegment("agentGroups").build();
  }

  HttpUrl agentsOf(String group, boolean integration) {
    return account(integration ? INTEGRATION_ADMIN : ADMIN)
        .addPathSegment("agentGroups")
        .addPathSegment(group)
        .addPathSegment("agents")
        .build();
  }

  private HttpUrl.Builder integration(String version) {
    return ringCx
        .newBuilder()
        .addPathSegments("voice/api/cx/integration")
        .addPathSegment(version)
        .addPathSegment("accounts")
        .addPathSegment(rcAccount)
        .addPathSegment("sub-accounts")
        .addPathSegment(subAccount);
  }

  private HttpUrl.Builder account(String administration) {
    return ringCx
        .newBuilder()
        .addPathSegments(administration)
        .addPathSegment("accounts")
        .addPathSegment(subAccount);
  }
}
