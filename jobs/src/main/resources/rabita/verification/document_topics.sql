SELECT x.doc_id, x.topic, d.language
FROM document_topics x
JOIN documents d USING (doc_id)
JOIN (SELECT DISTINCT language, topic FROM topics) t ON t.language = d.language AND t.topic = x.topic
