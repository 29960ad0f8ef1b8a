package io.contactcenter.exporter.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.config.EntityFilter;
import io.contactcenter.exporter.config.Privacy;
import io.contactcenter.exporter.ledger.EntityView;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.report.Directory;
import io.contactcenter.exporter.report.Key;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the filters say of what was counted before, by the names under which it is known. */
class LeftOutTest {
  private static final Directory NONE = Directory.UNREAD;
  private static final Directory KNOWN =
      new Directory(
          Map.of(),
          Map.of("ann@acme.example", agent("Ann"), "17", agent("Bob"), "18", agent("Cid")),
          List.of());

  private final Setup setup = new Setup();

  @Test
  void aQueueIsLeftOutByItsNameWithAllThatIsOfIt() {
    setup.queues = without("Orders");
    List<EntityView> all =
        List.of(
            view(Key.of(Entity.QUEUE, "1"), List.of(), "Orders", "voice"),
            view(Key.of(Entity.QUEUE, "2"), List.of(), "Billing", "voice"),
            view(Key.of(Entity.QUEUE_WAIT, "1", "answered"), List.of(), "Orders", "voice"),
            view(Key.of(Entity.AGENT_QUEUE, "17", "1"), List.of(), "Orders"),
            view(Key.of(Entity.AGENT_QUEUE, "17", "2"), List.of(), "Billing"),
            view(Key.of(Entity.CALLS, "queue", "1"), List.of(), "Orders"),
            view(Key.of(Entity.CALLS, "site", "1"), List.of(), "Orders"),
            view(Key.of(Entity.AGENT, "1"), List.of("Orders")));
    assertThat(left(NONE, all))
        .containsExactly(
            "QUEUE [1]", "QUEUE_WAIT [1, answered]", "AGENT_QUEUE [17, 1]", "CALLS [queue, 1]");
  }

  @Test
  void aRingGroupTakesItsMembersWithItAtItsSiteOnly() {
    setup.queues = without("Sales");
    List<EntityView> all =
        List.of(
            view(Key.of(Entity.RING_GROUP_MEMBER, "a", "500", "17"), List.of("", "Bob"), "A"),
            view(Key.of(Entity.RING_GROUP_MEMBER, "b", "500", "17"), List.of("", "Bob"), "B"),
            view(Key.of(Entity.RING_GROUP, "a", "500"), List.of(), "A", "Sales"),
            view(Key.of(Entity.RING_GROUP, "b", "500"), List.of(), "B", "Support"));
    assertThat(left(NONE, all))
        .containsExactly("RING_GROUP_MEMBER [a, 500, 17]", "RING_GROUP [a, 500]");
  }

  @Test
  void onlyWhatIsIncludedStays() {
    setup.queues = new EntityFilter(List.of(Pattern.compile("Billing|3")), List.of());
    List<EntityView> all =
        List.of(
            view(Key.of(Entity.QUEUE, "1"), List.of(), "Orders", "voice"),
            view(Key.of(Entity.QUEUE, "2"), List.of(), "Billing", "voice"),
            view(Key.of(Entity.QUEUE, "3"), List.of(), "Returns", "voice"),
            // Its name may be one that is included.
            new EntityView(
                Key.of(Entity.QUEUE, "4"),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of()));
    assertThat(left(NONE, all)).containsExactly("QUEUE [1]");
  }

  @ParameterizedTest
  @EnumSource(
      value = Privacy.Agents.class,
      names = {"ID", "NAME", "PSEUDONYM"})
  void anAgentIsLeftOutByTheDirectorysNameHoweverAgentsAreShown(Privacy.Agents mode) {
    setup.agents(mode).agents = without("Ann|Bob");
    AgentPrivacy privacy = new AgentKeys(false).of(setup.config());
    List<EntityView> all =
        Stream.of("ann@acme.example", "17", "18", "19")
            .map(id -> view(Key.of(Entity.AGENT, privacy.shownId(id).orElseThrow()), List.of()))
            .toList();
    LeftOut leftOut = new LeftOut(setup.source(), privacy, KNOWN, all.stream());
    assertThat(all.stream().map(leftOut::test)).containsExactly(true, true, false, false);
  }

  @Test
  void whereAgentsHaveTheirNamesTheseAreEnough() {
    setup.agents = without("Ann|20");
    List<EntityView> all =
        List.of(
            view(Key.of(Entity.AGENT, "17"), List.of("Ann")),
            view(Key.of(Entity.AGENT_QUEUE, "17", "1"), List.of(), "Orders"),
            view(Key.of(Entity.CALLS, "user", "17"), List.of(), "Ann"),
            view(Key.of(Entity.AGENT, "18"), List.of("Bob")),
            view(Key.of(Entity.AGENT, "20"), List.of()));
    assertThat(left(NONE, all))
        .containsExactly("AGENT [17]", "AGENT_QUEUE [17, 1]", "CALLS [user, 17]", "AGENT [20]");
  }

  @Test
  void whoHasSeveralNamesIsLeftOutByAllOfThem() {
    setup.agents = without("Ann Doe");
    setup.queues = new EntityFilter(List.of(Pattern.compile("Sales EU")), List.of());
    List<EntityView> all =
        List.of(
            view(Key.of(Entity.AGENT, "17"), List.of("Doe, Ann")),
            view(Key.of(Entity.RING_GROUP_MEMBER, "a", "500", "17"), List.of("", "Ann Doe"), "A"),
            view(Key.of(Entity.QUEUE, "1"), List.of(), "Sales EU", "voice"),
            view(Key.of(Entity.AGENT_QUEUE, "19", "1"), List.of(), "Sales"),
            // Without a name it is described by its id.
            view(Key.of(Entity.QUEUE, "2"), List.of(), "2", "voice"));
    assertThat(left(NONE, all)).isEmpty();
  }

  @Test
  void aPseudonymIsNoIdThatIsMeant() {
    setup.agents(Privacy.Agents.PSEUDONYM).agents = without(".*");
    AgentPrivacy privacy = new AgentKeys(false).of(setup.config());
    List<EntityView> all = List.of(view(Key.of(Entity.AGENT, "0a1b2c"), List.of()));
    assertThat(new LeftOut(setup.source(), privacy, NONE, all.stream()).test(all.get(0))).isFalse();
  }

  private List<String> left(Directory known, List<EntityView> all) {
    AgentPrivacy privacy = new AgentKeys(false).of(setup.config());
    LeftOut leftOut = new LeftOut(setup.source(), privacy, known, all.stream());
    return all.stream().filter(leftOut).map(view -> view.key().toString()).toList();
  }

  private static EntityFilter without(String pattern) {
    return new EntityFilter(List.of(), List.of(Pattern.compile(pattern)));
  }

  private static EntityView view(Key key, List<String> said, String... description) {
    long[] total = new long[key.entity().measures().size()];
    return new EntityView(
        key,
        said,
        Optional.empty(),
        Optional.empty(),
        List.of(new EntityView.Series(List.of(description), total, true)));
  }

  private static Directory.Agent agent(String name) {
    return new Directory.Agent(name, "", "");
  }
}
