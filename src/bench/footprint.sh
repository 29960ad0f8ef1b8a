#!/bin/sh
# Jar size, time to the first 200 of /-/healthy, and resident memory of the demo, as Markdown.
#   sh src/bench/footprint.sh [JAVA_HOME...]      default: the java of the PATH
# Each configuration is started RUNS (7) times, in turns, so that a busy machine slows all alike.
# On a busy machine the processor time of a start says more than the time that passed.
# Memory is read SETTLE (60) seconds after one more start.
set -eu

JAR=${JAR:-target/contactcenter-exporter.jar}
RUNS=${RUNS:-7}
SETTLE=${SETTLE:-60}
PORT=${PORT:-10942}
SMALL='-XX:+UseSerialGC -Xmx64m'

work=$(mktemp -d)
process=
trap 'test -z "$process" || kill "$process" 2>/dev/null; rm -r "$work"' EXIT
trap 'exit 1' INT TERM

healthy() {
  curl --silent --fail --output /dev/null "http://127.0.0.1:$PORT/-/healthy"
}

# start JAVA [FLAG...]: runs the demo until it is healthy, and leaves in $took how many milliseconds
# passed, in $used how many of the processors' it used.
start() {
  java=$1
  shift
  began=$(date +%s%N)
  "$java" "$@" -jar "$JAR" demo --listen "127.0.0.1:$PORT" >/dev/null 2>&1 &
  process=$!
  until healthy; do
    kill -0 "$process" 2>/dev/null || { echo "The demo ended by itself: $java $*" >&2 && exit 1; }
    sleep 0.01
  done
  took=$((($(date +%s%N) - began) / 1000000))
  used=$(awk -v tick="$(getconf CLK_TCK)" '{ print ($14 + $15) * 1000 / tick }' "/proc/$process/stat")
}

stop() {
  kill "$process"
  wait "$process" || true
  process=
}

# each COMMAND: runs it for every configuration, with a file for its results, java and flags.
each() {
  for home in $homes; do
    "$1" "$work/$(basename "$home")" "$home/bin/java"
    # The flags are several words.
    # shellcheck disable=SC2086
    "$1" "$work/$(basename "$home")-small" "$home/bin/java" $SMALL
  done
}

time_start() {
  file=$1
  shift
  start "$@"
  stop
  echo "$took" >>"$file.took"
  echo "$used" >>"$file.used"
}

# middle FILE: median, fastest and slowest.
middle() {
  sort -n "$1" | awk '{ a[NR] = $1 } END { printf "%d ms (%d to %d)", a[int((NR + 1) / 2)], a[1], a[NR] }'
}

report() {
  file=$1
  shift
  start "$@"
  sleep "$SETTLE"
  resident=$(awk '/^VmRSS:/ { printf "%.0f", $2 / 1024 }' "/proc/$process/status")
  stop
  version=$("$1" -version 2>&1 | sed -n 's/.*version "\([^"]*\)".*/\1/p')
  shift
  echo "| $version | ${*:-none} | $(middle "$file.took") | $(middle "$file.used") | $resident MiB |"
}

if healthy; then
  echo "Something serves on port $PORT already; choose another: PORT=10943 $0" >&2
  exit 1
fi
homes=$*
if [ -z "$homes" ]; then
  homes=$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")
fi

echo "$(date -u +%F), $(nproc) cores ($(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -1)), $(uname -sr)"
echo "Load before: $(cut -d ' ' -f 1 /proc/loadavg)"
echo "$JAR: $(wc -c <"$JAR") bytes"
echo
for _ in $(seq "$RUNS"); do
  each time_start
done
echo "| JDK | flags | to the first 200, median of $RUNS | processor time of it | resident after $SETTLE s |"
echo "|---|---|---|---|---|"
each report
