"""Runs Python blocks of a text.

`run_readme.py README OUTPUT` runs those without a name on the tables of a run;
`run_readme.py README FOLDER NAME` those of that name in a folder, and holds what they print against the block
of text below each.
"""

import contextlib
import io
import os
import re
import sys
import tempfile
from pathlib import Path

FENCED = re.compile(r"^```(\w*) ?([^\n]*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def run(number, block):
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(block, f"block {number}", "exec"), {})
    return printed.getvalue()


def trimmed(text):
    return [line.rstrip() for line in text.strip().splitlines()]


text, folder = Path(sys.argv[1]).read_text(encoding="utf-8"), Path(sys.argv[2]).resolve()
wanted = sys.argv[3] if len(sys.argv) > 3 else ""
blocks = FENCED.findall(text)
chosen = [i for i, (language, name, _) in enumerate(blocks) if (language, name) == ("python", wanted)]
assert chosen, "no block of Python"
with tempfile.TemporaryDirectory() as temporary:
    if wanted:
        os.chdir(folder)
    else:
        os.symlink(folder, Path(temporary) / "output")
        os.chdir(temporary)
    for i in chosen:
        printed = run(i, blocks[i][2])
        if wanted:
            assert blocks[i + 1][0] == "text", f"block {i} shows no output"
            assert trimmed(printed) == trimmed(blocks[i + 1][2]), printed
print(f"{len(chosen)} blocks run")
