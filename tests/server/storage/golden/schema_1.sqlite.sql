-- SPDX-License-Identifier: GPL-3.0-or-later
-- A database of schema 1 as SQLite dumps it. Never changed: every later version has to open it.
CREATE TABLE schema_version (    version integer NOT NULL PRIMARY KEY,    name text NOT NULL,    applied_at bigint NOT NULL);
INSERT INTO schema_version VALUES(1,'0001_schema',1795238893394);
CREATE TABLE account (
    id integer PRIMARY KEY AUTOINCREMENT,
    username text NOT NULL,
    username_key text NOT NULL UNIQUE,
    display_name text NOT NULL,
    role text NOT NULL CHECK (role IN ('admin', 'host', 'participant')),
    avatar_id bigint,
    password_hash blob NOT NULL
);
INSERT INTO account VALUES(1,'émile','émile','ÉMILE','host',NULL,X'246172676f6e32696424763d3139246d3d36353533362c743d322c703d3124633246736441246147467a6141');
INSERT INTO account VALUES(2,'admin','admin','Admin','host',1,X'246172676f6e32696424763d3139246d3d36353533362c743d322c703d3124633246736441246147467a6141');
CREATE TABLE auth_token (
    hash blob NOT NULL PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('access', 'refresh')),
    account_id bigint NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    family blob NOT NULL,
    expires_at bigint NOT NULL,
    spent boolean NOT NULL
);
INSERT INTO auth_token VALUES(X'616363657373ff','access',1,X'66616d696c79',1790000000005,0);
INSERT INTO auth_token VALUES(X'72656672657368','refresh',1,X'66616d696c79',1790000000006,1);
CREATE TABLE invitation (
    hash blob NOT NULL PRIMARY KEY,
    expires_at bigint NOT NULL
);
INSERT INTO invitation VALUES(X'696e7669746174696f6e',1790000000007);
CREATE TABLE picture (
    id integer PRIMARY KEY AUTOINCREMENT,
    owner_id bigint NOT NULL REFERENCES account (id),
    mime_type text NOT NULL,
    bytes blob NOT NULL,
    width integer NOT NULL,
    height integer NOT NULL,
    created_at bigint NOT NULL
);
INSERT INTO picture VALUES(1,2,'image/png',X'70696374757265',2,3,1790000000000);
INSERT INTO picture VALUES(2,1,'image/png',X'70696374757265',2,3,1790000000000);
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
INSERT INTO quiz VALUES(1,1,'Capitals','capitals','It''s "all" \ of {it}, 100 %, 日本, 🏆',1,1790000000500,1790000000500);
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
INSERT INTO question VALUES(1,1,0,'Question 0: what''s \N or ? and :name, $1 ''quoted''?',NULL,'["a,b","{c}"]',0,'',5,1);
INSERT INTO question VALUES(2,1,1,'Question 1: what''s \N or ? and :name, $1 ''quoted''?',2,'["a,b","{c}","\"d\""]',1,replace('Because.\nTwo lines.','\n',char(10)),6,2);
INSERT INTO question VALUES(3,1,2,'Question 2: what''s \N or ? and :name, $1 ''quoted''?',NULL,'["a,b","{c}","\"d\"","é"]',0,'',7,3);
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
INSERT INTO session VALUES(1,1,1,1,'Capitals','123456','self','accuracy',1,0,0,1,0,3,-1,'running',-1,1790000000010,NULL,1,1790000001000,1790000000009,NULL);
INSERT INTO session VALUES(2,1,1,1,'Capitals','654321','self','accuracy',1,0,0,1,0,3,-1,'ended',-1,NULL,NULL,0,1790000001000,1790000000012,1790000000012);
CREATE TABLE open_code (
    code text NOT NULL PRIMARY KEY,
    session_id bigint NOT NULL UNIQUE REFERENCES session (id) ON DELETE CASCADE
);
INSERT INTO open_code VALUES('123456',1);
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
INSERT INTO session_question VALUES(1,0,1,'Question 0: what''s \N or ? and :name, $1 ''quoted''?',NULL,'["a,b","{c}"]',0,'',5,1);
INSERT INTO session_question VALUES(1,1,2,'Question 1: what''s \N or ? and :name, $1 ''quoted''?',2,'["a,b","{c}","\"d\""]',1,replace('Because.\nTwo lines.','\n',char(10)),6,2);
INSERT INTO session_question VALUES(1,2,3,'Question 2: what''s \N or ? and :name, $1 ''quoted''?',NULL,'["a,b","{c}","\"d\"","é"]',0,'',7,3);
INSERT INTO session_question VALUES(2,0,1,'Question 0: what''s \N or ? and :name, $1 ''quoted''?',NULL,'["a,b","{c}"]',0,'',5,1);
INSERT INTO session_question VALUES(2,1,2,'Question 1: what''s \N or ? and :name, $1 ''quoted''?',2,'["a,b","{c}","\"d\""]',1,replace('Because.\nTwo lines.','\n',char(10)),6,2);
INSERT INTO session_question VALUES(2,2,3,'Question 2: what''s \N or ? and :name, $1 ''quoted''?',NULL,'["a,b","{c}","\"d\"","é"]',0,'',7,3);
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
INSERT INTO participant VALUES(1,1,'Ana "1" \ {é}','ana "1" \ {é}',X'005c78ff272231',1790000002001,0,0,2,1790000000011);
INSERT INTO participant VALUES(1,2,'Ana "2" \ {é}','ana "2" \ {é}',X'005c78ff272232',1790000002002,1,1,NULL,NULL);
INSERT INTO participant VALUES(2,1,'Ana "1" \ {é}','ana "1" \ {é}',X'005c78ff272231',1790000002001,0,0,NULL,NULL);
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
INSERT INTO answer VALUES(1,1,2,1,'id,"2"\{1}''',1,0,0,1790000003001,1234);
INSERT INTO answer VALUES(2,1,1,1,'id,"1"\{1}''',0,1,987,1790000003001,1234);
INSERT INTO answer VALUES(3,2,1,0,'id,"1"\{0}''',0,1,987,1790000003000,1234);
INSERT INTO answer VALUES(4,1,1,0,'id,"1"\{0}''',0,1,987,1790000003000,1234);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence (name, seq) VALUES('account',2);
INSERT INTO sqlite_sequence (name, seq) VALUES('picture',2);
INSERT INTO sqlite_sequence (name, seq) VALUES('quiz',1);
INSERT INTO sqlite_sequence (name, seq) VALUES('question',3);
INSERT INTO sqlite_sequence (name, seq) VALUES('session',2);
INSERT INTO sqlite_sequence (name, seq) VALUES('answer',4);
CREATE INDEX auth_token_family ON auth_token (family);
CREATE INDEX auth_token_expires_at ON auth_token (expires_at);
CREATE INDEX quiz_owner_id ON quiz (owner_id, updated_at);
CREATE INDEX session_quiz_id ON session (quiz_id);
CREATE INDEX session_open ON session (id) WHERE state <> 'ended';
CREATE UNIQUE INDEX participant_nickname_key ON participant (session_id, nickname_key) WHERE NOT kicked;
