package io.contactcenter.exporter.vendor.motioncx;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.vendor.Answer;
import io.contactcenter.exporter.vendor.Budget;
import io.contactcenter.exporter.vendor.Items;
import io.contactcenter.exporter.vendor.VendorCall;
import io.contactcenter.exporter.vendor.VendorException;
import io.contactcenter.exporter.vendor.VendorJson;
import io.contactcenter.exporter.vendor.VendorWords;
import io.contactcenter.exporter.vendor.row.RawRow;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import okhttp3.Request;

/**
 * Sums of rows, made by the vendor. Rows that would not count are left out by the filter.
 *
 * @param range says of what time
 * @param rows what is made of each row of the answer
 */
record AggregatesCall<T>(
    Api api,
    Budget.Group group,
    boolean queuedInboundOnly,
    Consumer<ObjectNode> range,
    List<String> groups,
    Map<String, List<String>> columns,
    Function<RawRow, T> rows)
    implements VendorCall<List<T>> {
  static final String ENDPOINT = "interaction-aggregates";

  @Override
  public String endpoint() {
    return ENDPOINT;
  }

  @Override
  public Request request() {
    ObjectNode body = VendorJson.MAPPER.createObjectNode();
    ArrayNode by = body.putArray("GroupFields");
    groups.forEach(by::add);
    ObjectNode aggregates = body.putObject("Aggregates");
    new TreeMap<>(columns)
        .forEach(
            (field, kinds) -> {
              ArrayNode wanted = aggregates.putArray(field);
              kinds.forEach(wanted::add);
            });
    range.accept(body);
    // "Not true" rather than "false": older rows may lack the flags.
    ObjectNode filter = body.putObject("Filter");
    filter.putObject(Fields.CRM_UPDATE).put("$ne", true);
    filter.putObject(Fields.DATA_ERROR).put("$ne", true);
    if (queuedInboundOnly) {
      body.put("ExcludeNonqueued", true);
      filter.put(Fields.DIRECTION, 0);
    }
    return api.post(api.reporting("interaction/aggregates"), body);
  }

  @Override
  public List<T> read(Answer answer) throws IOException, VendorException {
    Set<String> wanted = new HashSet<>(groups);
    columns.forEach((field, kinds) -> kinds.forEach(kind -> wanted.add(kind + field)));
    Names names = Names.of(wanted);
    String subject = ENDPOINT + " at " + api.host();
    Items<T> all = new Items<>(subject);
    Envelope.read(answer, subject, secrets(), new Envelope.RawRows<>(names.naming(), rows, all));
    return all.all();
  }

  @Override
  public List<Secret> secrets() {
    return List.of(api.key());
  }

  @Override
  public String advice(int status, VendorWords words) {
    return Advice.of(status);
  }
}
