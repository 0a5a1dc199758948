-- The ledger of a case and its head. Forward only: this file is never changed, the next one follows it.
-- The case id leads every key, so that the same tables can be spread over machines by case.

CREATE TABLE ledger (
  case_id TEXT NOT NULL,
  seq INTEGER NOT NULL CHECK (seq >= 0),
  -- Canonical text (RFC 8785) of the entry: what is chained and hashed.
  entry TEXT NOT NULL,
  -- Canonical text of {payload, salt}; missing where the payload has been withheld.
  disclosure TEXT,
  PRIMARY KEY (case_id, seq)
) STRICT;

-- Where the ledger stands, kept so that appending needs no look at what is there.
CREATE TABLE head (
  case_id TEXT NOT NULL PRIMARY KEY,
  -- Digest of the last entry's text.
  last TEXT NOT NULL,
  -- Size and the roots of the perfect subtrees of the Merkle tree.
  frontier TEXT NOT NULL,
  -- Digest of the tables and the projection that the views were made by.
  views TEXT NOT NULL
) STRICT;

-- No trigger watches inserting: it would make the engine flush the word index at every entry. The key refuses a number
-- that is taken, and a replacing insert fires the trigger that refuses removal.
CREATE TRIGGER ledger_is_never_changed BEFORE UPDATE ON ledger
BEGIN
  SELECT RAISE(ABORT, 'entries are never changed');
END;

CREATE TRIGGER ledger_is_never_shortened BEFORE DELETE ON ledger
BEGIN
  SELECT RAISE(ABORT, 'entries are never removed');
END;

CREATE TRIGGER head_is_never_removed BEFORE DELETE ON head
BEGIN
  SELECT RAISE(ABORT, 'a ledger keeps its head');
END;
