-- What was answered to requests that may be sent again. Ids and numbers only: no body is kept.

CREATE TABLE idempotency (
    person     text COLLATE "C" NOT NULL,
    key        text COLLATE "C" NOT NULL,
    digest     text NOT NULL,
    answer     jsonb NOT NULL,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (person, key)
);
COMMENT ON TABLE idempotency IS 'Answers to requests that carried an Idempotency-Key, stored with what they recorded.';
COMMENT ON COLUMN idempotency.person IS 'Who sent the request; keys of different people never meet.';
COMMENT ON COLUMN idempotency.digest IS 'SHA-256 of case and body, to tell a repeated request from another one under the same key.';
COMMENT ON COLUMN idempotency.answer IS 'Version of the case after it and the ids of what was recorded.';

GRANT USAGE ON SCHEMA command TO "${app}";
GRANT SELECT, INSERT ON idempotency TO "${app}";
