// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

//! Client requests as they are sent, to be put right or wrong.
namespace podium::test {

//! JSON as it is sent, with ' for the quotation marks.
inline QByteArray json(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

enum class Kind { Id, IdOrCode, Integer, Text, Boolean };

//! A field of a request with a value that is right, both as they are written.
struct Field
{
    QByteArray name;
    QByteArray good;
    Kind kind = Kind::Text;
    int lengthMax = 0; //!< of a text, in characters
};

struct RequestType
{
    QByteArray type;
    QList<Field> fields;
};

//! Every request with every field it requires.
inline const QList<RequestType> &requestTypes()
{
    static const QList<RequestType> types = {
        {"hello", {{"protocol", "1", Kind::Integer}, {"client", "\"check 1.0\"", Kind::Text, 200}}},
        {"join", {{"code", "\"042137\"", Kind::Text, 200}, {"nickname", "\"Ana\"", Kind::Text, 4000}}},
        {"resume", {{"resume_token", "\"t0ken\"", Kind::Text, 256}}},
        {"host", {{"session", "17", Kind::Id}, {"access_token", "\"t0ken\"", Kind::Text, 256}}},
        {"answer",
         {{"question", "4", Kind::Id},
          {"option", "2", Kind::Integer},
          {"answer_id", "\"a-1\"", Kind::Text, 64}}},
        {"leaderboard", {{"offset", "0", Kind::Integer}, {"limit", "10", Kind::Integer}}},
        {"start", {}},
        {"close", {}},
        {"reveal", {}},
        {"show_leaderboard", {}},
        {"next", {}},
        {"end", {}},
        {"kick", {{"participant", "3", Kind::Id}, {"ban", "true", Kind::Boolean}}},
        {"lock", {{"locked", "false", Kind::Boolean}}},
        {"ping", {}},
        {"watch", {{"poll", "5", Kind::IdOrCode}}},
        {"vote",
         {{"poll", "5", Kind::Id},
          {"option", "2", Kind::Integer},
          {"voter_token", "\"t0ken\"", Kind::Text, 256},
          {"ballot_id", "\"b-1\"", Kind::Text, 64}}},
        {"unwatch", {{"poll", "5", Kind::Id}}},
    };
    return types;
}

//! The request as text, with `raw` in place of the field's value; without the field if `raw` is null.
inline QByteArray frameOf(const RequestType &request, const QByteArray &field = {},
                          const QByteArray &raw = {})
{
    QByteArray frame = json("{'type':'") + request.type + "\",\"id\":7";
    for (const Field &each : request.fields) {
        const QByteArray &value = each.name == field ? raw : each.good;
        if (!value.isNull())
            frame += ",\"" + each.name + "\":" + value;
    }
    return frame + '}';
}

} // namespace podium::test
