SELECT basis, language, antecedent, consequent, n_rule / n AS support,
  n_rule / n_antecedent AS confidence, n_rule * 1D * n / n_antecedent / n_consequent AS lift,
  n_rule < 5 AS low_support
FROM patterns
