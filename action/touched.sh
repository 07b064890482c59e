#!/usr/bin/env bash
# Paths in, each ended by NUL and relative to the current folder; the folders of their solutions out, likewise. A
# solution is the outermost folder that holds a `Data` folder. Sorted paths give each solution once.
set -euo pipefail

is_solution() {
  local data
  for data in "$1"/[Dd][Aa][Tt][Aa]/; do
    [ ! -d "$data" ] || return 0
  done
  return 1
}

# Sets `solution`, or answers 1 when the file belongs to none.
find_solution() {
  local rest=$1
  solution=.
  until is_solution "$solution"; do
    [[ $rest == */* ]] || return 1
    if [ "$solution" = . ]; then solution=${rest%%/*}; else solution=$solution/${rest%%/*}; fi
    rest=${rest#*/}
  done
}

last=
while IFS= read -r -d '' path; do
  find_solution "$path" || continue
  [ "$solution" != "$last" ] || continue
  printf '%s\0' "$solution"
  last=$solution
done
