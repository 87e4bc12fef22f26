"""Runs notebooks and looks at what they show: `run_notebooks.py NOTEBOOKS FOLDER`.

The tables are those of RABITA_OUTPUT. The executed notebooks and every chart as SVG go to FOLDER.
"""

import json
import re
import sys
import time
from pathlib import Path

import nbformat
import vl_convert
from nbclient import NotebookClient

notebooks, folder = Path(sys.argv[1]), Path(sys.argv[2])
# The marks of a layer, with what is drawn of them.
MARKS = re.compile(
    r'<g class="mark-(?:symbol|rect|rule|area|line|text)[^"]* role-mark[^"]*"[^>]*>(.*?)</g>', re.DOTALL
)


def charts(notebook):
    """The Vega-Lite charts that a notebook shows, in order."""
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            for kind, chart in output.get("data", {}).items():
                if kind.startswith("application/vnd.vegalite"):
                    yield chart


def check_source(name, notebook):
    """A notebook begins with its question, ends with how to read its picture, and stores no output."""
    first, last = notebook.cells[0], notebook.cells[-1]
    assert first.cell_type == "markdown" and first.source.startswith("# ") and "?" in first.source, name
    assert last.cell_type == "markdown" and last.source.startswith("**How to read it**"), name
    for cell in notebook.cells:
        assert not cell.get("outputs") and cell.get("execution_count") is None, f"{name} stores an output"
    assert any("RABITA_OUTPUT" in cell.source for cell in notebook.cells), name


def check_charts(name, notebook):
    """Every chart compiles and shows something."""
    shown = list(charts(notebook))
    assert shown, f"{name} shows no chart"
    for number, chart in enumerate(shown, 1):
        svg = vl_convert.vegalite_to_svg(json.dumps(chart))
        (folder / f"{name}-{number}.svg").write_text(svg, encoding="utf-8")
        drawn = [marks for marks in MARKS.findall(svg) if "<path" in marks or "<line" in marks]
        assert drawn, f"chart {number} of {name} is empty"
    return len(shown)


def run(path):
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    check_source(path.stem, notebook)
    begin = time.perf_counter()
    NotebookClient(
        notebook, timeout=300, kernel_name="python3", resources={"metadata": {"path": str(notebooks)}}
    ).execute()
    seconds = time.perf_counter() - begin
    nbformat.write(notebook, folder / path.name)
    return f"{path.name}: {check_charts(path.stem, notebook)} charts, {seconds:.0f} s"


folder.mkdir(parents=True, exist_ok=True)
for path in sorted(notebooks.glob("*.ipynb")):
    print(run(path), flush=True)
