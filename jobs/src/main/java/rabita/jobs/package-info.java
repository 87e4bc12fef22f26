/** One class a job: a pure method from rows to rows, and the table that it makes. */
package rabita.jobs;
