"""What the notebooks share: the look of charts, the ties in focus, and text with names marked.

Nothing here is needed to read a table: `pandas.read_parquet("output/timeline")` is.
"""

import html
import json
import unicodedata
from itertools import combinations
from pathlib import Path

import altair as alt

# Colours that people with colour blindness tell apart (Okabe and Ito 2008).
BLUE, ORANGE, GREEN, GREY = "#0072B2", "#D55E00", "#009E73", "#999999"
COLOURS = [BLUE, ORANGE, GREEN, "#CC79A7", "#E69F00", "#56B4E9", "#F0E442", "#000000"]
FONT = "Noto Sans, Noto Sans Arabic, Noto Naskh Arabic, Noto Sans Devanagari, DejaVu Sans, sans-serif"

# The viewer draws the charts (JupyterLab, VS Code ...), without anything from the network.
alt.renderers.enable("mimetype")


@alt.theme.register("rabita", enable=True)
def look():
    """Fonts with Arabic and Devanagari letters, quiet grids, one order of colours."""
    label = {"labelFont": FONT, "titleFont": FONT}
    return {
        "config": {
            "font": FONT,
            "title": {"anchor": "start", "font": FONT, "subtitleFont": FONT, "subtitleColor": "#555"},
            "axis": {**label, "gridColor": "#eee", "labelLimit": 320},
            "header": label,
            "legend": {**label, "labelLimit": 320},
            "range": {"category": COLOURS},
            "view": {"stroke": None, "continuousWidth": 560, "continuousHeight": 160},
        }
    }


def package(output):
    """The description of a run's tables, `datapackage.json`."""
    return json.loads((Path(output) / "datapackage.json").read_text(encoding="utf-8"))


def ties(output):
    """The pairs of the states that the study looks at, as `(a, b)` in the order of the tables."""
    return list(combinations(sorted(package(output)["study"]["focus"]), 2))


def skipped(output):
    """What the run left out because its input is too small for it, one sentence each."""
    return json.loads((Path(output) / "manifest.json").read_text(encoding="utf-8"))["skipped"]


def direction(text):
    """`rtl` where most letters of a text run from right to left, else `ltr`."""
    kinds = [unicodedata.bidirectional(letter) for letter in text]
    right = sum(kind in ("R", "AL") for kind in kinds)
    return "rtl" if right > kinds.count("L") else "ltr"


def marked(text, spans):
    """HTML of a text; `spans` are `(begin, end, colour)` of what is underlined.

    >>> marked("a < b", [(0, 1, "red")])
    '<mark style="background:none;border-bottom:3px solid red">a</mark> &lt; b'
    """
    parts, at = [], 0
    for begin, end, colour in sorted(spans):
        style = f"background:none;border-bottom:3px solid {colour}"
        parts += [html.escape(text[at:begin]), f'<mark style="{style}">{html.escape(text[begin:end])}</mark>']
        at = end
    return "".join(parts) + html.escape(text[at:])


def paragraph(text, spans, language, *caption):
    """A marked text in its own direction, under a caption whose parts may be in any script."""
    parts = ", ".join(f"<bdi>{html.escape(str(part))}</bdi>" for part in caption)
    return (
        f'<div style="max-width:46em;margin:0 0 1em 0"><small style="color:#555">{parts}</small>'
        f'<p lang="{html.escape(language)}" dir="{direction(text)}" '
        f'style="white-space:pre-line;line-height:1.9;margin:.2em 0">{marked(text, spans)}</p></div>'
    )
