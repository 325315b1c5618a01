# Shared by the commands of this folder: finds a JDK 25, builds what is stale, runs a main class.
# Sourced, not run. It sets: root (the repository), java (a JDK 25's java).

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# Reads the JDK's release file if there is one, because starting the JVM takes longer.
is_java_25() {
  [ -x "$1" ] || return 1
  local release
  release=$(dirname "$(dirname "$(readlink -f "$1")")")/release
  if [ -f "$release" ]; then
    grep '^JAVA_VERSION="25[."]' "$release" >/dev/null
  else
    "$1" -version 2>&1 | grep 'version "25[."]' >/dev/null
  fi
}

find_java() {
  local candidate
  for candidate in "${JAVA_HOME:-}/bin/java" "$(command -v java || true)" \
    /usr/lib/jvm/*/bin/java /Library/Java/JavaVirtualMachines/*/Contents/Home/bin/java \
    "${HOME:-}"/.sdkman/candidates/java/*/bin/java "${HOME:-}"/.jdks/*/bin/java; do
    if is_java_25 "$candidate"; then
      java=$candidate
      return
    fi
  done
  echo "${0##*/}: no JDK 25 found; install one (for example Eclipse Temurin 25 from adoptium.net) or point JAVA_HOME to it" >&2
  exit 1
}

# Whether a source, a resource or a pom is newer than the last build. Templates and contracts are not built.
is_stale() {
  local built=$root/.cartwright/built
  [ -f "$built" ] && [ -f "$root/localstack/console/target/console-0.1.0-SNAPSHOT.jar" ] || return 0
  [ -n "$(find "$root/pom.xml" "$root"/functions/pom.xml "$root"/functions/*/pom.xml "$root"/localstack/*/pom.xml \
    "$root"/functions/*/src/main "$root"/localstack/*/src/main -newer "$built" -print -quit)" ]
}

build() {
  find_java
  if is_stale; then
    echo "building (the first time downloads what the build needs) ..." >&2
    build_cleanly || exit 1
    mkdir -p "$root/.cartwright"
    touch "$root/.cartwright/built"
    archive_classes
  fi
}

# With a temporary folder of its own, because Maven's assembly plugin leaves its files there.
build_cleanly() (
  scratch=$(mktemp -d)
  trap 'rm -rf "$scratch"' EXIT
  cd "$root"
  MAVEN_OPTS="${MAVEN_OPTS:-} -Djava.io.tmpdir=$scratch" ./mvnw -B -q -DskipTests -Dcyclonedx.skip=true package
)

# Runs the demo once, unseen, to archive the classes that functions and commands load: their next start is then as fast as any
# later one. A failure does not fail the build.
archive_classes() {
  echo "archiving the classes that functions load ..." >&2
  CARTWRIGHT_ARCHIVE_CLASSES=true "$root/localstack/demo" >"$root/.cartwright/archive.log" 2>&1 ||
    echo "classes were not archived, so functions start more slowly: see .cartwright/archive.log" >&2
}

# run MODULE CLASS [ARGUMENT ...]: replaces this shell by a program of localstack/MODULE. The classes that a command loads are
# archived at its end, once after each build, and mapped by the command's next start; without an archive it starts more slowly.
# COMMAND is its name in its help, if it is not the script's.
run() {
  local module=$root/localstack/$1 jar=$1-0.1.0-SNAPSHOT.jar class=$2 folder archive shared=()
  shift 2
  folder=$(cd "$(dirname "$0")" && pwd)
  archive=$root/.cartwright/classes/${folder##*/}-${0##*/}.jsa
  if mkdir -p "${archive%/*}" 2>/dev/null && [ -w "${archive%/*}" ]; then
    shared=(-XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=$archive")
  fi
  exec "$java" ${JAVA_FLAGS:-} ${shared[@]+"${shared[@]}"} -Xlog:disable \
    --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    "-Dcartwright.home=$root" "-Dcartwright.command=${COMMAND:-${folder#"$root"/}/${0##*/}}" \
    -cp "$module/target/$jar:$module/target/lib/*" "$class" "$@"
}
