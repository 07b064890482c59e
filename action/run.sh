#!/usr/bin/env bash
# Carries out the commands of this run, each on all of its solutions, and fails when one of them does.
# Reads SENTINEL_PACK_COMMANDS, SENTINEL_PACK_FAIL_LEVEL (error, warning or never), SENTINEL_PACK_FOLDER and what the
# commands read. What could not be run fails at every level.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=action/runner.sh
. "$here/runner.sh"

fail() {
  annotate error sentinel-pack "$1"
  exit 2
}

commands=()
for command in $(printf '%s' "$SENTINEL_PACK_COMMANDS" | tr ',\r' '  '); do
  case "$command" in
    check | verify | diff | pack) commands+=("$command") ;;
    *) fail "there is no command \`$command\`; expected check, verify, diff or pack" ;;
  esac
done
[ "${#commands[@]}" -gt 0 ] || fail "no command is given; expected check, verify, diff or pack"
case "$SENTINEL_PACK_FAIL_LEVEL" in
  error | warning | never) ;;
  *) fail "there is no level \`$SENTINEL_PACK_FAIL_LEVEL\`; expected error, warning or never" ;;
esac

solutions=()
while IFS= read -r -d '' solution; do solutions+=("$solution"); done <"$SENTINEL_PACK_FOLDER/solutions"
if [ "${#solutions[@]}" -eq 0 ]; then
  echo 'No solution is touched.'
  printf '## sentinel-pack: no solution is touched\n' >"$SENTINEL_PACK_FOLDER/none.md"
  summarize "$SENTINEL_PACK_FOLDER/none.md"
  exit 0
fi

worst=0
for command in "${commands[@]}"; do
  status=0
  echo "::group::sentinel-pack $command"
  bash "$here/$command.sh" "${solutions[@]}" || status=$?
  echo '::endgroup::'
  case "$status" in
    0) ;;
    1) [ "$worst" -ne 0 ] || worst=1 ;;
    *) worst=2 ;;
  esac
done
[ "$worst" -ne 1 ] || [ "$SENTINEL_PACK_FAIL_LEVEL" != never ] || worst=0
exit "$worst"
