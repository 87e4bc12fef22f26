SELECT DISTINCT doc_id, sentence_index, d.language, d.published_on
FROM evidence e JOIN documents d USING (doc_id)
WHERE level = 'country' AND unit = 'sentence'
