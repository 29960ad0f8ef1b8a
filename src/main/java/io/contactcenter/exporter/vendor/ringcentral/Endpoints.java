package io.contactcenter.exporter.vendor.ringcentral;

import java.net.URI;
import okhttp3.HttpUrl;

/** Where things are, for one account. Ids go into paths encoded. */
final class Endpoints {
  // "perPage 1..200" of the aggregation, "max 1000" of lists: OpenAPI document.
  private static final int LARGEST_PAGE = 200;
  private static final int LARGEST_LIST = 1000;

  private final HttpUrl base;
  private final String account;
  private final ApiVersion version;

  Endpoints(URI baseUrl, RingCentralSettings settings) {
    this.base = HttpUrl.get(baseUrl.toString());
    this.account = settings.accountId();
    this.version = settings.api();
  }

  HttpUrl aggregation(int page) {
    HttpUrl.Builder url =
        switch (version) {
          case V1 ->
              base.newBuilder()
                  .addPathSegments("analytics/calls/v1/accounts")
                  .addPathSegment(account)
                  .addPathSegments("aggregation/fetch");
          case BETA_2021 -> account().addPathSegments("analytics/performance/calls/aggregate");
          case BETA_2022 ->
              base.newBuilder()
                  .addPathSegments("analytics/phone/performance/v1/accounts")
                  .addPathSegment(account)
                  .addPathSegments("calls/aggregate");
        };
    return page(url, page, LARGEST_PAGE);
  }

  HttpUrl callQueues(int page) {
    return page(account().addPathSegment("call-queues"), page, LARGEST_LIST);
  }

  HttpUrl callQueue(String id) {
    return account().addPathSegment("call-queues").addPathSegment(id).build();
  }

  HttpUrl users(int page) {
    return page(
        account().addPathSegment("extension").addQueryParameter("type", "User"),
        page,
        LARGEST_LIST);
  }

  private HttpUrl.Builder account() {
    return base.newBuilder().addPathSegments("restapi/v1.0/account").addPathSegment(account);
  }

  private static HttpUrl page(HttpUrl.Builder url, int page, int size) {
    return url.addQueryParameter("page", Integer.toString(page))
        .addQueryParameter("perPage", Integer.toString(size))
        .build();
  }
}
