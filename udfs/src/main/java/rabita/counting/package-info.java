/** Measures over counts: association of two actors, intervals of shares. */
package rabita.counting;
