FROM maven:3.9.12-eclipse-temurin-25 AS build
WORKDIR /build
COPY .mvn .mvn
COPY pom.xml .
COPY src/main src/main
ARG REVISION=unknown
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -ntp -q -Dmaven.test.skip=true -Dcyclonedx.skip "-Dgit.revision=${REVISION}" package

FROM eclipse-temurin:25.0.3_9-jre-alpine
ARG REVISION=unknown
LABEL org.opencontainers.image.title="contactcenter-exporter" \
      org.opencontainers.image.description="Prometheus exporter for cloud contact centers" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.revision="${REVISION}"

# The place for state_file. A named volume mounted here takes over this owner.
RUN mkdir -m 0700 /var/lib/contactcenter-exporter \
    && chown 65532:65532 /var/lib/contactcenter-exporter
COPY LICENSE /usr/share/doc/contactcenter-exporter/
COPY --from=build /build/target/contactcenter-exporter.jar /opt/contactcenter-exporter.jar

# What the program loads and links while it polls, renders and serves, kept for its next start
# (JEP 483, 514). It takes 70 MB of the image and more than half of the time to start.
RUN java -XX:AOTCacheOutput=/opt/contactcenter-exporter.aot \
        -XX:+UseSerialGC -XX:MaxRAMPercentage=60 -XX:-UsePerfData \
        -jar /opt/contactcenter-exporter.jar demo --listen 127.0.0.1:10042 >/dev/null 2>&1 & demo=$!; \
    sleep 45; \
    wget -q -O /dev/null --header "Accept-Encoding: gzip" http://127.0.0.1:10042/metrics; \
    kill "$demo"; wait "$demo"; \
    test -s /opt/contactcenter-exporter.aot

# A number, so that Kubernetes can see that it is not root. Nothing outside the volume is written:
# the root file system may be read-only.
USER 65532:65532
EXPOSE 10042
STOPSIGNAL SIGTERM

# /-/healthy says whether this process serves, whatever the vendors do. Where the configuration's
# listen names another port, or web_config_file asks who is there, override this check: docs/install.md.
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
    CMD ["wget", "-q", "-T", "2", "-O", "/dev/null", "http://127.0.0.1:10042/-/healthy"]

# UsePerfData would write to /tmp. A process out of memory is better started anew than kept.
# A cache that does not fit, as after another JVM was put in, is passed over.
ENTRYPOINT ["java", \
    "-XX:AOTCache=/opt/contactcenter-exporter.aot", \
    "-XX:+UseSerialGC", \
    "-XX:MaxRAMPercentage=60", \
    "-XX:+ExitOnOutOfMemoryError", \
    "-XX:-UsePerfData", \
    "-jar", "/opt/contactcenter-exporter.jar"]
CMD ["serve", "--config", "/etc/contactcenter-exporter/config.yml"]
