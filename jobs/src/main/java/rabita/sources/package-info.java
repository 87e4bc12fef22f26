/** Reads documents from files of any Hadoop file system; what cannot be read is a reject. */
package rabita.sources;
