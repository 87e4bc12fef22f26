SELECT d.doc_id, count(t.doc_id) AS n_tokens
FROM documents d
LEFT JOIN tokens t ON d.doc_id = t.doc_id
GROUP BY d.doc_id
