"""Reads every table of a run with five libraries, which must agree: `check_readers.py OUTPUT`."""

import json
import sys
from pathlib import Path

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from pyspark.sql import SparkSession

output = Path(sys.argv[1])
tables = json.loads((output / "datapackage.json").read_text(encoding="utf-8"))["resources"]

# By the type that datapackage.json says, what each library may read.
ARROW = {
    "string": {"string", "large_string", "string_view"},
    "integer": {"int32", "int64"},
    "number": {"double"},
    "boolean": {"bool"},
    "date": {"date32[day]"},
    "datetime": {"timestamp[us, tz=UTC]", "timestamp[us, tz=Etc/UTC]"},
}
PANDAS = {
    name: {f"{kind}[pyarrow]" for kind in kinds} | ({"string"} if name == "string" else set())
    for name, kinds in ARROW.items()
}
PANDAS["integer"] = {"int32[pyarrow]", "int64[pyarrow]"}
POLARS = {
    "string": {"String"},
    "integer": {"Int32", "Int64"},
    "number": {"Float64"},
    "boolean": {"Boolean"},
    "date": {"Date"},
    "datetime": {"Datetime(time_unit='us', time_zone='UTC')"},
}
DUCKDB = {
    "string": {"VARCHAR"},
    "integer": {"INTEGER", "BIGINT"},
    "number": {"DOUBLE"},
    "boolean": {"BOOLEAN"},
    "date": {"DATE"},
    "datetime": {"TIMESTAMP WITH TIME ZONE"},
}
SPARK = {
    "string": {"string"},
    "integer": {"int", "bigint"},
    "number": {"double"},
    "boolean": {"boolean"},
    "date": {"date"},
    "datetime": {"timestamp"},
}


def same_types(library, table, found, allowed):
    """Every column in its place, of a type that its description allows."""
    fields = table["schema"]["fields"]
    assert [name for name, _ in found] == [field["name"] for field in fields], (library, table["name"], found)
    for (name, kind), field in zip(found, fields):
        kinds = allowed[field["type"]]
        assert kind in kinds, f"{library} reads {table['name']}.{name} as {kind}, not as {kinds}"


def plain(arrow, key):
    """Rows in the order of their key, in one set of Arrow types."""
    kinds = {
        "large_string": pa.string(),
        "string_view": pa.string(),
        "timestamp[us, tz=Etc/UTC]": pa.timestamp("us", "UTC"),
    }
    schema = pa.schema([(field.name, kinds.get(str(field.type), field.type)) for field in arrow.schema])
    cast = pa.table([column.cast(field.type) for column, field in zip(arrow.columns, schema)], schema=schema)
    return cast.take(pc.sort_indices(cast, [(name, "ascending") for name in key])).combine_chunks()


def with_pyarrow(table):
    read = pq.read_table(output / table["name"])
    same_types("pyarrow", table, [(field.name, str(field.type)) for field in read.schema], ARROW)
    return read


def with_pandas(table):
    """Also the plain reading: strings are strings, days are days, nothing is a category."""
    read = pd.read_parquet(output / table["name"], dtype_backend="pyarrow")
    same_types("pandas", table, [(name, str(kind)) for name, kind in read.dtypes.items()], PANDAS)
    usual = pd.read_parquet(output / table["name"])
    for field in table["schema"]["fields"]:
        column = usual[field["name"]]
        assert str(column.dtype) != "category", (table["name"], field)
        if column.dtype == object:
            assert field["type"] in ("string", "date", "boolean"), (table["name"], field)
            assert (
                column.dropna().map(lambda value: type(value).__name__).isin({"str", "date", "bool"}).all()
            ), (table["name"], field)
    return pa.Table.from_pandas(read, preserve_index=False).replace_schema_metadata()


def with_polars(table):
    read = pl.read_parquet(output / table["name"] / "*.parquet")
    same_types("polars", table, [(name, str(kind)) for name, kind in read.schema.items()], POLARS)
    return read.to_arrow()


def with_duckdb(table):
    read = duckdb.sql(f"FROM '{output / table['name']}/*.parquet'")
    same_types("duckdb", table, list(zip(read.columns, map(str, read.types))), DUCKDB)
    arrow = read.to_arrow_table() if hasattr(read, "to_arrow_table") else read.fetch_arrow_table()
    return arrow


def with_spark(spark, table, like):
    read = spark.read.parquet(str(output / table["name"]))
    same_types("pyspark", table, read.dtypes, SPARK)
    rows = read.collect()
    columns = [pa.array([row[i] for row in rows], field.type) for i, field in enumerate(like)]
    return pa.table(columns, schema=like)


def same_files(table):
    """No INT96, no DELTA pages, nothing nested: what any reader of Parquet can read."""
    for path in (output / table["name"]).glob("*.parquet"):
        file = pq.ParquetFile(path)
        for column in map(file.schema.column, range(len(file.schema))):
            assert column.physical_type != "INT96", (path, column)
            assert column.max_repetition_level == 0 and column.max_definition_level <= 1, (path, column)
            assert "." not in column.path, (path, column)
        for group in map(file.metadata.row_group, range(file.metadata.num_row_groups)):
            for i in range(group.num_columns):
                assert not any(name.startswith("DELTA") for name in group.column(i).encodings), (
                    path,
                    group.column(i),
                )


def main():
    spark = (
        SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", False)
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.sql.session.timeZone", "UTC")
        .getOrCreate()
    )
    spark.sparkContext.setLogLevel("ERROR")
    rows = 0
    for table in tables:
        same_files(table)
        key = table["schema"]["primaryKey"]
        expected = plain(with_pyarrow(table), key).replace_schema_metadata()
        others = {"pandas": with_pandas(table), "polars": with_polars(table), "duckdb": with_duckdb(table)}
        others["pyspark"] = with_spark(spark, table, expected.schema)
        for library, read in others.items():
            found = plain(read, key)
            assert found.num_rows == expected.num_rows, (
                library,
                table["name"],
                found.num_rows,
                expected.num_rows,
            )
            for name in expected.column_names:
                assert found[name].equals(expected[name]), (library, table["name"], name)
        rows += expected.num_rows
    spark.stop()
    print(f"{len(tables)} tables, {rows:,} rows: the same with pyarrow, pandas, polars, DuckDB and PySpark")


main()
