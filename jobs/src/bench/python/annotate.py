"""Tokens, names of states and days in news articles, as one would write it in Python without Rabita.

    python annotate.py --input sample.jsonl --names names.tsv --output annotated.parquet

The input has a JSON object a line: id, language, published (a day or null), text. The names have
three columns: language, name, state. The output has a row a document; offsets are code points.
What is printed is JSON: documents, processes, and the seconds from the first line read to the last
row written, by the clock and of all cores; starting Python and reading the names are not counted.
"""

import argparse
import json
import multiprocessing
import os
import resource
import time
from collections import defaultdict
from datetime import date, datetime
from itertools import islice
from pathlib import Path

import ahocorasick
import pyarrow as pa
import pyarrow.parquet as pq
import regex
from dateparser.search import search_dates

TOKEN = pa.struct([("begin", pa.int32()), ("end", pa.int32()), ("token", pa.string())])
MENTION = pa.struct(
    [("begin", pa.int32()), ("end", pa.int32()), ("surface", pa.string()), ("country", pa.string())]
)
DATE = pa.struct([("surface", pa.string()), ("day", pa.date32())])
SCHEMA = pa.schema(
    [
        ("doc_id", pa.string()),
        ("language", pa.string()),
        ("published_on", pa.date32()),
        ("text", pa.string()),
        ("tokens", pa.list_(TOKEN)),
        ("mentions", pa.list_(MENTION)),
        ("dates", pa.list_(DATE)),
    ]
)

# A number with its points, a word with its marks and joiners, or one sign.
TOKENS = regex.compile(
    r"\p{N}+(?:[.,:]\p{N}+)+|[\p{L}\p{M}\p{N}_\u200c\u200d]+|[^\s\p{L}\p{M}\p{N}_\u200c\u200d]"
)
LETTER = regex.compile(r"[\p{L}\p{M}\p{N}_]")

# Letters that keyboards mix up, one for one, so that offsets stay.
SAME_LETTERS = str.maketrans("يىكةأإآ\u200c", "ییکهااا ")

DOCUMENTS_A_TASK = 4
ROWS_A_GROUP = 500

automatons = {}


def read_names(path):
    """For each language an automaton of its names; the value is the name's length and its state."""
    read = defaultdict(lambda: ahocorasick.Automaton(ahocorasick.STORE_ANY))
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        language, name, country = line.split("\t")
        key = name.translate(SAME_LETTERS)
        if key not in read[language]:
            read[language].add_word(key, (len(key), country))
    for language, automaton in read.items():
        automaton.make_automaton()
        automatons[language] = automaton


def is_letter(text, at):
    return 0 <= at < len(text) and LETTER.match(text, at) is not None


def find_tokens(text):
    return [
        {"begin": match.start(), "end": match.end(), "token": match.group()}
        for match in TOKENS.finditer(text)
    ]


def find_mentions(text, language):
    """The longest names that stand as words, from left to right."""
    if language not in automatons:
        return []
    hits = []
    for last, (length, country) in automatons[language].iter(text.translate(SAME_LETTERS)):
        begin, end = last + 1 - length, last + 1
        if not is_letter(text, begin - 1) and not is_letter(text, end):
            hits.append((begin, -end, country))
    mentions, free = [], 0
    for begin, minus_end, country in sorted(hits):
        if begin >= free:
            free = -minus_end
            mentions.append(
                {"begin": begin, "end": free, "surface": text[begin:free], "country": country}
            )
    return mentions


def find_dates(text, language, published):
    """Days; where the day of publication is not known only those with a year."""
    if published:
        base = datetime.combine(published, datetime.min.time())
        settings = {
            "RELATIVE_BASE": base,
            "PREFER_DATES_FROM": "past",
            "REQUIRE_PARTS": ["day", "month"],
        }
    else:
        settings = {"PARSERS": ["absolute-time"], "REQUIRE_PARTS": ["day", "month", "year"]}
    found = search_dates(text, languages=[language], settings=settings)
    return [{"surface": surface, "day": day.date()} for surface, day in found or []]


def annotate(line):
    document = json.loads(line)
    text, language = document["text"], document["language"]
    published = document.get("published")
    published = date.fromisoformat(published) if published else None
    return {
        "doc_id": document["id"],
        "language": language,
        "published_on": published,
        "text": text,
        "tokens": find_tokens(text),
        "mentions": find_mentions(text, language),
        "dates": find_dates(text, language, published),
    }


def write(rows, path):
    rows, count = iter(rows), 0
    with pq.ParquetWriter(path, SCHEMA, compression="zstd") as writer:
        while group := list(islice(rows, ROWS_A_GROUP)):
            writer.write_table(pa.Table.from_pylist(group, SCHEMA))
            count += len(group)
    return count


def cpu_seconds():
    usages = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--input", required=True, help="JSON lines")
    parser.add_argument("--names", required=True, help="language, name, state, with tabs between")
    parser.add_argument("--output", required=True, help="Parquet file")
    parser.add_argument("--processes", type=int, default=os.cpu_count())
    options = parser.parse_args()
    read_names(options.names)
    begin, cpu_before = time.perf_counter(), cpu_seconds()
    # Processes are forked, so they have the automatons.
    pool = multiprocessing.get_context("fork").Pool(options.processes)
    with open(options.input, encoding="utf-8") as lines, pool:
        documents = write(pool.imap_unordered(annotate, lines, DOCUMENTS_A_TASK), options.output)
        pool.close()
        pool.join()
    print(
        json.dumps(
            {
                "documents": documents,
                "processes": options.processes,
                "seconds": time.perf_counter() - begin,
                "cpu_seconds": cpu_seconds() - cpu_before,
            }
        )
    )


if __name__ == "__main__":
    main()
