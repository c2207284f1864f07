#include "shared/store/schema.h"

#include <vector>

namespace store {
namespace {

// Never change a step that has been released; add one.
const std::vector<const char*> kSteps = {
    R"sql(
CREATE TABLE meta (key TEXT PRIMARY KEY, value BLOB) WITHOUT ROWID;
CREATE TABLE record (                      -- one row a record
  id     INTEGER PRIMARY KEY,              -- packed dot
  stream INTEGER NOT NULL,
  type   INTEGER NOT NULL,
  list   BLOB NOT NULL,                    -- what lists and search need
  state  BLOB NOT NULL);                   -- merge::State
CREATE TABLE accepted (                    -- what others have, once they wrote while own changes wait
  id     INTEGER PRIMARY KEY,
  whole  INTEGER NOT NULL,
  state  BLOB NOT NULL);
CREATE TABLE change (                      -- the log; own rows above the acknowledged counter are the outbox
  dot     INTEGER PRIMARY KEY,
  stream  INTEGER NOT NULL,
  author  INTEGER NOT NULL,
  start   INTEGER NOT NULL,
  contact INTEGER NOT NULL,
  status  INTEGER NOT NULL,
  bytes   BLOB NOT NULL,
  undo    BLOB NOT NULL);                  -- of own changes: what others have of the cells they write
CREATE TABLE counter (                     -- highest counters of changes that left the log: none is given twice
  device INTEGER PRIMARY KEY, last INTEGER NOT NULL);
CREATE TABLE change_set (
  id        INTEGER PRIMARY KEY,
  stream    INTEGER NOT NULL,
  device    INTEGER NOT NULL,
  first     INTEGER NOT NULL,
  count     INTEGER NOT NULL,
  hash      BLOB NOT NULL,
  header    BLOB NOT NULL,
  signature BLOB NOT NULL,
  stripped  BLOB NOT NULL,
  status    INTEGER NOT NULL,
  position  INTEGER NOT NULL,
  received  INTEGER NOT NULL,
  UNIQUE (stream, device, first));
CREATE INDEX change_set_position ON change_set (stream, position);
CREATE TABLE stream (
  id INTEGER PRIMARY KEY, area TEXT NOT NULL, compartment INTEGER NOT NULL,
  epoch INTEGER NOT NULL, position INTEGER NOT NULL, bootstrapping INTEGER NOT NULL,
  bootstrap_after INTEGER NOT NULL, head BLOB NOT NULL, last_counter INTEGER NOT NULL);
CREATE TABLE draft (
  record INTEGER NOT NULL, key TEXT NOT NULL, text TEXT NOT NULL, time INTEGER NOT NULL,
  PRIMARY KEY (record, key)) WITHOUT ROWID;
CREATE TABLE inbox (
  id INTEGER PRIMARY KEY, kind TEXT NOT NULL, record INTEGER NOT NULL, detail TEXT NOT NULL,
  time INTEGER NOT NULL, done INTEGER NOT NULL);
CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL, area TEXT NOT NULL);
CREATE TABLE certificate (device INTEGER PRIMARY KEY, certificate BLOB NOT NULL, signature BLOB NOT NULL);
CREATE TABLE area (code TEXT PRIMARY KEY, name TEXT NOT NULL, parent TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE carried (                     -- exports of other devices that go to the server with the next sync
  hash BLOB PRIMARY KEY, file BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE alias (old INTEGER PRIMARY KEY, now INTEGER NOT NULL);
)sql",
    // Lists are built from the states; only what is slow to make, the search keys by sound, stays beside
    // them. Empty ones are made anew at opening. A record's row is what others have; own changes wait in the
    // log.
    R"sql(
ALTER TABLE record RENAME COLUMN list TO sound;
UPDATE record SET sound=x'';
DELETE FROM record WHERE id IN (SELECT dot FROM change WHERE undo=x'57' AND status IN (1, 2));
ALTER TABLE change DROP COLUMN undo;
DROP TABLE accepted;
)sql",
    // Several people work on one tablet. Who enrolled it was the only one so far.
    R"sql(
CREATE TABLE local_person (                -- who works on this tablet
  person    INTEGER PRIMARY KEY,
  pin       BLOB NOT NULL,                 -- Argon2id; empty: none
  pin_since INTEGER NOT NULL,
  wrong     INTEGER NOT NULL,              -- attempts since the last right one
  last      INTEGER NOT NULL);             -- time of the last attempt
INSERT INTO local_person SELECT CAST(CAST(value AS TEXT) AS INTEGER), x'', 0, 0, 0 FROM meta
  WHERE key='person' AND CAST(CAST(value AS TEXT) AS INTEGER)>0;
ALTER TABLE inbox ADD COLUMN person INTEGER NOT NULL DEFAULT 0; -- whom it is for; 0: whoever sees the record
UPDATE inbox SET person=coalesce((SELECT person FROM local_person), 0);
CREATE TABLE certificate_of (
  device INTEGER NOT NULL, person INTEGER NOT NULL, -- 0: whoever enrolled the device
  certificate BLOB NOT NULL, signature BLOB NOT NULL, PRIMARY KEY (device, person)) WITHOUT ROWID;
INSERT INTO certificate_of SELECT device, 0, certificate, signature FROM certificate;
DROP TABLE certificate;
ALTER TABLE certificate_of RENAME TO certificate;
)sql",
    // What is half typed is its author's; so far nobody knew whose it was: whoever works here now goes on.
    R"sql(
CREATE TABLE draft_of (
  record INTEGER NOT NULL, key TEXT NOT NULL, person INTEGER NOT NULL, text TEXT NOT NULL,
  time INTEGER NOT NULL, PRIMARY KEY (record, key, person)) WITHOUT ROWID;
INSERT INTO draft_of SELECT record, key,
  coalesce((SELECT CAST(CAST(value AS TEXT) AS INTEGER) FROM meta WHERE key='person'), 0), text, time FROM draft;
DROP TABLE draft;
ALTER TABLE draft_of RENAME TO draft;
)sql",
};

} // namespace

int newestVersion() {
    return static_cast<int>(kSteps.size());
}

base::Result<void> migrate(Database& database, bool server) {
    return guarded("migrate store", [&]() -> base::Result<void> {
        const int newest = newestVersion();
        const int version = database.userVersion();
        for (int step = version; step < newest; ++step) {
            Database::Transaction transaction(database);
            database.execute(kSteps[static_cast<std::size_t>(step)]);
            database.execute("PRAGMA user_version=" + std::to_string(step + 1));
            transaction.commit();
        }
        if (server)
            database.execute("CREATE INDEX IF NOT EXISTS record_stream ON record (stream)");
        return {};
    });
}

} // namespace store
