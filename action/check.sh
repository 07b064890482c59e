#!/usr/bin/env bash
# Checks solutions: an annotation for each finding, a table of them in the job's summary, and a SARIF log.
# Reads SENTINEL_PACK_PROGRAM, SENTINEL_PACK_FOLDER, SENTINEL_PACK_FAIL_LEVEL, SENTINEL_PACK_TODAY,
# SENTINEL_PACK_BASE, SENTINEL_PACK_PATHS and SENTINEL_PACK_WORKBOOKS_METADATA. Outputs: errors, warnings, sarif. Ends
# with 1 when a finding reaches the level.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=action/runner.sh
. "$here/runner.sh"

options=()
[ -z "${SENTINEL_PACK_TODAY:-}" ] || options+=(--today "$SENTINEL_PACK_TODAY")
[ -z "${SENTINEL_PACK_WORKBOOKS_METADATA:-}" ] || options+=(--workbooks-metadata "$SENTINEL_PACK_WORKBOOKS_METADATA")
# Solutions that the user named are checked whether the event's commits touch them or not. The base is the commit that
# the branch started from already, and a checkout without history could not tell that.
if [ -n "${SENTINEL_PACK_BASE:-}" ] && [ -z "${SENTINEL_PACK_PATHS//[$' \t\r\n']/}" ]; then
  options+=(--changed-since "$SENTINEL_PACK_BASE^{tree}")
fi

# check FORMAT FILE SOLUTION…: writes the report to the file. Sets `failed` when the check could not be run.
failed=0
check() {
  local format=$1 file=$2 status=0
  shift 2
  "$SENTINEL_PACK_PROGRAM" check --format "$format" ${options[@]+"${options[@]}"} -- "$@" \
    >"$file" 2>"$SENTINEL_PACK_FOLDER/messages" || status=$?
  [ "$status" -le 1 ] || failed=1
}

count() {
  jq --arg severity "$1" '[.diagnostics[] | select(.known == null and .severity == $severity)] | length' \
    "$SENTINEL_PACK_FOLDER/check.json" | tr -d '\r'
}

check json "$SENTINEL_PACK_FOLDER/check.json" "$@"
if [ ! -s "$SENTINEL_PACK_FOLDER/check.json" ]; then
  print_plain "$SENTINEL_PACK_FOLDER/messages"
  annotate error sentinel-pack 'the check could not be run; the log says why'
  exit 2
fi
print_plain "$SENTINEL_PACK_FOLDER/messages"
check github "$SENTINEL_PACK_FOLDER/annotations" "$@"
cat "$SENTINEL_PACK_FOLDER/annotations"
check sarif "$SENTINEL_PACK_FOLDER/check.sarif" "$@"
check markdown "$SENTINEL_PACK_FOLDER/check.md" "$@"
summarize "$SENTINEL_PACK_FOLDER/check.md"

errors=$(count error)
warnings=$(count warning)
output errors "$errors"
output warnings "$warnings"
output sarif "$SENTINEL_PACK_FOLDER/check.sarif"
echo "$errors errors, $warnings warnings"

[ "$failed" -eq 0 ] || exit 2
case "$SENTINEL_PACK_FAIL_LEVEL" in
  error) [ "$errors" -eq 0 ] ;;
  *) [ "$((errors + warnings))" -eq 0 ] ;;
esac
