-- Files that work makes, in parts, so that neither a node nor a row ever holds one as a whole.

CREATE TABLE job_part (
    job    uuid    NOT NULL REFERENCES job ON DELETE CASCADE,
    number integer NOT NULL,
    bytes  bytea   NOT NULL,
    PRIMARY KEY (job, number)
);

-- It is packed already.
ALTER TABLE job_part ALTER COLUMN bytes SET STORAGE EXTERNAL;

COMMENT ON COLUMN job_part.number IS 'From 0, without a gap.';

-- Parts belong to whoever does the work: once it is cancelled, has failed, was given back or is taken over, they are gone.
CREATE FUNCTION forget_parts() RETURNS trigger LANGUAGE plpgsql
    AS 'BEGIN DELETE FROM query.job_part WHERE job = NEW.id; RETURN NULL; END';
CREATE TRIGGER forget_parts AFTER UPDATE OF state, node ON job
    FOR EACH ROW WHEN (NEW.state <> 'FINISHED') EXECUTE FUNCTION forget_parts();

GRANT SELECT, INSERT, DELETE ON job_part TO "${app}";
