package rabita.terms;

/** A term and what it stands for. */
public record LabelledTerm(TermPattern pattern, Label label) {}
