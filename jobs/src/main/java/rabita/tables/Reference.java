package rabita.tables;

import java.util.List;

/**
 * Columns of a table that name a row of another one: a foreign key.
 *
 * @param columns of the table that refers
 * @param table name of the table that is referred to
 * @param others its columns, in the same order
 */
public record Reference(List<String> columns, String table, List<String> others) {}
