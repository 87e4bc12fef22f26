SELECT s.doc_id, s.sentence_index, coalesce(t.n, 0) AS n_tokens
FROM sentences s
LEFT JOIN (SELECT doc_id, sentence_index, count(*) AS n FROM tokens GROUP BY ALL) t
  USING (doc_id, sentence_index)
