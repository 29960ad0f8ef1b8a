# Needs JDK 17 or newer, Maven and make. `make` alone lists the targets.

MVN ?= mvn
MVNFLAGS ?= -B -ntp
JAVA ?= $(if $(JAVA_HOME),$(JAVA_HOME)/bin/java,java)
DOCKER ?= docker
IMAGE ?= contactcenter-exporter
# More options for `make demo`, as in: make demo ARGS='--listen 127.0.0.1:9999'
ARGS ?=
# The JDKs that `make footprint` compares, as in: make footprint JDKS='/opt/jdk-17 /opt/jdk-25'
JDKS ?=
# What `make bench` measures, all if none, and of which sizes, as in: make bench PARTS='serving poll' SIZES=1k,10k
PARTS ?=
SIZES ?= 1k,10k,100k,1M
# The vendors whose accounts `make large` measures, all if none, as in: make large ACCOUNTS='ringcx 8x8-work'
ACCOUNTS ?=

REVISION := $(shell git rev-parse --short=12 HEAD 2>/dev/null || echo unknown)
JAR := target/contactcenter-exporter.jar
SOURCES := pom.xml $(shell find src/main .mvn -type f)
BUILD := $(MVN) $(MVNFLAGS) -Dgit.revision=$(REVISION)

WEEKS_TEST = $(BUILD) -q test -Dtest=WeeksTest -Dweeks=$(1) -Dweek.seed=$(SEED) -Dweek.keep=$(KEEP) -Dweek.vendor=$(VENDOR)

.DEFAULT_GOAL := help
# How many weeks `make weeks` draws, and from which seed on; the week that `make week` lives again, and its parts.
# The type of the only vendor, as in VENDOR=ringcx; without it the vendors take turns.
WEEKS ?= 1000
SEED ?= $(shell date +%s)
KEEP ?=
VENDOR ?=
# How long `make soak` lasts, in seconds; its faults are drawn from SEED. What it writes is in target/soak.
SECONDS ?= 3600

# How many hours of history `make preview` and `make pictures` show, made when there is none.
HOURS ?= 18
PREVIEW := target/preview
HISTORY := $(PREVIEW)/history.done
PAGE := $(PREVIEW)/page/index.html
LIBRARIES := grafana/preview/node_modules/.package-lock.json
# The history writes a state file for every answer: not to a disk, if that can be helped.
MEMORY := $(firstword $(wildcard /dev/shm) /tmp)

.PHONY: help demo preview pictures schema test soak weeks week check jar reproducible footprint bench large format clean image

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: $(JAR) ## Build, then run the exporter against simulated vendors
	@exec $(JAVA) -jar $(JAR) demo $(ARGS)

preview: $(PAGE) $(HISTORY) ## Dashboards in the browser, without Grafana; grafana/preview/README.md
	@node grafana/preview/serve.mjs

pictures: $(PAGE) $(HISTORY) ## Draw and check every dashboard, keep pictures in docs/images/
	@node grafana/preview/schema/schema.mjs --check
	@node grafana/preview/pictures.mjs docs/images

schema: $(LIBRARIES) ## Make the schema of dashboards from Grafana's types, hold them against it
	@node grafana/preview/schema/schema.mjs

test: ## Install missing test tools (Debian, apt), then run every test
	@sh .ci/test-tools
	REQUIRE_TOOLS=1 $(BUILD) verify

weeks: ## Live through WEEKS bad weeks, drawn from SEED on; docs/counting.md says what they prove
	$(call WEEKS_TEST,$(WEEKS))
	@tail -n 1 target/weeks.txt

soak: $(JAR) ## Run the jar for SECONDS of real time with faults from SEED; docs/reliability.md
	@$(BUILD) -q test-compile
	@$(JAVA) -cp target/test-classes:$(JAR) io.contactcenter.exporter.soak.Soak $(SECONDS) $(SEED) $(JAR) target/soak

week: ## Live through the week of SEED again, with KEEP of its parts
	$(call WEEKS_TEST,1)
	@cat target/weeks.txt

check: ## Formatting, compiler and bug-finder warnings, configuration files
	$(BUILD) -q -Pbench spotless:check test-compile
	@sh .ci/check-files

jar: $(JAR) ## Build target/contactcenter-exporter.jar

reproducible: ## Build the last commit twice, elsewhere and otherwise, and compare; docs/security.md
	@MVN='$(MVN)' MVNFLAGS='$(MVNFLAGS)' sh .ci/reproducible

footprint: $(JAR) ## Measure size, start and memory; docs/performance.md says how to read it
	@sh src/bench/footprint.sh $(JDKS)

bench: $(JAR) ## Compare with others, all of PARTS, into docs/performance.md (wants wrk, nginx, pushgateway)
	@sh .ci/test-tools bench
	@$(BUILD) -q -Pbench test-compile dependency:build-classpath
	@$(JAVA) -Dsizes=$(SIZES) -cp target/test-classes:$(JAR):$$(cat target/bench.classpath) io.contactcenter.exporter.bench.Bench $(PARTS)

large: $(JAR) ## Measure polls of large accounts; docs/performance.md says how to read it
	@$(BUILD) -q test-compile
	@$(JAVA) -cp target/test-classes:$(JAR) io.contactcenter.exporter.large.LargeAccountsReport $(ACCOUNTS)

format: ## Format the Java sources
	$(BUILD) -q spotless:apply

clean: ## Remove what was built
	$(BUILD) -q clean

image: ## Build the container image
	$(DOCKER) build --build-arg REVISION=$(REVISION) --tag $(IMAGE) .

$(JAR): $(SOURCES)
	@echo 'Building $(JAR); the first time, Maven downloads what it needs.'
	@$(BUILD) -q -Dmaven.test.skip=true package
	@touch $@

$(HISTORY): | $(JAR)
	@echo 'Living through $(HOURS) hours with the simulated vendors; this takes some minutes.'
	@$(BUILD) -q test-compile
	@rm -rf $(PREVIEW)/history && mkdir -p $(PREVIEW)/history
	@states=$$(mktemp -d $(MEMORY)/history.XXXXXX); trap 'rm -r "$$states"' EXIT; \
		$(JAVA) -Djava.io.tmpdir="$$states" -cp target/test-classes:$(JAR) \
		io.contactcenter.exporter.cli.History $(HOURS) $(PREVIEW)/history
	@node grafana/preview/record.mjs
	@touch $@

$(LIBRARIES): grafana/preview/package-lock.json
	@cd grafana/preview && npm ci --ignore-scripts --legacy-peer-deps --loglevel error
	@touch $@

$(PAGE): $(LIBRARIES) grafana/preview/index.html grafana/preview/vite.config.mjs $(wildcard grafana/preview/src/* grafana/preview/src/*/*)
	@cd grafana/preview && npx vite build --logLevel error
