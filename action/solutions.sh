#!/usr/bin/env bash
# Finds the solutions of this run: those that are named, else those that the commits of the event touch, else (an event
# without commits, such as a schedule) the whole repository.
# Reads SENTINEL_PACK_PATHS (one a line), SENTINEL_PACK_COMMANDS, SENTINEL_PACK_TOKEN (to fetch the commit that the
# branch started from) and the runner's environment; the current folder lies in the checkout.
# Outputs: folder (of this run's files; `solutions` in it lists the solutions, each ended by NUL), base, solutions.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=action/runner.sh
. "$here/runner.sh"

# The folder may belong to another user, as it does in containers.
git() {
  command git -c safe.directory='*' "$@"
}

has_commit() {
  git cat-file -e "$1^{commit}" 2>/dev/null
}

# Prints a member of the event if it is the id of a commit.
commit_of_event() {
  local id
  id=$(jq -r "$1 // empty" "$GITHUB_EVENT_PATH" | tr -d '\r')
  if [[ $id =~ ^[0-9a-f]{40,64}$ && ! $id =~ ^0+$ ]]; then printf '%s' "$id"; fi
}

# The token goes where no list of processes shows it; the empty value takes back a header that the checkout has left.
fetch_with_token() {
  local server=${GITHUB_SERVER_URL:-https://github.com} header
  header="AUTHORIZATION: basic $(printf 'x-access-token:%s' "$SENTINEL_PACK_TOKEN" | base64 | tr -d '\r\n')"
  GIT_CONFIG_COUNT=2 GIT_TERMINAL_PROMPT=0 \
    GIT_CONFIG_KEY_0="http.$server/.extraheader" GIT_CONFIG_VALUE_0='' \
    GIT_CONFIG_KEY_1="http.$server/.extraheader" GIT_CONFIG_VALUE_1="$header" \
    git fetch "$@"
}

# Of a fork's pull request `origin` may be the fork, which need not have the commit.
fetch() {
  local remote options=(--quiet --no-tags --no-recurse-submodules)
  [ "$(git rev-parse --is-shallow-repository)" != true ] || options+=(--depth=1)
  for remote in origin "${GITHUB_SERVER_URL:-https://github.com}/$GITHUB_REPOSITORY"; do
    GIT_TERMINAL_PROMPT=0 git fetch "${options[@]}" "$remote" "$1" 2>/dev/null && has_commit "$1" && return 0
    [ -n "${SENTINEL_PACK_TOKEN:-}" ] || continue
    fetch_with_token "${options[@]}" "$remote" "$1" 2>/dev/null && has_commit "$1" && return 0
  done
  return 1
}

# Sets `base`: the commit that the event's own commits come after; empty when the event has none.
find_base() {
  local head parents
  head=$(commit_of_event .pull_request.head.sha)
  # The parents as they are written; a shallow checkout does not hold them.
  parents=$(git cat-file commit HEAD | sed -n '/^$/q;s/^parent //p' | tr '\n' ' ')
  if [[ -n $head && $parents == *" $head " ]]; then
    # The runner checked out the merge of the pull request: its first parent is the branch that it goes to.
    base=${parents%% *}
  else
    base=$(commit_of_event '.pull_request.base.sha // .merge_group.base_sha // .before')
  fi
  [ -n "$base" ] || return 0
  if ! has_commit "$base" && ! fetch "$base"; then
    annotate error sentinel-pack "commit $base, with which this one is compared, could not be fetched; let the checkout \
fetch it (fetch-depth: 0), or name the solutions in \`paths\`"
    exit 2
  fi
  # What came to the target branch in the meantime is not this branch's doing.
  base=$(git merge-base "$base" HEAD 2>/dev/null || printf '%s' "$base")
}

folder=$(mktemp -d "$RUNNER_TEMP/sentinel-pack.XXXXXX")
base=
case " $(printf '%s' "${SENTINEL_PACK_COMMANDS:-}" | tr '\n,' '  ') " in
  *' diff '*) find_base ;;
  *) [ -n "${SENTINEL_PACK_PATHS//[$' \t\r\n']/}" ] || find_base ;;
esac

if [ -n "${SENTINEL_PACK_PATHS//[$' \t\r\n']/}" ]; then
  while IFS= read -r path; do
    path=${path%$'\r'}
    [ -z "$path" ] || printf '%s\0' "$path"
  done <<<"$SENTINEL_PACK_PATHS" >"$folder/solutions"
elif [ -n "$base" ]; then
  git diff --name-only -z --no-renames --relative "$base" HEAD >"$folder/changed"
  bash "$here/touched.sh" <"$folder/changed" >"$folder/solutions"
else
  printf '.\0' >"$folder/solutions"
fi

output folder "$folder"
output base "$base"
output solutions "$(tr '\0' '\n' <"$folder/solutions")"
