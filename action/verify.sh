#!/usr/bin/env bash
# Verifies that the committed packages are those that the solutions make: an annotation for each file that is not, and
# a table in the job's summary. Reads SENTINEL_PACK_PROGRAM, SENTINEL_PACK_FOLDER and SENTINEL_PACK_WORKBOOKS_METADATA.
# Ends with 1 when a package is stale or a solution makes none.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=action/runner.sh
. "$here/runner.sh"

options=()
[ -z "${SENTINEL_PACK_WORKBOOKS_METADATA:-}" ] || options+=(--workbooks-metadata "$SENTINEL_PACK_WORKBOOKS_METADATA")

status=0
report=$SENTINEL_PACK_FOLDER/verify.json
messages=$SENTINEL_PACK_FOLDER/messages
"$SENTINEL_PACK_PROGRAM" verify --format json ${options[@]+"${options[@]}"} -- "$@" >"$report" 2>"$messages" || status=$?
print_plain "$messages"
if [ "$status" -eq 1 ]; then
  # The log shows what differs, line by line.
  "$SENTINEL_PACK_PROGRAM" verify ${options[@]+"${options[@]}"} -- "$@" >"$SENTINEL_PACK_FOLDER/verify.txt" 2>/dev/null ||
    print_plain "$SENTINEL_PACK_FOLDER/verify.txt"
fi
summary=$SENTINEL_PACK_FOLDER/verify.md
{
  case "$status" in
    0) printf '## Packages: as the solutions make them\n' ;;
    1) printf '## Packages: **not** as the solutions make them\n' ;;
    *) printf '## Packages: not verified\n' ;;
  esac
  if [ -s "$report" ]; then jq -r -f "$here/verify-table.jq" "$report" | tr -d '\r'; fi
  if [ -s "$messages" ]; then code_block "$messages"; fi
} >"$summary"
summarize "$summary"

if [ -s "$report" ]; then jq -r -f "$here/verify-annotations.jq" "$report" | tr -d '\r'; fi
if [ "$status" -ne 0 ] && [ -s "$messages" ]; then
  annotate error sentinel-pack 'a solution makes no package to compare with; the log says why'
fi
exit "$status"
