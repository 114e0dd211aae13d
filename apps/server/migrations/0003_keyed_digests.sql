comment on column idempotency_keys.request_digest is 'Keyed digest (HMAC-SHA-256) of method, path and body: what was sent cannot be guessed from it';
