/**
 * Text as the analysis sees it: folding, tokens, sentences, languages. Knows no Spark and no files.
 */
package rabita.text;
