SELECT d.doc_id, length(text) AS n_chars, sha2(text, 256) AS text_sha256,
  coalesce(s.n, 0) AS n_sentences, coalesce(t.n, 0) AS n_tokens, st.story_id
FROM documents d
LEFT JOIN (SELECT doc_id, count(*) AS n FROM sentences GROUP BY doc_id) s USING (doc_id)
LEFT JOIN (SELECT doc_id, count(*) AS n FROM tokens GROUP BY doc_id) t USING (doc_id)
LEFT JOIN stories st USING (doc_id)
