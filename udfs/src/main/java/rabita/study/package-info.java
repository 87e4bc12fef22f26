/** The question that a run answers, as records: languages, states, actors, fields, limits. */
package rabita.study;
