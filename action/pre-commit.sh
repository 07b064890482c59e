#!/usr/bin/env bash
# Checks the solutions that files belong to; the files are the arguments, relative to the current folder. The program
# is `sentinel-pack` of SENTINEL_PACK_PROGRAM or PATH, else it is built from the sources beside this script, once.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)

program=${SENTINEL_PACK_PROGRAM:-$(command -v sentinel-pack || true)}
if [ -z "$program" ]; then
  cargo build --quiet --release --locked --manifest-path "$here/../Cargo.toml"
  program=$here/../target/release/sentinel-pack
fi

solutions=()
while IFS= read -r -d '' solution; do
  solutions+=("$solution")
done < <([ "$#" -eq 0 ] || printf '%s\0' "$@" | bash "$here/touched.sh")
[ "${#solutions[@]}" -eq 0 ] || exec "$program" check -- "${solutions[@]}"
