// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/http_wire.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace podium::net {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Http", text);
}

HttpResponse malformed(const char *what)
{
    return refusal(400, ErrorCode::BadMessage, tr(what));
}

bool isTokenCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenCharacter);
}

bool isControl(char c)
{
    return (static_cast<uchar>(c) < 0x20 && c != '\t') || c == 0x7F;
}

QByteArray before(char end, const QByteArray &text)
{
    const qsizetype found = text.indexOf(end);
    return found < 0 ? text : text.first(found);
}

bool sameWord(QByteArrayView one, QByteArrayView other)
{
    return one.compare(other, Qt::CaseInsensitive) == 0;
}

bool containsWord(const QByteArray &list, QByteArrayView word)
{
    const QByteArrayList entries = list.split(',');
    return std::any_of(entries.begin(), entries.end(),
                       [word](const QByteArray &entry) { return sameWord(entry.trimmed(), word); });
}

//! The lines of a head, without their ends and without the empty ones around it.
QList<QByteArrayView> linesOf(QByteArrayView bytes)
{
    QList<QByteArrayView> lines;
    while (!bytes.isEmpty()) {
        const qsizetype end = bytes.indexOf('\n');
        QByteArrayView line = bytes.first(end < 0 ? bytes.size() : end);
        bytes = end < 0 ? QByteArrayView() : bytes.sliced(end + 1);
        if (line.endsWith('\r'))
            line.chop(1);
        if (!line.isEmpty())
            lines.append(line);
    }
    return lines;
}

//! The headers that matter to us; several of one name are joined, as HTTP allows.
struct Fields
{
    QByteArray connection;
    QByteArray upgrade;
    QByteArray expect;
    QByteArray authorization;
    QByteArray ifNoneMatch;
    std::optional<QByteArray> contentLength;
    bool transferEncoding = false;
    bool isIndirect = false;
};

void append(QByteArray &joined, QByteArrayView value)
{
    if (!joined.isEmpty())
        joined += ", ";
    joined += value;
}

std::optional<HttpResponse> readField(QByteArrayView line, Fields &fields)
{
    const qsizetype colon = line.indexOf(':');
    if (colon < 0 || !isToken(line.first(colon)))
        return malformed("A header line is malformed.");
    const QByteArrayView name = line.first(colon);
    const QByteArray value = line.sliced(colon + 1).toByteArray().trimmed();

    if (sameWord(name, "content-length")) {
        if (fields.contentLength)
            return malformed("Content-Length is given twice.");
        fields.contentLength = value;
    } else if (sameWord(name, "transfer-encoding")) {
        fields.transferEncoding = true;
    } else if (sameWord(name, "connection")) {
        append(fields.connection, value);
    } else if (sameWord(name, "upgrade")) {
        append(fields.upgrade, value);
    } else if (sameWord(name, "expect")) {
        append(fields.expect, value);
    } else if (sameWord(name, "authorization")) {
        append(fields.authorization, value);
    } else if (sameWord(name, "if-none-match")) {
        append(fields.ifNoneMatch, value);
    } else if (sameWord(name, "origin") || sameWord(name, "forwarded") || sameWord(name, "x-forwarded-for") ||
               sameWord(name, "via")) {
        fields.isIndirect = true;
    }
    return std::nullopt;
}

std::optional<qint64> lengthFrom(const QByteArray &digits)
{
    constexpr qsizetype DigitsMax = 15;
    const bool plain = !digits.isEmpty() && digits.size() <= DigitsMax &&
                       std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    return plain ? std::optional(digits.toLongLong()) : std::nullopt;
}

HttpMethod methodFrom(QByteArrayView name)
{
    if (name == "GET" || name == "HEAD")
        return HttpMethod::Get;
    if (name == "POST")
        return HttpMethod::Post;
    if (name == "PUT")
        return HttpMethod::Put;
    if (name == "DELETE")
        return HttpMethod::Delete;
    return HttpMethod::Other;
}

std::optional<HttpResponse> readRequestLine(QByteArrayView line, RequestHead &head)
{
    const QByteArrayList parts = line.toByteArray().split(' ');
    if (parts.size() != 3 || !isToken(parts[0]) || !parts[1].startsWith('/') || parts[2].size() != 8 ||
        !parts[2].startsWith("HTTP/1."))
        return malformed("The request line is malformed.");
    head.request.method = methodFrom(parts[0]);
    head.bodyWanted = parts[0] != "HEAD";
    head.keepAlive = parts[2] != "HTTP/1.0";

    const QByteArray target = before('#', parts[1]);
    const QByteArray path = before('?', target);
    head.request.path = QUrl::fromPercentEncoding(path);
    if (path.size() < target.size())
        head.request.query = QUrlQuery(QString::fromLatin1(target.sliced(path.size() + 1)));
    return std::nullopt;
}

QString bearerTokenIn(const QByteArray &authorization)
{
    constexpr QByteArrayView Scheme = "bearer ";
    if (!sameWord(QByteArrayView(authorization).first(std::min(authorization.size(), Scheme.size())), Scheme))
        return {};
    return QString::fromLatin1(authorization.sliced(Scheme.size()).trimmed());
}

constexpr std::pair<int, const char *> Reasons[] = {
    {200, "OK"},
    {201, "Created"},
    {204, "No Content"},
    {304, "Not Modified"},
    {400, "Bad Request"},
    {401, "Unauthorized"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {408, "Request Timeout"},
    {409, "Conflict"},
    {410, "Gone"},
    {411, "Length Required"},
    {413, "Content Too Large"},
    {422, "Unprocessable Content"},
    {429, "Too Many Requests"},
    {431, "Request Header Fields Too Large"},
    {500, "Internal Server Error"},
    {503, "Service Unavailable"},
};

const char *reasonOf(int status)
{
    for (const auto &[known, reason] : Reasons) {
        if (known == status)
            return reason;
    }
    return "Unnamed";
}

//! A page of ours may load only from here, may talk only to here, and may not be framed; nothing else may
//! guess at types or keep answers that are not marked as cacheable.
constexpr std::pair<const char *, const char *> CommonHeaders[] = {
    {"X-Content-Type-Options", "nosniff"},
    {"X-Frame-Options", "DENY"},
    {"Referrer-Policy", "no-referrer"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Content-Security-Policy",
     "default-src 'self'; img-src 'self' data:; connect-src 'self' ws: wss:; object-src 'none'; "
     "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"},
    {"Cache-Control", "no-store"},
};

void appendHeader(QByteArray &bytes, QByteArrayView name, QByteArrayView value)
{
    bytes += name;
    bytes += ": ";
    // A line break in a value would begin a header of somebody else's making.
    std::copy_if(value.begin(), value.end(), std::back_inserter(bytes), [](char c) { return !isControl(c); });
    bytes += "\r\n";
}

} // namespace

HttpResponse refusal(int status, ErrorCode code, const QString &message)
{
    HttpResponse response = HttpResponse::error({code, message, {}});
    response.status = status;
    return response;
}

std::optional<qsizetype> endOfHead(QByteArrayView bytes)
{
    bool anyLine = false;
    qsizetype begin = 0;
    for (;;) {
        const qsizetype end = bytes.indexOf('\n', begin);
        if (end < 0)
            return std::nullopt;
        const bool empty = end == begin || (end == begin + 1 && bytes[begin] == '\r');
        if (empty && anyLine)
            return end + 1;
        anyLine = anyLine || !empty;
        begin = end + 1;
    }
}

tl::expected<RequestHead, HttpResponse> parseHead(QByteArrayView bytes, int fieldsMax)
{
    const QList<QByteArrayView> lines = linesOf(bytes);
    for (const QByteArrayView line : lines) {
        if (std::any_of(line.begin(), line.end(), isControl))
            return tl::unexpected(malformed("The head of the request has control characters in it."));
    }
    RequestHead head;
    if (lines.isEmpty())
        return tl::unexpected(malformed("The request is empty."));
    if (auto refused = readRequestLine(lines.first(), head))
        return tl::unexpected(std::move(*refused));
    if (lines.size() - 1 > fieldsMax)
        return tl::unexpected(refusal(431, ErrorCode::BadMessage, tr("The request has too many headers.")));

    Fields fields;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (auto refused = readField(lines[i], fields))
            return tl::unexpected(std::move(*refused));
    }
    if (fields.transferEncoding)
        return tl::unexpected(
            refusal(411, ErrorCode::BadMessage, tr("Chunked bodies are not taken: send Content-Length.")));
    if (fields.contentLength) {
        const std::optional<qint64> length = lengthFrom(*fields.contentLength);
        if (!length)
            return tl::unexpected(malformed("Content-Length is not a number."));
        head.contentLength = *length;
    }
    if (containsWord(fields.connection, "close"))
        head.keepAlive = false;
    else if (containsWord(fields.connection, "keep-alive"))
        head.keepAlive = true;
    // Exactly what QAbstractHttpServer takes for an upgrade, so that it never upgrades without us.
    head.upgrade = fields.connection.toLower().contains("upgrade") && sameWord(fields.upgrade, "websocket");
    head.strictLines = bytes.count('\n') == bytes.count('\r');
    head.expectsContinue = sameWord(fields.expect, "100-continue");
    head.request.bearerToken = bearerTokenIn(fields.authorization);
    head.request.ifNoneMatch = fields.ifNoneMatch;
    head.request.isIndirect = fields.isIndirect;
    return head;
}

QByteArray toBytes(const HttpResponse &response, bool withBody, bool keepAlive)
{
    const bool hasBody = response.status != 204 && response.status != 304;
    QByteArray bytes;
    bytes.reserve(1024 + (withBody ? response.body.size() : 0));
    bytes += "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + reasonOf(response.status) + "\r\n";
    for (const auto &[name, value] : response.headers)
        appendHeader(bytes, name, value);
    for (const auto &[name, value] : CommonHeaders) {
        const bool given = std::any_of(response.headers.begin(), response.headers.end(),
                                       [name = name](const auto &own) { return sameWord(own.first, name); });
        if (!given)
            appendHeader(bytes, name, value);
    }
    if (!response.contentType.isEmpty())
        appendHeader(bytes, "Content-Type", response.contentType);
    if (hasBody)
        appendHeader(bytes, "Content-Length", QByteArray::number(response.body.size()));
    appendHeader(bytes, "Connection", keepAlive ? "keep-alive" : "close");
    bytes += "\r\n";
    if (hasBody && withBody)
        bytes += response.body;
    return bytes;
}

} // namespace podium::net
