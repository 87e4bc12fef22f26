package rabita.analysis;

/**
 * A term of a theme in its place.
 *
 * @param theme id of the theme
 * @param begin UTF-16 offset of its begin in the text
 * @param end offset after its end
 * @param sentence index of its sentence in the document
 */
public record ThemeMention(String theme, int begin, int end, int sentence) {}
