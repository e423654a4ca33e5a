-- SPDX-License-Identifier: GPL-3.0-or-later
-- Accounts, pictures, quizzes and live sessions. Times are milliseconds since the Unix epoch, UTC.

-- account.avatar_id refers to a picture and picture.owner_id to an account; pictures are never removed, so
-- the avatar needs no constraint, only a check when it is set.
CREATE TABLE account (
    id $identity,
    username text NOT NULL,
    username_key text NOT NULL UNIQUE,
    display_name text NOT NULL,
    role text NOT NULL CHECK (role IN ('admin', 'host', 'participant')),
    avatar_id bigint,
    password_hash $bytes NOT NULL
);

CREATE TABLE auth_token (
    hash $bytes NOT NULL PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('access', 'refresh')),
    account_id bigint NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    family $bytes NOT NULL,
    expires_at bigint NOT NULL,
    spent boolean NOT NULL
);
CREATE INDEX auth_token_family ON auth_token (family);
CREATE INDEX auth_token_expires_at ON auth_token (expires_at);

CREATE TABLE invitation (
    hash $bytes NOT NULL PRIMARY KEY,
    expires_at bigint NOT NULL
);

CREATE TABLE picture (
    id $identity,
    owner_id bigint NOT NULL REFERENCES account (id),
    mime_type text NOT NULL,
    bytes $bytes NOT NULL,
    width integer NOT NULL,
    height integer NOT NULL,
    created_at bigint NOT NULL
);

-- title_key is the title without regard to case, as Qt folds it: neither database does that for all letters.
CREATE TABLE quiz (
    id $identity,
    owner_id bigint NOT NULL REFERENCES account (id),
    title text NOT NULL,
    title_key text NOT NULL,
    description text NOT NULL,
    version integer NOT NULL,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL
);
CREATE INDEX quiz_owner_id ON quiz (owner_id, updated_at);

-- options is a JSON array of texts in authored order; an option's id is its index.
CREATE TABLE question (
    id $identity,
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

-- quiz_id refers to nothing: a session outlives its quiz. seed holds the 64 bits of an unsigned number.
CREATE TABLE session (
    id $identity,
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
CREATE INDEX session_quiz_id ON session (quiz_id);
CREATE INDEX session_open ON session (id) WHERE state <> 'ended';

-- The codes of everything that is open; the row goes when that ends.
CREATE TABLE open_code (
    code text NOT NULL PRIMARY KEY,
    session_id bigint NOT NULL UNIQUE REFERENCES session (id) ON DELETE CASCADE
);

-- The session's own copy of its questions, in its own order.
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

-- number counts from 1 in each session. step and opened_at: self-paced, the question that is open.
CREATE TABLE participant (
    session_id bigint NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    number bigint NOT NULL,
    nickname text NOT NULL,
    nickname_key text NOT NULL,
    resume_token_hash $bytes NOT NULL,
    joined_at bigint NOT NULL,
    kicked boolean NOT NULL,
    banned boolean NOT NULL,
    step integer,
    opened_at bigint,
    PRIMARY KEY (session_id, number)
);
CREATE UNIQUE INDEX participant_nickname_key ON participant (session_id, nickname_key) WHERE NOT kicked;

-- position is the question's in session_question. commit_order grows with every commit. The statement that
-- writes an answer sees to it that the participant exists: as a foreign key, which PostgreSQL checks row by
-- row, that would make writing four times as slow.
CREATE TABLE answer (
    commit_order $identity,
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
