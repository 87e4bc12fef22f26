SELECT d.doc_id, count(s.doc_id) AS n_sentences
FROM documents d
LEFT JOIN sentences s ON d.doc_id = s.doc_id
GROUP BY d.doc_id
