SELECT x.level, x.a, x.b, x.basis, x.time_basis, x.language, x.granularity, x.first,
  sum(t.n_documents) AS n_documents
FROM bursts x
JOIN timeline t ON t.theme = '*' AND x.level = t.level AND x.a = t.a AND x.b = t.b
  AND x.basis = t.basis AND x.time_basis = t.time_basis AND x.language = t.language
  AND x.granularity = t.granularity AND t.period_start BETWEEN x.first AND x.last
GROUP BY x.level, x.a, x.b, x.basis, x.time_basis, x.language, x.granularity, x.first
