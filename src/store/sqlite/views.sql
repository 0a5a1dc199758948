-- The views: everything here follows from the ledger and is dropped and made again by a rebuild, so it may change freely
-- (a case whose views were made by other tables is rebuilt when it is opened). A record is canonical text; `seq` is the
-- entry that first put it, `handle` what people call it; lists are paged by (seq, id).

CREATE TABLE view_source (
  case_id TEXT NOT NULL,
  id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  handle TEXT,
  record TEXT NOT NULL,
  digest TEXT GENERATED ALWAYS AS (record ->> 'digest') VIRTUAL,
  PRIMARY KEY (case_id, id)
) STRICT;
CREATE INDEX view_source_in_order ON view_source (case_id, seq, id);
CREATE INDEX view_source_by_digest ON view_source (case_id, digest, seq, id);

CREATE TABLE view_reading (
  case_id TEXT NOT NULL,
  source TEXT NOT NULL,
  digest TEXT NOT NULL,
  seq INTEGER NOT NULL,
  record TEXT NOT NULL,
  PRIMARY KEY (case_id, source, digest)
) STRICT;

CREATE TABLE view_voice (
  case_id TEXT NOT NULL,
  id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  handle TEXT,
  record TEXT NOT NULL,
  PRIMARY KEY (case_id, id)
) STRICT;
CREATE INDEX view_voice_in_order ON view_voice (case_id, seq, id);

CREATE TABLE view_subject (
  case_id TEXT NOT NULL,
  id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  handle TEXT,
  record TEXT NOT NULL,
  PRIMARY KEY (case_id, id)
) STRICT;
CREATE INDEX view_subject_in_order ON view_subject (case_id, seq, id);

CREATE TABLE view_statement (
  case_id TEXT NOT NULL,
  id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  standing TEXT NOT NULL,
  -- The voice that said it first.
  origin TEXT NOT NULL,
  handle TEXT,
  record TEXT NOT NULL,
  PRIMARY KEY (case_id, id)
) STRICT;
CREATE INDEX view_statement_in_order ON view_statement (case_id, seq, id);
CREATE INDEX view_statement_by_standing ON view_statement (case_id, standing, seq, id);

CREATE TABLE view_judgement (
  case_id TEXT NOT NULL,
  id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  decision TEXT NOT NULL,
  effective INTEGER NOT NULL CHECK (effective IN (0, 1)),
  record TEXT NOT NULL,
  PRIMARY KEY (case_id, id)
) STRICT;
CREATE INDEX view_judgement_in_order ON view_judgement (case_id, seq, id);
CREATE INDEX view_judgement_by_decision ON view_judgement (case_id, decision, effective, seq, id);

-- Which statements and judgements have to do with an id (of a source, passage, voice, subject, statement, finding).
CREATE TABLE view_concern (
  case_id TEXT NOT NULL,
  target TEXT NOT NULL,
  -- The table of the record.
  kind TEXT NOT NULL,
  seq INTEGER NOT NULL,
  id TEXT NOT NULL,
  PRIMARY KEY (case_id, target, kind, seq, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE view_mark (
  case_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  record TEXT NOT NULL,
  PRIMARY KEY (case_id, kind, id)
) STRICT, WITHOUT ROWID;

-- The words by which records are found.
CREATE VIRTUAL TABLE view_search USING fts5 (
  case_id UNINDEXED, id UNINDEXED, text, tokenize='unicode61 remove_diacritics 2'
);

-- Names by which subjects and voices are found in any script and spelling. Keys and skeletons are computed by src/names; a key
-- belongs to one case, since the case is part of what it is computed from.
CREATE TABLE view_name (
  number INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL,
  id TEXT NOT NULL,
  place INTEGER NOT NULL,
  text TEXT NOT NULL,
  -- The words as they sound, in one order: the quick look before names are compared.
  sounds TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX view_name_by_id ON view_name (case_id, id, place);

CREATE TABLE view_name_key (
  key INTEGER NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (key, number)
) STRICT, WITHOUT ROWID;

-- Which skeletons there are, by themselves and by themselves without a sound: so that one error still finds them.
CREATE TABLE view_name_skeleton (
  case_id TEXT NOT NULL,
  variant INTEGER NOT NULL,
  skeleton TEXT NOT NULL,
  PRIMARY KEY (case_id, variant, skeleton)
) STRICT, WITHOUT ROWID;
