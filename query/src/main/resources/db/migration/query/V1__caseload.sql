-- What is read from tables. All but the looks can be made again from the log.

-- A case as it stands, rewritten whenever it changes.
CREATE TABLE caseload (
    case_id              text COLLATE "C" PRIMARY KEY,
    version              bigint      NOT NULL,
    status               text        NOT NULL,
    phase                text,
    phase_since          date,
    team                 text,
    service              text,
    service_type         text,
    client               text,
    opened_on            date,
    opened_by            text,
    closed_on            date,
    leading_relationship text,
    leading_helper       text,
    announced_to         text,
    client_role          text,
    helper_role          text,
    last_entry_on        date,
    last_recorded_at     timestamptz NOT NULL
);
CREATE INDEX caseload_team ON caseload (team);
CREATE INDEX caseload_client ON caseload (client);
CREATE INDEX caseload_opened_by ON caseload (opened_by);
CREATE INDEX caseload_announced_to ON caseload (announced_to);
CREATE INDEX caseload_order ON caseload (opened_on DESC NULLS LAST, case_id);

-- Who has or had a relationship in a case.
CREATE TABLE case_helper (
    case_id text COLLATE "C" NOT NULL REFERENCES caseload ON DELETE CASCADE,
    helper  text NOT NULL,
    PRIMARY KEY (case_id, helper)
);
CREATE INDEX case_helper_helper ON case_helper (helper);

-- From when to when a role, a configuration or a phase held, as each view sees it.
CREATE TABLE spell (
    case_id      text COLLATE "C" NOT NULL REFERENCES caseload ON DELETE CASCADE,
    rank         int  NOT NULL,
    view         text NOT NULL,
    kind         text NOT NULL,
    relationship text,
    client_role  text,
    helper_role  text,
    phase        text,
    from_on      date NOT NULL,
    to_on        date,
    start        text NOT NULL,
    PRIMARY KEY (case_id, view, rank)
);

-- How far the projection has read the log, one row per segment.
CREATE TABLE token (
    processor_name text NOT NULL,
    segment        int  NOT NULL,
    token          bytea,
    token_type     text,
    "timestamp"    text,
    owner          text,
    PRIMARY KEY (processor_name, segment)
);

-- Who looked at which case. It can't be made again from the log, and nobody may change it.
CREATE TABLE look (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    who      text        NOT NULL,
    role     text        NOT NULL,
    case_id  text        NOT NULL,
    at       timestamptz NOT NULL,
    what     text        NOT NULL,
    on_day   date,
    known_at timestamptz
);
CREATE INDEX look_case ON look (case_id, id);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql
    AS 'BEGIN RAISE EXCEPTION ''query.look is append-only: % is refused'', TG_OP; END';
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON look
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE look ENABLE ALWAYS TRIGGER append_only;

GRANT USAGE ON SCHEMA query TO "${app}";
GRANT SELECT, INSERT, UPDATE, DELETE ON caseload, case_helper, spell, token TO "${app}";
GRANT SELECT, INSERT ON look TO "${app}";
