-- Analyses that researchers asked for, with what came out; whichever node has time does them.

CREATE TABLE analysis (
    id         uuid             PRIMARY KEY,
    asked_by   text             NOT NULL,
    asked_as   text             NOT NULL,
    asked_team text,
    asked_at   timestamptz      NOT NULL,
    request    text             NOT NULL,
    mark_tx    bigint           NOT NULL,
    mark_last  bigint           NOT NULL,
    state      text             NOT NULL DEFAULT 'WAITING',
    node       text,
    seen_at    timestamptz,
    stage      text,
    share      double precision NOT NULL DEFAULT 0,
    ended_at   timestamptz,
    failure    text,
    field      text,
    explained  text,
    software   text,
    summary    text,
    tables     text
);
CREATE INDEX analysis_asked_by ON analysis (asked_by, asked_at);
CREATE INDEX analysis_to_do ON analysis (asked_at) WHERE state IN ('WAITING', 'RUNNING');

COMMENT ON COLUMN analysis.request IS 'All parameters, as JSON.';
COMMENT ON COLUMN analysis.mark_tx IS 'With mark_last: up to where the log is read, so that the same comes out whenever it is.';
COMMENT ON COLUMN analysis.state IS 'WAITING, RUNNING, FINISHED, CANCELLED or FAILED.';
COMMENT ON COLUMN analysis.seen_at IS 'When the node last said that it is at it; another goes on when that is long ago.';
COMMENT ON COLUMN analysis.failure IS 'The code of a refusal.';
COMMENT ON COLUMN analysis.summary IS 'Number of trajectories, warnings and names of tables, as JSON.';
COMMENT ON COLUMN analysis.tables IS 'What came out, as JSON.';

CREATE TABLE pseudonym_key (
    one bool  PRIMARY KEY DEFAULT true CHECK (one),
    key bytea NOT NULL
);
COMMENT ON TABLE pseudonym_key IS 'From which pseudonyms of trajectories are made, so that they are the same in every analysis.';

GRANT SELECT, INSERT, UPDATE, DELETE ON analysis TO "${app}";
GRANT SELECT, INSERT ON pseudonym_key TO "${app}";
