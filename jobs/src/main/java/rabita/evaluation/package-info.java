/** The program held against labelled data: readers of gold files, scorers, reports. No Spark. */
package rabita.evaluation;
