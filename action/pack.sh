#!/usr/bin/env bash
# Makes the packages of solutions, in SENTINEL_PACK_OUT or else in a folder of this run.
# Reads SENTINEL_PACK_PROGRAM, SENTINEL_PACK_FOLDER, SENTINEL_PACK_COMMANDS and SENTINEL_PACK_WORKBOOKS_METADATA.
# Outputs: packages (the zip files, one a line), package-folder. Ends with 1 when a solution makes no package.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=action/runner.sh
. "$here/runner.sh"

options=()
[ -z "${SENTINEL_PACK_WORKBOOKS_METADATA:-}" ] || options+=(--workbooks-metadata "$SENTINEL_PACK_WORKBOOKS_METADATA")

status=0
out=${SENTINEL_PACK_OUT:-$SENTINEL_PACK_FOLDER/packages}
report=$SENTINEL_PACK_FOLDER/pack.json
messages=$SENTINEL_PACK_FOLDER/messages
"$SENTINEL_PACK_PROGRAM" pack --out "$out" --format json ${options[@]+"${options[@]}"} -- "$@" \
  >"$report" 2>"$messages" || status=$?
print_plain "$messages"
if [ ! -s "$report" ]; then
  annotate error sentinel-pack 'the packages could not be made; the log says why'
  exit "$status"
fi
# `check` annotates the same faults.
case " $(printf '%s' "$SENTINEL_PACK_COMMANDS" | tr '\n\r,' '   ') " in
  *' check '*) ;;
  *) jq -r -f "$here/pack-annotations.jq" "$report" | tr -d '\r' ;;
esac

jq -r -f "$here/pack-table.jq" "$report" | tr -d '\r' >"$SENTINEL_PACK_FOLDER/pack.md"
summarize "$SENTINEL_PACK_FOLDER/pack.md"
output package-folder "$out"
output packages "$(jq -r '.packages[] | .folder as $folder | .files[].name | select(endswith(".zip")) | "\($folder)/\(.)"' \
  "$report" | tr -d '\r')"
exit "$status"
