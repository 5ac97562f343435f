"""The tables of ``tai-khoan.db``. Instants are seconds since 1970; tokens are kept as SHA-256."""

NUMBER = 1  # PRAGMA user_version; a file of a newer number is not touched

TABLES = """
CREATE TABLE account (
  person TEXT PRIMARY KEY,
  password TEXT NOT NULL DEFAULT '',
  changed REAL NOT NULL DEFAULT 0,
  totp BLOB,
  totp_new BLOB,
  totp_step INTEGER NOT NULL DEFAULT 0,
  locked REAL,
  language TEXT NOT NULL DEFAULT '',
  devices_since REAL NOT NULL DEFAULT 0,
  made REAL NOT NULL
) STRICT;
CREATE TABLE invitation (
  hash BLOB PRIMARY KEY,
  person TEXT NOT NULL REFERENCES account,
  by TEXT NOT NULL,
  drops_second INTEGER NOT NULL DEFAULT 0,
  made REAL NOT NULL,
  expires REAL NOT NULL,
  used REAL
) STRICT;
CREATE INDEX invitation_of ON invitation (person);
CREATE TABLE session (
  hash BLOB PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  person TEXT NOT NULL REFERENCES account,
  stage TEXT NOT NULL,
  csrf TEXT NOT NULL,
  role TEXT NOT NULL DEFAULT '',
  unit TEXT NOT NULL DEFAULT '',
  agent TEXT NOT NULL DEFAULT '',
  how TEXT NOT NULL,
  made REAL NOT NULL,
  seen REAL NOT NULL,
  ends REAL NOT NULL
) STRICT;
CREATE INDEX session_of ON session (person);
CREATE TABLE recovery (
  hash BLOB PRIMARY KEY,
  person TEXT NOT NULL REFERENCES account,
  used REAL
) STRICT;
CREATE TABLE passkey (
  id BLOB PRIMARY KEY,
  person TEXT NOT NULL REFERENCES account,
  public_key BLOB NOT NULL,
  sign_count INTEGER NOT NULL,
  name TEXT NOT NULL,
  made REAL NOT NULL,
  used REAL
) STRICT;
CREATE TABLE challenge (
  hash BLOB PRIMARY KEY,
  kind TEXT NOT NULL,
  person TEXT NOT NULL DEFAULT '',
  bytes BLOB NOT NULL,
  expires REAL NOT NULL
) STRICT;
CREATE TABLE throttle (
  track TEXT NOT NULL,
  at REAL NOT NULL,
  attempt TEXT NOT NULL
) STRICT;
CREATE INDEX throttle_track ON throttle (track, at);
CREATE INDEX throttle_attempt ON throttle (attempt);
CREATE INDEX throttle_at ON throttle (at);
CREATE TABLE machine (
  name TEXT PRIMARY KEY,
  hash BLOB NOT NULL UNIQUE,
  person TEXT NOT NULL,
  role TEXT NOT NULL DEFAULT '',
  unit TEXT NOT NULL DEFAULT '',
  scopes TEXT NOT NULL,
  made REAL NOT NULL,
  expires REAL NOT NULL,
  ended REAL,
  used REAL
) STRICT;
CREATE TABLE oidc_link (
  issuer TEXT NOT NULL,
  subject TEXT NOT NULL,
  person TEXT NOT NULL,
  by TEXT NOT NULL,
  made REAL NOT NULL,
  PRIMARY KEY (issuer, subject)
) STRICT;
"""
