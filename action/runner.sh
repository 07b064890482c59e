# shellcheck shell=bash
# What the runner takes from a step: outputs, annotations, the job's summary. To be sourced.
# Texts that others wrote reach it only through these functions.

# A line of the log that begins with `::` is a command to the runner, so text is escaped.
escaped() {
  local text=$1
  text=${text//%/%25}
  text=${text//$'\r'/%0D}
  text=${text//$'\n'/%0A}
  printf '%s' "$text"
}

# annotate error|warning|notice TITLE MESSAGE; the title holds no comma and no colon.
annotate() {
  printf '::%s title=%s::%s\n' "$1" "$(escaped "$2")" "$(escaped "$3")"
}

# A word that nobody can foresee.
unforeseen() {
  od -An -N16 -tx1 /dev/urandom | tr -d ' \n'
}

# output NAME VALUE; the value may have several lines.
output() {
  local end
  end=$(unforeseen)
  printf '%s<<%s\n%s\n%s\n' "$1" "$end" "$2" "$end" >>"$GITHUB_OUTPUT"
}

# Prints a file to the log, where none of its lines is a command.
print_plain() {
  [ -s "$1" ] || return 0
  local end
  end=$(unforeseen)
  printf '::stop-commands::%s\n' "$end"
  cat "$1"
  printf '\n::%s::\n' "$end"
}

# A file as a block of code in Markdown; its fence is longer than every run of backticks in it.
code_block() {
  local fence='```'
  while grep -qF -e "$fence" "$1"; do fence="$fence\`"; done
  printf '\n%stext\n' "$fence"
  head -c 20000 "$1"
  printf '\n%s\n' "$fence"
}

# Adds a file of Markdown to the job's summary, which takes one mebibyte of a step.
summarize() {
  local summary=$GITHUB_STEP_SUMMARY size
  touch "$summary"
  size=$(cat "$summary" "$1" | wc -c)
  if [ "$size" -le 1000000 ]; then
    cat "$1" >>"$summary"
  elif ! grep -qF 'The summary is too long' "$summary"; then
    printf '\nThe summary is too long; the rest of it is left out.\n' >>"$summary"
  fi
}
