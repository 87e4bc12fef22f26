/** The command line: options, exit codes, what is printed. */
package rabita.cli;
