package io.contactcenter.exporter.vendor.ringcentral;

import io.contactcenter.exporter.config.TeamRule;
import io.contactcenter.exporter.interval.Clock;
import io.contactcenter.exporter.report.Directory;
import io.contactcenter.exporter.vendor.Items;
import io.contactcenter.exporter.vendor.platform.PlatformLimit;
import io.contactcenter.exporter.vendor.platform.Questions;
import io.contactcenter.exporter.vendor.row.Remembered;
import io.contactcenter.exporter.vendor.row.Text;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Call queues with their service level settings, and users. Nobody waits for the settings: they are
 * asked for as permits are at hand, and the rest in later rounds. Used by one thread at a time.
 */
final class RingCentralDirectory {
  // RingEX has no other queues than those for calls.
  private static final String MEDIA = "voice";
  private static final int MOST_PAGES = 100;

  private final Endpoints endpoints;
  private final boolean wantsQueues;
  private final boolean wantsUsers;
  private final List<TeamRule> teams;
  private final PlatformLimit light;
  private final Remembered<CallQueue> queues;
  private final Remembered<CallQueue> settings;
  private final Remembered<ListedUser> users;
  private final Set<Directory.Part> lacking = EnumSet.noneOf(Directory.Part.class);

  RingCentralDirectory(
      Endpoints endpoints,
      boolean wantsQueues,
      boolean wantsUsers,
      List<TeamRule> teams,
      PlatformLimit light,
      Clock clock) {
    this.endpoints = endpoints;
    this.wantsQueues = wantsQueues;
    this.wantsUsers = wantsUsers;
    this.teams = teams;
    this.light = light;
    this.queues = new Remembered<>(clock);
    this.settings = new Remembered<>(clock);
    this.users = new Remembered<>(clock);
  }

  /** Asks for what is unknown or old. */
  Directory ask(Questions questions) throws InterruptedException {
    lacking.clear();
    Map<String, Directory.Agent> people = wantsUsers ? users(questions) : Map.of();
    Map<String, Directory.Queue> known = wantsQueues ? queues(questions) : Map.of();
    return new Directory(known, people, List.of(), lacking);
  }

  private Map<String, Directory.Queue> queues(Questions questions) throws InterruptedException {
    Optional<List<CallQueue>> listed =
        queues.get("", () -> all(questions, "call-queues", endpoints::callQueues, CallQueue.class));
    if (listed.isEmpty()) {
      lacking.add(Directory.Part.QUEUES);
      lacking.add(Directory.Part.THRESHOLDS);
    }
    Map<String, Directory.Queue> known = new HashMap<>();
    for (CallQueue queue : listed.orElse(List.of())) {
      String id = Text.id(queue.id());
      if (!id.isEmpty()) {
        CallQueue settled = settings(questions, id).orElse(queue);
        known.putIfAbsent(
            id,
            new Directory.Queue(
                Text.name(queue.name(), id),
                MEDIA,
                name(queue.site()),
                settled.threshold(),
                settled.shortAbandon()));
      }
    }
    return known;
  }

  private Optional<CallQueue> settings(Questions questions, String id) throws InterruptedException {
    Optional<List<CallQueue>> answer =
        questions.forbids(QueueCall.ENDPOINT)
            ? settings.known(id)
            : settings.get(id, () -> ask(questions, id));
    if (answer.isEmpty()) {
      lacking.add(Directory.Part.THRESHOLDS);
    }
    return answer.flatMap(one -> one.stream().findFirst());
  }

  private Optional<List<CallQueue>> ask(Questions questions, String id)
      throws InterruptedException {
    HttpUrl url = endpoints.callQueue(id);
    return questions
        .askAtOnce(QueueCall.ENDPOINT, url, token -> new QueueCall(url, token, light))
        .map(List::of);
  }

  private Map<String, Directory.Agent> users(Questions questions) throws InterruptedException {
    Optional<List<ListedUser>> listed =
        users.get("", () -> all(questions, "extensions", endpoints::users, ListedUser.class));
    if (listed.isEmpty()) {
      lacking.add(Directory.Part.AGENTS);
    }
    Map<String, Directory.Agent> known = new HashMap<>();
    for (ListedUser user : listed.orElse(List.of())) {
      String id = Text.id(user.id());
      if (!id.isEmpty()) {
        String name = Text.name(user.name(), id);
        known.putIfAbsent(id, new Directory.Agent(name, team(user, name), name(user.site())));
      }
    }
    return known;
  }

  // All pages, or nothing.
  private <T> Optional<List<T>> all(
      Questions questions, String endpoint, IntFunction<HttpUrl> pages, Class<T> type)
      throws InterruptedException {
    List<T> all = new ArrayList<>();
    for (int number = 1; number <= MOST_PAGES; number++) {
      HttpUrl url = pages.apply(number);
      Optional<ListCall.Page<T>> page =
          questions.ask(endpoint, url, token -> new ListCall<>(endpoint, url, type, token));
      if (page.isEmpty()) {
        return Optional.empty();
      }
      all.addAll(page.get().elements());
      if (all.size() > Items.MOST) {
        return Optional.empty();
      }
      if (!page.get().paging().goesOnAfter(number)) {
        break;
      }
    }
    return Optional.of(all);
  }

  private String team(ListedUser user, String name) {
    String department = user.contact() == null ? "" : Text.name(user.contact().department(), "");
    return department.isEmpty()
        ? teams.stream()
            .filter(rule -> rule.agents().matcher(name).matches())
            .map(TeamRule::team)
            .findFirst()
            .orElse("")
        : department;
  }

  private static String name(CallQueue.@Nullable Site site) {
    return site == null ? "" : Text.name(site.name(), "");
  }
}
