package io.contactcenter.exporter.polling;

import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.report.Directory;
import io.contactcenter.exporter.report.Directory.Part;
import io.contactcenter.exporter.report.Key;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The description labels of entities: the directory's words, else, while the directory does not
 * answer, what they were until now, else what rows say, else the id. Pure functions.
 */
final class Descriptions {
  /** Of a queue of which nobody says it, or rows say different things. */
  private static final String OTHER_MEDIA = "other";

  private final Directory directory;
  private final Entity entity;
  private final List<String> ids;
  private final List<String> said;
  private final boolean renamed;
  private final List<String> last;

  private Descriptions(
      Directory directory, Key key, List<String> said, boolean renamed, List<String> last) {
    this.directory = directory;
    this.entity = key.entity();
    this.ids = key.ids();
    this.said = said;
    this.renamed = renamed;
    this.last = last;
  }

  static List<String> of(
      Directory directory, Key key, List<String> said, boolean renamed, List<String> last) {
    Descriptions of = new Descriptions(directory, key, said, renamed, last);
    return key.entity().descriptionLabels().stream().map(of::value).toList();
  }

  private String value(String label) {
    return switch (label) {
      case "queue_name" ->
          name(label, queue().map(Directory.Queue::name).orElse(""), Part.QUEUES, queueId());
      case "media" -> media();
      case "channel_name" ->
          name(label, directory.channels().getOrDefault(ids.get(0), ""), Part.CHANNELS, ids.get(0));
      case "ring_group_name", "group_name" -> first(said(label), last(label), ids.get(1));
      case "pbx_site" -> first(said(label), last(label));
      default -> throw new IllegalStateException("nothing is known of the label " + label);
    };
  }

  private String name(String label, String directorys, Part part, String id) {
    boolean unanswered = directory.lacking().contains(part);
    return first(directorys, unanswered && !renamed ? last(label) : "", said(label), id);
  }

  /**
   * The directory's media, else that of the rows. A queue that is deleted stays what it was; one
   * whose rows are of several media is none of them, and stays so.
   */
  private String media() {
    String directorys = queue().map(Directory.Queue::media).orElse("");
    String former = last("media");
    String rows = said("media");
    if (!directorys.isEmpty()) {
      return directorys;
    }
    boolean differ = !former.isEmpty() && !rows.isEmpty() && !rows.equals(former);
    return differ ? OTHER_MEDIA : first(former, rows, OTHER_MEDIA);
  }

  private Optional<Directory.Queue> queue() {
    return Optional.ofNullable(directory.queues().get(queueId()));
  }

  private String queueId() {
    return ids.get(entity.queueAt().orElseThrow());
  }

  private String said(String label) {
    return at(entity.saidLabels().indexOf(label), said);
  }

  private String last(String label) {
    return at(entity.descriptionLabels().indexOf(label), last);
  }

  private static String at(int index, List<String> of) {
    return index < 0 || index >= of.size() ? "" : of.get(index);
  }

  private static String first(String... candidates) {
    return Stream.of(candidates).filter(text -> !text.isEmpty()).findFirst().orElse("");
  }
}
