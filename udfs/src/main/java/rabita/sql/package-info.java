/** The linguistic core as Spark SQL functions. */
package rabita.sql;
