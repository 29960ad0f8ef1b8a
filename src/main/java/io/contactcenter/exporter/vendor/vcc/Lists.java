package io.contactcenter.exporter.vendor.vcc;

import io.contactcenter.exporter.config.SourceConfig;
import io.contactcenter.exporter.config.TeamRule;
import io.contactcenter.exporter.report.Directory;
import io.contactcenter.exporter.vendor.SourceContext;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the vendor lists, and the directory made of it. Used by one thread at a time. */
final class Lists {
  final Listing queues;
  final Listing channels;
  final Listing agents;
  final Listing groups;
  private final Skills skills;
  private final Complaints complaints;
  private final SourceConfig config;
  private final boolean asksChannels;

  Lists(SourceConfig config, Pages pages, Endpoints endpoints, SourceContext context) {
    this.config = config;
    this.asksChannels = config.reports().contains(VccSchema.CHANNEL);
    this.queues = listing(Resource.QUEUES, Listed::queue, pages, endpoints, context);
    this.channels = listing(Resource.CHANNELS, Listed::channel, pages, endpoints, context);
    this.agents = listing(Resource.AGENTS, Listed::agent, pages, endpoints, context);
    this.groups = listing(Resource.GROUPS, Listed::group, pages, endpoints, context);
    this.skills = new Skills(pages, endpoints, context.clock());
    this.complaints = new Complaints(config.name());
  }

  private static Listing listing(
      Resource resource,
      Listed.Reading reading,
      Pages pages,
      Endpoints endpoints,
      SourceContext context) {
    return new Listing(resource, reading, pages, endpoints, context.clock(), context.vendorClock());
  }

  /** Asks for what is unknown or old. */
  Directory ask() throws InterruptedException {
    complaints.begin();
    queues.ask(complaints);
    agents.ask(complaints);
    groups.ask(complaints);
    if (asksChannels) {
      channels.ask(complaints);
    }
    List<String> served =
        known(queues).values().stream()
            .filter(Listed::enabled)
            .filter(queue -> config.queues().keeps(queue.id(), queue.name()))
            .map(Listed::id)
            .toList();
    skills.ask(served, complaints);
    return new Directory(
        directoryQueues(), directoryAgents(), names(channels), skills.all(), lacking(served));
  }

  private Map<String, Directory.Queue> directoryQueues() {
    Map<String, Directory.Queue> all = new HashMap<>();
    known(queues)
        .forEach(
            (id, queue) ->
                all.put(
                    id,
                    new Directory.Queue(
                        queue.name(), queue.group(), "", queue.threshold(), Optional.empty())));
    return all;
  }

  private Map<String, Directory.Agent> directoryAgents() {
    Map<String, String> teams = names(groups);
    Map<String, Directory.Agent> all = new HashMap<>();
    known(agents)
        .forEach(
            (id, agent) ->
                all.put(
                    id,
                    new Directory.Agent(
                        agent.name(), team(teams.get(agent.group()), agent.name()), "")));
    return all;
  }

  private String team(@Nullable String group, String name) {
    return group != null
        ? group
        : config.teams().stream()
            .filter(rule -> rule.agents().matcher(name).matches())
            .map(TeamRule::team)
            .findFirst()
            .orElse("");
  }

  private Set<Directory.Part> lacking(List<String> served) {
    Set<Directory.Part> lacking = EnumSet.noneOf(Directory.Part.class);
    if (queues.known().isEmpty()) {
      lacking.add(Directory.Part.THRESHOLDS);
    }
    if (queues.known().isEmpty() || !skills.isWhole(served)) {
      lacking.add(Directory.Part.QUEUES);
    }
    if (agents.known().isEmpty() || groups.known().isEmpty()) {
      lacking.add(Directory.Part.AGENTS);
    }
    if (asksChannels && channels.known().isEmpty()) {
      lacking.add(Directory.Part.CHANNELS);
    }
    return lacking;
  }

  private static Map<String, String> names(Listing listing) {
    Map<String, String> names = new HashMap<>();
    known(listing).forEach((id, item) -> names.put(id, item.name()));
    return names;
  }

  private static Map<String, Listed> known(Listing listing) {
    return listing.known().orElse(Map.of());
  }
}
