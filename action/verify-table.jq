# What `verify --format json` writes becomes a table in Markdown. Nothing in a cell is markup or ends the cell.
def cell: gsub("(?<sign>[\\\\`*_\\[\\]<>|~$&#])"; "\\\(.sign)") | gsub("[[:cntrl:]]"; " ");

[.solutions[] | . as $solution | (.files[] | [$solution.solution, $solution.version, .file, .message])] as $rows
| if $rows == [] then empty
  else "\n| Solution | Version | File | Difference |\n| --- | --- | --- | --- |",
    ($rows[] | "| " + (map(cell) | join(" | ")) + " |")
  end
