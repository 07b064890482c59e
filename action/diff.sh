#!/usr/bin/env bash
# Shows in the job's summary what the run's commits change in the packages of their solutions.
# Reads SENTINEL_PACK_PROGRAM, SENTINEL_PACK_FOLDER, SENTINEL_PACK_BASE and SENTINEL_PACK_WORKBOOKS_METADATA. What
# cannot be packed cannot be compared, which is for `check` to say: only a comparison that could not be run fails.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=action/runner.sh
. "$here/runner.sh"

options=()
[ -z "${SENTINEL_PACK_WORKBOOKS_METADATA:-}" ] || options+=(--workbooks-metadata "$SENTINEL_PACK_WORKBOOKS_METADATA")

# A line of its own in Markdown, with a name in it that is no markup.
say() {
  printf '\n### %s\n\n%s\n' "$(printf '%s' "$1" | tr -d '\r\n' | sed 's/[][\\`*_<>|~$&#]/\\&/g')" "$2" >"$section"
  summarize "$section"
}

section=$SENTINEL_PACK_FOLDER/diff.md
if [ -z "${SENTINEL_PACK_BASE:-}" ]; then
  printf '## Changes of packages\n\nThis event has no commits, so there is nothing to compare with.\n' >"$section"
  summarize "$section"
  exit 0
fi
printf '## Changes of packages since %s\n' "${SENTINEL_PACK_BASE:0:10}" >"$section"
summarize "$section"

worst=0
prefix=$(git -c safe.directory='*' rev-parse --show-prefix)
messages=$SENTINEL_PACK_FOLDER/messages
for solution in "$@"; do
  path=${solution#"$PWD"/}
  path=${path#./}
  path=${path%/}
  [ "$path" != . ] || path=
  path=$prefix$path
  if [ -d "$solution/Solutions" ]; then
    say "$solution" 'It holds several solutions; name those to compare.'
    continue
  fi
  if ! git -c safe.directory='*' cat-file -e "$SENTINEL_PACK_BASE:$path" 2>/dev/null; then
    say "$solution" 'The solution is new.'
    continue
  fi
  status=0
  "$SENTINEL_PACK_PROGRAM" diff --format markdown ${options[@]+"${options[@]}"} -- \
    "$SENTINEL_PACK_BASE:$path" "$solution" >"$section" 2>"$messages" || status=$?
  print_plain "$messages"
  if [ "$status" -eq 0 ]; then
    summarize "$section"
  else
    say "$solution" 'The packages could not be compared; the log says why.'
    [ "$status" -eq 1 ] || worst=$status
  fi
done
exit "$worst"
