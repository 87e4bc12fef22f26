/** Checks the tables of a run as a stranger got them: nothing but the folder is needed. */
package rabita.verification;
