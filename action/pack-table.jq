# What `pack --format json` writes becomes a heading and a table in Markdown. Nothing in a cell is markup or ends it.
def cell: gsub("(?<sign>[\\\\`*_\\[\\]<>|~$&#])"; "\\\(.sign)") | gsub("[[:cntrl:]]"; " ");
def number(one; many): if length == 1 then "1 \(one)" else "\(length) \(many)" end;

([.diagnostics[] | select(.severity == "error")] | number("error"; "errors")) as $errors
| "## \(.packages | number("package"; "packages")), \($errors)",
  if .packages == [] then empty
  else "\n| Solution | Version | File | SHA-256 |\n| --- | --- | --- | --- |",
    (.packages[] | .solution as $solution | .version as $version | .files[] | select(.name | endswith(".zip"))
      | "| " + ([$solution, $version, .name, .sha256] | map(cell) | join(" | ")) + " |")
  end
