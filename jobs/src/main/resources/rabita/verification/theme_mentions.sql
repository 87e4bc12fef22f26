SELECT t.doc_id, t.begin, t.end, t.theme, d.language, d.published_on
FROM theme_mentions t JOIN documents d USING (doc_id)
