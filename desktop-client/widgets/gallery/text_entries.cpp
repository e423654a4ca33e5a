// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/fitted_label.h"
#include "desktop-client/widgets/gallery/gallery_entries.h"
#include "desktop-client/widgets/gallery/token_swatch.h"
#include "desktop-client/widgets/icon_label.h"
#include "desktop-client/widgets/mark_label.h"
#include "desktop-client/widgets/number_label.h"
#include "desktop-client/widgets/symbol_disc.h"
#include "desktop-client/widgets/text_label.h"
#include "desktop-client/widgets/word_mark.h"

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

GalleryEntry colours()
{
    using Pick = QColor (*)(const Colours &);
    const std::pair<const char *, Pick> tokens[] = {
        {"background", [](const Colours &c) { return c.background; }},
        {"surface", [](const Colours &c) { return c.surface; }},
        {"raised", [](const Colours &c) { return c.raised; }},
        {"line", [](const Colours &c) { return c.line; }},
        {"control", [](const Colours &c) { return c.control; }},
        {"text", [](const Colours &c) { return c.text; }},
        {"quiet text", [](const Colours &c) { return c.quietText; }},
        {"accent", [](const Colours &c) { return c.accent; }},
        {"accent hover", [](const Colours &c) { return c.accentHover; }},
        {"good", [](const Colours &c) { return c.good; }},
        {"warning", [](const Colours &c) { return c.warning; }},
        {"bad", [](const Colours &c) { return c.bad; }},
        {"answer A", [](const Colours &c) { return c.answers[0]; }},
        {"answer B", [](const Colours &c) { return c.answers[1]; }},
        {"answer C", [](const Colours &c) { return c.answers[2]; }},
        {"answer D", [](const Colours &c) { return c.answers[3]; }},
        {"gold", [](const Colours &c) { return c.medals[0]; }},
        {"silver", [](const Colours &c) { return c.medals[1]; }},
        {"bronze", [](const Colours &c) { return c.medals[2]; }},
    };
    GalleryEntry entry{u"Colours"_s, {}};
    for (const auto &[name, pick] : tokens)
        entry.states.append({QString::fromUtf8(name), [pick] { return new TokenSwatch(pick); }});
    return entry;
}

GalleryEntry textLabels()
{
    GalleryEntry entry{u"TextLabel"_s, {}};
    const std::pair<const char *, TextStyle> styles[] = {
        {"caption, 13 px", TextStyle::Caption},   {"body, 15 px", TextStyle::Body},
        {"lead, 18 px", TextStyle::Lead},         {"title, 24 px", TextStyle::Title},
        {"headline, 36 px", TextStyle::Headline}, {"display, 56 px", TextStyle::Display},
        {"stage, 96 px", TextStyle::Stage}};
    for (const auto &[name, style] : styles)
        entry.states.append(
            {QString::fromUtf8(name), [style] { return new TextLabel(style, u"Podium 482"_s); }});
    const std::pair<const char *, Tone> tones[] = {{"quiet", Tone::Quiet},
                                                   {"accent", Tone::Accent},
                                                   {"good", Tone::Good},
                                                   {"warning", Tone::Warning},
                                                   {"bad", Tone::Bad}};
    for (const auto &[name, tone] : tones) {
        entry.states.append({QString::fromUtf8(name), [tone] {
                                 auto *label = new TextLabel(TextStyle::Lead, u"Status is told in words"_s);
                                 label->setTone(tone);
                                 return label;
                             }});
    }
    return entry;
}

QWidget *fitted(const QString &text)
{
    auto *label = new FittedLabel(15, 40, QFont::Bold);
    label->setText(text);
    label->setFixedSize(320, 120);
    return label;
}

GalleryEntry symbols()
{
    GalleryEntry entry{u"SymbolDisc"_s, {}};
    const std::tuple<const char *, Icon, Tone> states[] = {{"right", Icon::Check, Tone::Good},
                                                           {"wrong", Icon::Cross, Tone::Bad},
                                                           {"no answer", Icon::Clock, Tone::Quiet},
                                                           {"removed", Icon::SignOut, Tone::Warning},
                                                           {"over", Icon::Trophy, Tone::Accent}};
    for (const auto &[name, which, tone] : states) {
        entry.states.append({QString::fromUtf8(name), [which = which, tone = tone] {
                                 auto *disc = new SymbolDisc;
                                 disc->setSymbol(which, tone);
                                 return disc;
                             }});
    }
    return entry;
}

GalleryEntry iconLabels()
{
    GalleryEntry entry{u"IconLabel"_s, {}};
    for (const auto &[name, which, tone] :
         {std::tuple("good", Icon::Check, IconTone::Good), std::tuple("quiet", Icon::People, IconTone::Quiet),
          std::tuple("warning", Icon::Offline, IconTone::Warning)}) {
        const QString title = QString::fromUtf8(name);
        entry.states.append(
            {title, [title, which = which, tone = tone] { return new IconLabel(which, tone, title); }});
    }
    return entry;
}

GalleryEntry marks()
{
    GalleryEntry entry{u"MarkLabel"_s, {}};
    for (int position = 0; position < 4; ++position)
        entry.states.append(
            {QString(QChar(u'A' + position)), [position] { return new MarkLabel(position); }});
    return entry;
}

QWidget *number(qint64 value, const QString &pattern)
{
    auto *label = new NumberLabel(TextStyle::Headline);
    label->setPattern(pattern);
    label->setValue(value);
    return label;
}

} // namespace

QList<GalleryEntry> textEntries()
{
    return {
        colours(),
        textLabels(),
        {u"FittedLabel"_s,
         {{u"short"_s, [] { return fitted(u"As large as it fits"_s); }},
          {u"long"_s, [] { return fitted(QString(u"Words wrap, then they shrink. "_s).repeated(6)); }},
          {u"too long"_s,
           [] { return fitted(QString(u"What is left out is in the tool tip. "_s).repeated(20)); }}}},
        {u"NumberLabel"_s,
         {{u"plain"_s, [] { return number(1'234, u"%1"_s); }},
          {u"with words"_s, [] { return number(870, u"+%1"_s); }}}},
        iconLabels(),
        marks(),
        symbols(),
        {u"WordMark"_s, {{u"name and mark"_s, [] { return new WordMark; }}}},
    };
}

} // namespace podium::client
