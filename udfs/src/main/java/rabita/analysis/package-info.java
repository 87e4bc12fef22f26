/** One document, analysed once: language, sentences, tokens, names, dates, who stands with whom. */
package rabita.analysis;
