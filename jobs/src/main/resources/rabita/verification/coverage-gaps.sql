SELECT concat_ws(' ', source, language, min(day)) AS key, 'day' AS column,
  concat(datediff(max(day), min(day)) + 1, ' days to ', max(day)) AS expected,
  CAST(count(*) AS STRING) AS found
FROM coverage
WHERE day IS NOT NULL
GROUP BY source, language
HAVING count(*) <> datediff(max(day), min(day)) + 1
  OR min_by(n_documents, day) = 0 OR max_by(n_documents, day) = 0
