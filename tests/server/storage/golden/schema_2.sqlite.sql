-- SPDX-License-Identifier: GPL-3.0-or-later
-- A database of schema 2 as SQLite dumps it. Never changed: every later version has to open it.
CREATE TABLE schema_version (    version integer NOT NULL PRIMARY KEY,    name text NOT NULL,    applied_at bigint NOT NULL);
INSERT INTO schema_version VALUES(1,'0001_schema',1795257438105);
INSERT INTO schema_version VALUES(2,'0002_polls',1795257438265);
CREATE TABLE account (
    id integer PRIMARY KEY AUTOINCREMENT,
    username text NOT NULL,
    username_key text NOT NULL UNIQUE,
    display_name text NOT NULL,
    role text NOT NULL CHECK (role IN ('admin', 'host', 'participant')),
    avatar_id bigint,
    password_hash blob NOT NULL
);
INSERT INTO account VALUES(1,'host','host','HOST','host',NULL,X'246172676f6e32696424763d3139246d3d36353533362c743d322c703d3124633246736441246147467a6141');
CREATE TABLE auth_token (
    hash blob NOT NULL PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('access', 'refresh')),
    account_id bigint NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    family blob NOT NULL,
    expires_at bigint NOT NULL,
    spent boolean NOT NULL
);
CREATE TABLE invitation (
    hash blob NOT NULL PRIMARY KEY,
    expires_at bigint NOT NULL
);
CREATE TABLE picture (
    id integer PRIMARY KEY AUTOINCREMENT,
    owner_id bigint NOT NULL REFERENCES account (id),
    mime_type text NOT NULL,
    bytes blob NOT NULL,
    width integer NOT NULL,
    height integer NOT NULL,
    created_at bigint NOT NULL
);
CREATE TABLE quiz (
    id integer PRIMARY KEY AUTOINCREMENT,
    owner_id bigint NOT NULL REFERENCES account (id),
    title text NOT NULL,
    title_key text NOT NULL,
    description text NOT NULL,
    version integer NOT NULL,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL
);
CREATE TABLE question (
    id integer PRIMARY KEY AUTOINCREMENT,
    quiz_id bigint NOT NULL REFERENCES quiz (id) ON DELETE CASCADE,
    position integer NOT NULL,
    text text NOT NULL,
    picture_id bigint REFERENCES picture (id),
    options text NOT NULL,
    correct_option integer NOT NULL,
    explanation text NOT NULL,
    time_limit_s integer NOT NULL,
    weight integer NOT NULL,
    UNIQUE (quiz_id, position)
);
CREATE TABLE session (
    id integer PRIMARY KEY AUTOINCREMENT,
    owner_id bigint NOT NULL REFERENCES account (id),
    quiz_id bigint NOT NULL,
    quiz_version integer NOT NULL,
    title text NOT NULL,
    code text NOT NULL,
    pace text NOT NULL CHECK (pace IN ('host', 'self')),
    scoring text NOT NULL CHECK (scoring IN ('accuracy', 'speed')),
    streak_bonus boolean NOT NULL,
    shuffle_questions boolean NOT NULL,
    shuffle_options boolean NOT NULL,
    late_join boolean NOT NULL,
    auto_advance boolean NOT NULL,
    question_count integer,
    seed bigint NOT NULL,
    state text NOT NULL CHECK (state IN
        ('lobby', 'question', 'closed', 'reveal', 'leaderboard', 'running', 'podium', 'ended')),
    position integer NOT NULL,
    opens_at bigint,
    closes_at bigint,
    locked boolean NOT NULL,
    created_at bigint NOT NULL,
    changed_at bigint NOT NULL,
    ended_at bigint
);
CREATE TABLE session_question (
    session_id bigint NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    position integer NOT NULL,
    question_id bigint NOT NULL,
    text text NOT NULL,
    picture_id bigint REFERENCES picture (id),
    options text NOT NULL,
    correct_option integer NOT NULL,
    explanation text NOT NULL,
    time_limit_s integer NOT NULL,
    weight integer NOT NULL,
    PRIMARY KEY (session_id, position)
);
CREATE TABLE participant (
    session_id bigint NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    number bigint NOT NULL,
    nickname text NOT NULL,
    nickname_key text NOT NULL,
    resume_token_hash blob NOT NULL,
    joined_at bigint NOT NULL,
    kicked boolean NOT NULL,
    banned boolean NOT NULL,
    step integer,
    opened_at bigint,
    PRIMARY KEY (session_id, number)
);
CREATE TABLE answer (
    commit_order integer PRIMARY KEY AUTOINCREMENT,
    session_id bigint NOT NULL,
    participant bigint NOT NULL,
    position integer NOT NULL,
    answer_id text NOT NULL,
    option integer NOT NULL,
    correct boolean NOT NULL,
    points bigint NOT NULL,
    answered_at bigint NOT NULL,
    response_ms bigint NOT NULL,
    UNIQUE (session_id, participant, position)
);
CREATE TABLE poll (
    id integer PRIMARY KEY AUTOINCREMENT,
    owner_id bigint NOT NULL REFERENCES account (id),
    code text NOT NULL,
    title text NOT NULL,
    title_key text NOT NULL,
    description text NOT NULL,
    status text NOT NULL CHECK (status IN ('draft', 'open', 'closed')),
    voting text NOT NULL CHECK (voting IN ('one_changeable', 'one_final', 'unlimited')),
    visibility text NOT NULL CHECK (visibility IN ('live', 'after_vote', 'after_close', 'host')),
    bot_check text NOT NULL CHECK (bot_check IN ('none', 'proof_of_work', 'picture')),
    option_count integer NOT NULL,
    opens_at bigint,
    closes_at bigint,
    version integer NOT NULL,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL,
    opened_at bigint,
    closed_at bigint,
    minutes_from bigint NOT NULL,
    hours_from bigint NOT NULL
);
INSERT INTO poll VALUES(1,1,'123456','Where to?','where to?','It''s "all" \ of {it}, 100 %, 日本, 🏆','open','one_changeable','live','none',3,NULL,NULL,1,1790000000500,1790000000500,1772409600000,NULL,1772499600000,1772323200000);
INSERT INTO poll VALUES(2,1,'654321','Where to?','where to?','It''s "all" \ of {it}, 100 %, 日本, 🏆','closed','unlimited','live','none',3,NULL,NULL,1,1790000000500,1790000000500,1772409600000,1775001600000,1772496000000,1772323200000);
CREATE TABLE poll_option (
    poll_id bigint NOT NULL REFERENCES poll (id) ON DELETE CASCADE,
    option integer NOT NULL,
    text text NOT NULL,
    picture_id bigint REFERENCES picture (id),
    PRIMARY KEY (poll_id, option)
);
INSERT INTO poll_option VALUES(1,0,'Option 0: what''s \N or ? and :name, $1 ''quoted''?',NULL);
INSERT INTO poll_option VALUES(1,1,'Option 1: what''s \N or ? and :name, $1 ''quoted''?',NULL);
INSERT INTO poll_option VALUES(1,2,'Option 2: what''s \N or ? and :name, $1 ''quoted''?',NULL);
INSERT INTO poll_option VALUES(2,0,'Option 0: what''s \N or ? and :name, $1 ''quoted''?',NULL);
INSERT INTO poll_option VALUES(2,1,'Option 1: what''s \N or ? and :name, $1 ''quoted''?',NULL);
INSERT INTO poll_option VALUES(2,2,'Option 2: what''s \N or ? and :name, $1 ''quoted''?',NULL);
CREATE TABLE IF NOT EXISTS "open_code" (
    code text NOT NULL PRIMARY KEY,
    session_id bigint UNIQUE REFERENCES session (id) ON DELETE CASCADE,
    poll_id bigint UNIQUE REFERENCES poll (id) ON DELETE CASCADE,
    CHECK ((session_id IS NULL) <> (poll_id IS NULL))
);
INSERT INTO open_code VALUES('123456',NULL,1);
CREATE TABLE tally (
    poll_id bigint NOT NULL,
    option integer NOT NULL,
    votes bigint NOT NULL,
    PRIMARY KEY (poll_id, option)
);
INSERT INTO tally VALUES(1,0,1);
INSERT INTO tally VALUES(1,1,2);
INSERT INTO tally VALUES(2,0,2);
INSERT INTO tally VALUES(2,2,1);
CREATE TABLE ballot (
    poll_id bigint NOT NULL,
    voter blob NOT NULL,
    digest blob NOT NULL,
    option integer NOT NULL,
    moved_from integer,
    cast_at bigint NOT NULL,
    PRIMARY KEY (poll_id, voter)
);
INSERT INTO ballot VALUES(1,X'4e07408562bedb8b60ce05c1decfe3ad16b72230967de01f640b7e4729b49fce',X'ccdc36ce2a42a788d5732f276a2f4f9f',1,NULL,1772413200000);
INSERT INTO ballot VALUES(1,X'6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b',X'18848a5ebf7354bdae076f5d7f03641d',0,NULL,1772413200000);
INSERT INTO ballot VALUES(1,X'd4735e3a265e16eee03f59718b9b5d03019c07d8b6c51f90da3a666eec13ab35',X'784863ab21e2577716c07ff2d98b1538',1,0,1774137600000);
CREATE TABLE known_ballot (
    poll_id bigint NOT NULL,
    digest blob NOT NULL,
    option integer NOT NULL,
    moved_from integer,
    cast_at bigint NOT NULL,
    PRIMARY KEY (poll_id, digest)
);
INSERT INTO known_ballot VALUES(2,X'784863ab21e2577716c07ff2d98b1538',2,NULL,1774137600000);
CREATE TABLE timeline (
    poll_id bigint NOT NULL,
    start_at bigint NOT NULL,
    option integer NOT NULL,
    votes bigint NOT NULL,
    moved bigint NOT NULL,
    PRIMARY KEY (poll_id, start_at, option)
);
INSERT INTO timeline VALUES(1,1772413200000,0,1,0);
INSERT INTO timeline VALUES(1,1772413200000,1,1,0);
INSERT INTO timeline VALUES(1,1774137600000,1,1,1);
INSERT INTO timeline VALUES(2,1772409600000,0,2,0);
INSERT INTO timeline VALUES(2,1774137600000,2,1,0);
CREATE INDEX auth_token_family ON auth_token (family);
CREATE INDEX auth_token_expires_at ON auth_token (expires_at);
CREATE INDEX quiz_owner_id ON quiz (owner_id, updated_at);
CREATE INDEX session_quiz_id ON session (quiz_id);
CREATE INDEX session_open ON session (id) WHERE state <> 'ended';
CREATE UNIQUE INDEX participant_nickname_key ON participant (session_id, nickname_key) WHERE NOT kicked;
CREATE INDEX poll_owner_id ON poll (owner_id, updated_at);
CREATE INDEX poll_code ON poll (code);
CREATE INDEX poll_pending ON poll (id) WHERE status = 'open' OR (status = 'draft' AND opens_at IS NOT NULL);
INSERT INTO sqlite_sequence (name, seq) VALUES('account',1);
INSERT INTO sqlite_sequence (name, seq) VALUES('poll',2);
