#!/usr/bin/env bash
# Finds the program: the one given, else that of the release, else one built from the sources beside this script.
# Reads SENTINEL_PACK_PROGRAM, SENTINEL_PACK_VERSION (default: that of the sources), SENTINEL_PACK_REPOSITORY (whose
# releases) and the runner's environment. Output: program.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=action/runner.sh
. "$here/runner.sh"

fail() {
  annotate error sentinel-pack "$1"
  exit 2
}

use() {
  output program "$1"
  exit 0
}

if [ -n "${SENTINEL_PACK_PROGRAM:-}" ]; then
  [ -x "$SENTINEL_PACK_PROGRAM" ] || fail "\`$SENTINEL_PACK_PROGRAM\` is not a program"
  use "$SENTINEL_PACK_PROGRAM"
fi

sources=$(sed -n '/^version = /{s/^version = "\(.*\)".*$/\1/p;q;}' "$here/../Cargo.toml")
version=${SENTINEL_PACK_VERSION:-$sources}
version=${version#v}
[[ $version =~ ^[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.-]+)?$ ]] || fail "\`$version\` is no version; one is like 1.2.3"

case "${RUNNER_OS:-}-${RUNNER_ARCH:-}" in
  Linux-X64) target=x86_64-unknown-linux-musl ;;
  Linux-ARM64) target=aarch64-unknown-linux-musl ;;
  macOS-X64) target=x86_64-apple-darwin ;;
  macOS-ARM64) target=aarch64-apple-darwin ;;
  Windows-X64) target=x86_64-pc-windows-msvc ;;
  *) target= ;;
esac
suffix=
[ "${RUNNER_OS:-}" != Windows ] || suffix=.exe
folder=$(mktemp -d "$RUNNER_TEMP/sentinel-pack-program.XXXXXX")

# Answers 1 when the release has no such file.
download() {
  local url status=0 code
  url=${GITHUB_SERVER_URL:-https://github.com}/$SENTINEL_PACK_REPOSITORY/releases/download/v$version/$1
  code=$(curl --proto '=https' --tlsv1.2 -fsSL --retry 3 -o "$folder/$1" -w '%{http_code}' "$url") || status=$?
  [ "$status" -ne 0 ] || return 0
  [ "$code" != 404 ] || return 1
  fail "$url could not be downloaded (curl ended with $status, HTTP status $code)"
}

sha256() {
  if command -v sha256sum >/dev/null; then sha256sum "$1"; else shasum -a 256 "$1"; fi | cut -d' ' -f1
}

archive=sentinel-pack-$target.tar.gz
if [ -n "$target" ] && [ -n "${SENTINEL_PACK_REPOSITORY:-}" ] && download "$archive"; then
  download SHA256SUMS || fail "release $version has no SHA256SUMS, so its program cannot be verified"
  cd "$folder"
  expected=$(awk -v name="$archive" '$2 == name || $2 == "*" name { print $1 }' SHA256SUMS)
  [ -n "$expected" ] || fail "SHA256SUMS of release $version does not name $archive"
  [ "$(sha256 "$archive")" = "$expected" ] || fail "$archive is not the file that SHA256SUMS of release $version names"
  tar -xzf "$archive"
  echo "$folder" >>"$GITHUB_PATH"
  use "$folder/sentinel-pack$suffix"
fi

[ "$version" = "$sources" ] ||
  fail "release $version has no program for ${RUNNER_OS:-?} on ${RUNNER_ARCH:-?}, and the sources are of version $sources"
command -v cargo >/dev/null ||
  fail "there is no release for ${RUNNER_OS:-?} on ${RUNNER_ARCH:-?}; to build from source, install Rust first"
cargo build --release --locked --manifest-path "$here/../Cargo.toml" --target-dir "$folder"
echo "$folder/release" >>"$GITHUB_PATH"
use "$folder/release/sentinel-pack$suffix"
