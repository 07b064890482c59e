"""Counts the solutions that are refused as they should be.

usage: refused.py FOLDER PROGRAM     (LIST=1 in the environment lists the others)

FOLDER holds Solutions/ and refused.tsv, which says what the errors of each solution must name. A solution counts when
the program exits with 1, writes nothing, and the errors name all of it.
"""

import csv
import json
import os
import subprocess
import sys
import tempfile

folder, program = sys.argv[1:3]
with open(os.path.join(folder, "refused.tsv"), encoding="utf-8", newline="") as handle:
    rows = list(csv.reader(handle, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]

good = 0
for name, parts in rows:
    with tempfile.TemporaryDirectory() as out:
        command = [program, "pack", os.path.join(folder, "Solutions", name), "--out", out, "--format", "json"]
        run = subprocess.run(command, capture_output=True, text=True, timeout=60)
        written = [file for _, _, files in os.walk(out) for file in files]
    try:
        found = json.loads(run.stdout)["diagnostics"]
    except ValueError:
        found = []
    errors = [d for d in found if d["severity"] == "error"]
    text = "\n".join(str(d[key]) for d in errors for key in ("file", "message", "help")).lower()
    unnamed = [part for part in parts.split("|") if part.lower() not in text]
    if run.returncode == 1 and not written and not unnamed:
        good += 1
    elif os.environ.get("LIST"):
        print(f"{name}: exit {run.returncode}, not named: {unnamed}", file=sys.stderr)
print(f"refused {good} of {len(rows)}")
