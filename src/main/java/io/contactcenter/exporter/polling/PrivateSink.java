package io.contactcenter.exporter.polling;

import io.contactcenter.exporter.metric.AgentMeasure;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.metric.TeamMeasure;
import io.contactcenter.exporter.report.Directory;
import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.report.Row;
import io.contactcenter.exporter.report.RowSink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stands before the collector and lets through of agents only what {@code privacy.agents} allows:
 * nothing behind it ever sees more. Used for one answer.
 */
final class PrivateSink implements RowSink {
  private final AgentPrivacy privacy;
  private final Directory directory;
  private final Map<String, Long> people;
  private final RowSink next;
  private @Nullable PrivateSink today;
  private final Set<List<Object>> loggedIn = new HashSet<>();

  PrivateSink(AgentPrivacy privacy, Directory directory, RowSink next) {
    this.privacy = privacy;
    this.directory = directory;
    this.people = privacy.byTeam() ? AgentPrivacy.people(directory) : Map.of();
    this.next = next;
  }

  @Override
  public void row(Row row) {
    if (row.key().entity() == Entity.AGENT && privacy.byTeam()) {
      next.row(new Row(team(row.key()), row.at(), List.of(), teamValues(row)));
      return;
    }
    Optional<Key> shown = shown(row.key());
    if (shown.isPresent()) {
      Key key = shown.get();
      List<String> said = said(row, key);
      boolean asItIs = key.equals(row.key()) && said.equals(row.said());
      next.row(asItIs ? row : new Row(key, row.at(), said, row.values()));
    }
  }

  @Override
  public void received(long rows) {
    next.received(rows);
  }

  @Override
  public void rejected(Optional<Key> key, Optional<Instant> at, String why) {
    next.rejected(key.flatMap(this::shownOrTeam), at, why);
  }

  @Override
  public void rejected(List<Key> keys, Optional<Instant> at, String why) {
    next.rejected(keys.stream().flatMap(key -> shownOrTeam(key).stream()).toList(), at, why);
  }

  @Override
  public void excluded(String reason) {
    next.excluded(reason);
  }

  @Override
  public RowSink today() {
    if (today == null) {
      today = new PrivateSink(privacy, directory, next.today());
    }
    return today;
  }

  private Optional<Key> shownOrTeam(Key key) {
    return key.entity() == Entity.AGENT && privacy.byTeam() ? Optional.of(team(key)) : shown(key);
  }

  private Optional<Key> shown(Key key) {
    OptionalInt agent = AgentPrivacy.agentAt(key);
    if (agent.isEmpty()) {
      return Optional.of(key);
    }
    return privacy
        .shownId(key.ids().get(agent.getAsInt()))
        .map(shown -> with(shown, agent.getAsInt(), key));
  }

  private static Key with(String shown, int at, Key key) {
    if (shown.equals(key.ids().get(at))) {
      return key;
    }
    List<String> ids = new ArrayList<>(key.ids());
    ids.set(at, shown);
    return new Key(key.entity(), ids);
  }

  /** What a row says, without the names of agents where they are not shown. */
  private List<String> said(Row row, Key shown) {
    if (privacy.byName() || AgentPrivacy.agentAt(shown).isEmpty()) {
      return row.said();
    }
    List<String> said = new ArrayList<>(row.said());
    List<String> labels = row.key().entity().saidLabels();
    for (int i = 0; i < said.size(); i++) {
      if (AgentPrivacy.NAMES_OF_AGENTS.contains(labels.get(i))) {
        said.set(i, "");
      }
    }
    return said;
  }

  private Key team(Key agent) {
    return Key.of(Entity.TEAM, AgentPrivacy.team(agent.ids().get(0), directory, people));
  }

  /** The row of an agent as a share of its team's, whose measures begin with those of an agent. */
  private long[] teamValues(Row row) {
    long[] values = Arrays.copyOf(row.values(), TeamMeasure.values().length);
    values[TeamMeasure.AGENTS.slot()] = Measure.ABSENT;
    long work = row.values()[AgentMeasure.LOGGED_IN.slot()];
    if (work != Measure.ABSENT) {
      // An agent's row may come in two parts.
      boolean counted = work == 0 || !loggedIn.add(List.of(row.key(), row.at()));
      values[TeamMeasure.AGENTS.slot()] = counted ? 0 : 1;
    }
    return values;
  }
}
