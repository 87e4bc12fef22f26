package rabita.evaluation;

import rabita.study.Study;

/**
 * What every evaluation is given beside its gold.
 *
 * @param study whose languages and actors are looked for
 * @param names how foreign gold names languages
 * @param mistakes where mistakes are noted
 */
record Setting(Study study, GoldNames names, Mistakes mistakes) {}
