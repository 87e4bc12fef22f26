package rabita.terms;

import java.util.List;
import java.util.Map;

/**
 * What a tie may be about.
 *
 * @param id readable and stable: {@code trade}
 * @param name English name
 * @param setApart whether analysts look at it apart from the others, such as sport
 * @param terms terms by language code, as written in the study, see {@link TermPattern}
 */
public record Theme(String id, String name, boolean setApart, Map<String, List<String>> terms) {}
