/** What a published table is, and how tables are written, checked and described. */
package rabita.tables;
