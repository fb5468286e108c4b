-- The log of what was recorded in all cases. Rows are added, never changed or removed.

CREATE TABLE transaction_shift (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    shift    bigint NOT NULL
);
COMMENT ON TABLE transaction_shift IS
    'Added to the transaction ids of this cluster, so that they go on where those of a restored log ended.';
INSERT INTO transaction_shift (shift) VALUES (0);

CREATE FUNCTION current_tx() RETURNS bigint LANGUAGE sql VOLATILE
    AS 'SELECT pg_current_xact_id()::text::bigint + shift FROM event_log.transaction_shift';
COMMENT ON FUNCTION current_tx() IS 'The number of this transaction in the log.';

-- STABLE matters: the horizon must come from the snapshot of the very query that reads the log.
CREATE FUNCTION horizon() RETURNS bigint LANGUAGE sql STABLE
    AS 'SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint + shift FROM event_log.transaction_shift';
COMMENT ON FUNCTION horizon() IS
    'Every transaction with a lower number has ended: what it recorded is visible, and nothing will be added to it.';

CREATE TABLE event (
    position     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tx           bigint NOT NULL DEFAULT event_log.current_tx(),
    case_id      text COLLATE "C" NOT NULL,
    version      bigint NOT NULL CHECK (version >= 0),
    event_id     text NOT NULL,
    type         text NOT NULL,
    type_version integer NOT NULL,
    payload      jsonb NOT NULL,
    metadata     jsonb NOT NULL,
    stored_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    UNIQUE (case_id, version)
);
CREATE INDEX event_in_order ON event (tx, position);

COMMENT ON TABLE event IS 'What was recorded in every case. Append-only, for the owner too.';
COMMENT ON COLUMN event.position IS 'Names the event. Not the order of reading: that is (tx, position), below horizon().';
COMMENT ON COLUMN event.tx IS 'Number of the transaction that recorded it.';
COMMENT ON COLUMN event.case_id IS 'The case whose stream it belongs to.';
COMMENT ON COLUMN event.version IS 'Rank in the stream of its case, from 0.';
COMMENT ON COLUMN event.event_id IS 'Id of the message; the id of the entry stands in the payload.';
COMMENT ON COLUMN event.type IS 'Wire name of the event.';
COMMENT ON COLUMN event.type_version IS 'Version of the shape of the payload.';
COMMENT ON COLUMN event.payload IS 'The event; occurredOn is the day in the life of the case.';
COMMENT ON COLUMN event.metadata IS 'recordedAt: when it was first recorded; recordedBy, recordedAs, team: by whom, acting as what.';
COMMENT ON COLUMN event.stored_at IS 'When this database stored it; later than recordedAt for a restored case.';

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql
    AS 'BEGIN RAISE EXCEPTION ''event_log.event is append-only: % is refused'', TG_OP; END';
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE event ENABLE ALWAYS TRIGGER append_only;

-- The log is read before this transaction gets its id, so that a writer at work can't look like a restored log.
CREATE FUNCTION align_transactions() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    newest bigint;
    behind bigint;
BEGIN
    SELECT max(tx) INTO newest FROM event_log.event;
    behind := newest + 1 - event_log.current_tx();
    IF behind > 0 THEN
        UPDATE event_log.transaction_shift SET shift = shift + behind;
    END IF;
END $$;
COMMENT ON FUNCTION align_transactions() IS
    'Keeps transaction numbers rising after a dump was restored into a cluster that counts from a lower id.';

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA event_log FROM PUBLIC;
GRANT USAGE ON SCHEMA event_log TO "${app}";
GRANT EXECUTE ON FUNCTION current_tx(), horizon() TO "${app}";
GRANT SELECT ON transaction_shift, event TO "${app}";
GRANT INSERT (case_id, version, event_id, type, type_version, payload, metadata) ON event TO "${app}";
