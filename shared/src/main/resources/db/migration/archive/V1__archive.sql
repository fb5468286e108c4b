-- Which archives were made of this store, and from which one it was restored. Rows are added, never changed or removed.

CREATE TABLE export (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    begun_at   timestamptz NOT NULL,
    made_by    text NOT NULL,
    made_as    text NOT NULL,
    recipients text[] NOT NULL,
    position   bigint NOT NULL,
    rows       jsonb NOT NULL
);
COMMENT ON TABLE export IS 'An export that was begun, noted before anything of it left the store.';
COMMENT ON COLUMN export.made_by IS 'The person; on the command line, as said there.';
COMMENT ON COLUMN export.made_as IS 'The role of the person, or COMMAND_LINE.';
COMMENT ON COLUMN export.recipients IS 'The public keys to which it is encrypted.';
COMMENT ON COLUMN export.position IS 'The highest position of the log in it, 0 when there is none.';
COMMENT ON COLUMN export.rows IS 'How many rows of each section it is to hold.';

CREATE TABLE export_end (
    export   bigint PRIMARY KEY REFERENCES export,
    ended_at timestamptz NOT NULL,
    whole    boolean NOT NULL,
    rows     jsonb NOT NULL,
    sha256   text,
    CHECK (whole = (sha256 IS NOT NULL))
);
COMMENT ON TABLE export_end IS
    'How an export ended. One that has no row here is still being made, or the node that made it was killed.';
COMMENT ON COLUMN export_end.whole IS 'Whether all of it was handed over; otherwise it was broken off.';
COMMENT ON COLUMN export_end.rows IS 'How many rows of each section were handed over.';
COMMENT ON COLUMN export_end.sha256 IS 'Of the lines of a whole one, as they stand decrypted.';

CREATE TABLE restore (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    restored_at timestamptz NOT NULL,
    restored_by text NOT NULL,
    made_at     timestamptz NOT NULL,
    made_by     text NOT NULL,
    made_as     text NOT NULL,
    software    text NOT NULL,
    position    bigint NOT NULL,
    rows        jsonb NOT NULL,
    sha256      text NOT NULL
);
COMMENT ON TABLE restore IS 'An archive from which this store was filled while it was empty, in the same transaction.';
COMMENT ON COLUMN restore.restored_by IS 'The person, as said on the command line.';
COMMENT ON COLUMN restore.made_at IS 'When the archive was made, by its own words; so made_by, made_as and software.';

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql
    AS 'BEGIN RAISE EXCEPTION ''archive.% is append-only: % is refused'', TG_TABLE_NAME, TG_OP; END';
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON export
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON export_end
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON restore
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE export ENABLE ALWAYS TRIGGER append_only;
ALTER TABLE export_end ENABLE ALWAYS TRIGGER append_only;
ALTER TABLE restore ENABLE ALWAYS TRIGGER append_only;

GRANT USAGE ON SCHEMA archive TO "${app}";
GRANT SELECT, INSERT ON export, export_end TO "${app}";
GRANT SELECT ON restore TO "${app}";
