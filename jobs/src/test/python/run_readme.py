"""Runs every Python block of a text on the tables of a run: `run_readme.py README OUTPUT`."""

import os
import re
import sys
import tempfile
from pathlib import Path

text, output = Path(sys.argv[1]).read_text(encoding="utf-8"), Path(sys.argv[2]).resolve()
blocks = re.findall(r"^```python\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)
assert blocks, "no block of Python"
with tempfile.TemporaryDirectory() as folder:
    os.symlink(output, Path(folder) / "output")
    os.chdir(folder)
    for number, block in enumerate(blocks, 1):
        exec(compile(block, f"block {number}", "exec"), {})
print(f"{len(blocks)} blocks run")
