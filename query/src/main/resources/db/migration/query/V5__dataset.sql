-- Files that people brought to look at, beside the cases; no row of any other table speaks of them.

CREATE TABLE dataset (
    id           uuid        PRIMARY KEY,
    owner        text        NOT NULL,
    owner_as     text        NOT NULL,
    name         text        NOT NULL,
    format       text        NOT NULL,
    first_column text,
    uploaded_at  timestamptz NOT NULL,
    size         bigint      NOT NULL,
    unpacked     bigint      NOT NULL,
    sha256       text        NOT NULL,
    holds        text        NOT NULL,
    content      bytea       NOT NULL
);
CREATE INDEX dataset_owner ON dataset (owner, owner_as, uploaded_at);

-- It is packed already.
ALTER TABLE dataset ALTER COLUMN content SET STORAGE EXTERNAL;

COMMENT ON COLUMN dataset.owner IS 'Who brought it and alone sees it, in the role owner_as.';
COMMENT ON COLUMN dataset.format IS 'STS, SPELL, XES or OCEL.';
COMMENT ON COLUMN dataset.first_column IS 'Of states, where a table of states does not begin with them.';
COMMENT ON COLUMN dataset.size IS 'Bytes as they were sent; sha256 is of these.';
COMMENT ON COLUMN dataset.unpacked IS 'Bytes as they are read; they count for the room of the owner.';
COMMENT ON COLUMN dataset.holds IS 'Numbers, names of states and warnings, as JSON.';
COMMENT ON COLUMN dataset.content IS 'What was sent, packed by gzip.';

-- A dataset never changes.
GRANT SELECT, INSERT, DELETE ON dataset TO "${app}";
