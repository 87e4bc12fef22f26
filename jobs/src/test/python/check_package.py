"""Holds the descriptions of a run's tables against the tables: `package.py OUTPUT`."""

import json
import sys
from pathlib import Path

import mlcroissant
import pyarrow.parquet as pq
from frictionless import Package, Resource, Schema

output = Path(sys.argv[1])


def described():
    return json.loads((output / "datapackage.json").read_text(encoding="utf-8"))


def errors(report):
    return [error.message for task in report.tasks for error in task.errors] + [
        error.message for error in report.errors
    ]


def rows(table, folder):
    """The rows of the files that the package lists, with a header, as plain Python values."""
    parts = [pq.ParquetFile(folder / path).read() for path in table["path"]]
    names = [field["name"] for field in table["schema"]["fields"]]
    yield names
    for part in parts:
        assert part.column_names == names, (table["name"], part.column_names, names)
        yield from (list(row.values()) for row in part.to_pylist())


def self_named(schema, name):
    """The schema as this library reads it: it calls a reference to the same table "" and version 2 leaves it out."""
    for key in schema.get("foreignKeys", []):
        key["reference"].setdefault("resource", "")
    return Schema.from_descriptor(schema)


def check_data_package():
    """Types, required columns, keys and references of every row of every table."""
    descriptor = described()
    described_wrong = Package.validate_descriptor(described())
    assert described_wrong.valid, errors(described_wrong)
    missing = [
        f"{table['name']}.{field['name']} has no description"
        for table in descriptor["resources"]
        for field in table["schema"]["fields"]
        if not field.get("description")
    ]
    assert not missing, missing
    listed = sorted(path for table in descriptor["resources"] for path in table["path"])
    there = sorted(str(path.relative_to(output)) for path in output.glob("*/*.parquet"))
    assert listed == there, (listed, there)
    inline = Package(
        resources=[
            Resource(
                name=table["name"],
                data=list(rows(table, output)),
                schema=self_named(table["schema"], table["name"]),
            )
            for table in descriptor["resources"]
        ]
    )
    report = inline.validate()
    assert report.valid, errors(report)[:20]
    count = sum(pq.ParquetFile(output / path).metadata.num_rows for path in listed)
    print(f"datapackage.json: {len(descriptor['resources'])} tables, {count:,} rows valid")


def check_croissant():
    """Every table can be read by the description."""
    dataset = mlcroissant.Dataset(jsonld=str(output / "croissant.json"))
    assert not dataset.metadata.ctx.issues.errors, dataset.metadata.ctx.issues.errors
    sets = {
        records["name"]: records
        for records in json.loads((output / "croissant.json").read_text(encoding="utf-8"))["recordSet"]
    }
    counted = 0
    for table in described()["resources"]:
        name, columns = table["name"], [field["name"] for field in table["schema"]["fields"]]
        assert [field["source"]["extract"]["column"] for field in sets[name]["field"]] == columns, name
        assert [field["@id"] for field in sets[name]["key"]] == [
            f"{name}/{column}" for column in table["schema"]["primaryKey"]
        ], name
        expected = sum(pq.ParquetFile(output / path).metadata.num_rows for path in table["path"])
        if 0 < expected < 1000:
            records = list(dataset.records(name))
            assert len(records) == expected, (name, expected, len(records))
            assert set(records[0]) == {f"{name}/{column}" for column in columns}, (name, records[0])
            counted += 1
    print(f"croissant.json: valid, {counted} tables read")


check_data_package()
check_croissant()
