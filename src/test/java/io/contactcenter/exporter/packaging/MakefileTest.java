package io.contactcenter.exporter.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MakefileTest {
  @Test
  void makeWithoutATargetListsEveryTarget() throws Exception {
    List<String> targets =
        Pattern.compile("(?m)^\\.PHONY: (.*)$")
            .matcher(Repository.read("Makefile"))
            .results()
            .flatMap(phony -> Pattern.compile(" ").splitAsStream(phony.group(1)))
            .toList();

    String help = new Program("make").run("-s");

    assertThat(targets).contains("demo", "test", "check", "jar");
    for (String target : targets) {
      assertThat(help).containsPattern("(?m)^ +make " + target + " +\\S");
    }
  }

  @Test
  void continuousIntegrationRunsMakeTest() throws Exception {
    assertThat(Repository.read(".ci/run")).containsPattern("(?m)^make test$");
  }
}
