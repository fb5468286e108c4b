-- How long the answers are kept. A retry may come late, and the log itself is kept for good.

COMMENT ON TABLE idempotency IS
    'Answers to requests that carried an Idempotency-Key, stored with what they recorded. Kept as long as the log: '
    'a row says who sent a request, when, and which entries came of it, which the log says too, and holds nothing of '
    'what was sent but its digest. The application may not remove rows. Whoever owns the database may, by created_at; '
    'a request that is sent again after that is judged as a new one.';
