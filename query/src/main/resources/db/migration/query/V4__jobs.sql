-- What was a table of analyses holds other long work too.

ALTER TABLE analysis RENAME TO job;
ALTER TABLE job RENAME COLUMN tables TO result;
ALTER INDEX analysis_asked_by RENAME TO job_asked_by;
ALTER TABLE job
    ADD COLUMN kind text NOT NULL DEFAULT 'analysis',
    ADD COLUMN lane text NOT NULL DEFAULT 'LONG',
    ADD COLUMN key  text;
ALTER TABLE job
    ALTER COLUMN kind DROP DEFAULT,
    ALTER COLUMN lane DROP DEFAULT;
DROP INDEX analysis_to_do;
CREATE INDEX job_to_do ON job (lane, asked_at) WHERE state IN ('WAITING', 'RUNNING');
CREATE INDEX job_key ON job (key) WHERE key IS NOT NULL;

COMMENT ON COLUMN job.kind IS 'Which kind of work it is.';
COMMENT ON COLUMN job.lane IS 'SHORT when somebody waits for it, LONG when it may take minutes; neither waits for the other.';
COMMENT ON COLUMN job.key IS 'The same for the same question, by which an answer is found again.';
COMMENT ON COLUMN job.request IS 'What is asked, with all parameters, as its kind of work writes it.';
COMMENT ON COLUMN job.summary IS 'What is told before the result is read, as its kind of work writes it.';
