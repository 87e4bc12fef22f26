/** A finished run as one page that stands by itself. */
package rabita.report;
