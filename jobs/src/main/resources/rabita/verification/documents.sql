SELECT doc_id, length(text) AS n_chars, sha2(text, 256) AS text_sha256
FROM documents
