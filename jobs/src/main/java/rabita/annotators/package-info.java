/** Annotators of Spark NLP over our own sentences and tokens: keyphrases, names that are learnt. */
package rabita.annotators;
