-- Who looked at many cases at once, and with which question. It can't be made again, and nobody may change it.

CREATE TABLE research_look (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    who      text        NOT NULL,
    role     text        NOT NULL,
    at       timestamptz NOT NULL,
    what     text        NOT NULL,
    question text        NOT NULL,
    detail   text
);

COMMENT ON COLUMN research_look.what IS 'FIGURES on a page, a figure as a DOWNLOAD, or the data of trajectories as an EXPORT.';
COMMENT ON COLUMN research_look.question IS 'The query of the address, which holds all that was asked.';
COMMENT ON COLUMN research_look.detail IS 'Which figure, or which format.';

CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql
    AS 'BEGIN RAISE EXCEPTION ''%.% is append-only: % is refused'', TG_TABLE_SCHEMA, TG_TABLE_NAME, TG_OP; END';
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON research_look
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE research_look ENABLE ALWAYS TRIGGER append_only;

GRANT SELECT, INSERT ON research_look TO "${app}";
