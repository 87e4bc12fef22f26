SELECT level, a, b, basis, c.language, granularity, period_start, count(*) AS n_sentences,
  sum(IF(n_verbal_cooperation + n_material_cooperation > 0, 1, 0)) AS n_cooperation,
  sum(IF(n_verbal_conflict + n_material_conflict > 0, 1, 0)) AS n_conflict,
  first(w.n) AS n
FROM evidence e
JOIN evidence_terms t USING (doc_id, sentence_index)
JOIN counted c USING (doc_id)
JOIN periods p ON c.published_on <=> p.day
JOIN (
  SELECT basis AS of_basis, language AS of_language, granularity AS of_granularity,
    period_start AS of_start, sum(n_sentences) AS n
  FROM whole x JOIN periods y ON x.published_on <=> y.day
  GROUP BY basis, language, granularity, period_start) w
  ON c.basis = of_basis AND c.language = of_language AND granularity = of_granularity
  AND period_start <=> of_start
WHERE level = 'country' AND unit = 'sentence' AND granularity IN ('all', 'year')
GROUP BY level, a, b, basis, c.language, granularity, period_start
