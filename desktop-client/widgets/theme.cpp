// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/theme.h"

#include "desktop-client/widgets/style_sheet.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPalette>
#include <QStyleFactory>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

struct Current
{
    bool prepared = false;
    bool systemIsDark = false;
    bool dark = false;
    bool reducedMotion = false;
    bool systemReducesMotion = false;
};

Current &current()
{
    static Current state;
    return state;
}

QPalette paletteFrom(const Colours &colours)
{
    QPalette palette;
    palette.setColor(QPalette::Window, colours.background);
    palette.setColor(QPalette::WindowText, colours.text);
    palette.setColor(QPalette::Base, colours.surface);
    palette.setColor(QPalette::AlternateBase, colours.raised);
    palette.setColor(QPalette::Text, colours.text);
    palette.setColor(QPalette::PlaceholderText, colours.quietText);
    palette.setColor(QPalette::Button, colours.surface);
    palette.setColor(QPalette::ButtonText, colours.text);
    palette.setColor(QPalette::BrightText, colours.bad);
    palette.setColor(QPalette::ToolTipBase, colours.surface);
    palette.setColor(QPalette::ToolTipText, colours.text);
    palette.setColor(QPalette::Highlight, colours.accent);
    palette.setColor(QPalette::HighlightedText, colours.onAccent);
    palette.setColor(QPalette::Link, colours.accent);
    palette.setColor(QPalette::Mid, colours.line);
    palette.setColor(QPalette::Dark, colours.line);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colours.quietText);
    return palette;
}

void loadFonts()
{
    for (const auto weight : {"Regular"_L1, "Medium"_L1, "SemiBold"_L1, "Bold"_L1})
        QFontDatabase::addApplicationFont(u":/podium/fonts/Inter-%1.otf"_s.arg(weight));
}

struct TypeToken
{
    int pixelSize;
    QFont::Weight weight;
};

TypeToken tokenOf(TextStyle style)
{
    switch (style) {
    case TextStyle::Caption:
        return {13, QFont::Normal};
    case TextStyle::Body:
        return {15, QFont::Normal};
    case TextStyle::Lead:
        return {18, QFont::Medium};
    case TextStyle::Title:
        return {24, QFont::DemiBold};
    case TextStyle::Headline:
        return {36, QFont::Bold};
    case TextStyle::Display:
        return {56, QFont::Bold};
    case TextStyle::Stage:
        return {96, QFont::Bold};
    }
    Q_UNREACHABLE();
}

} // namespace

QString nameOf(ColourScheme scheme)
{
    switch (scheme) {
    case ColourScheme::System:
        return u"system"_s;
    case ColourScheme::Light:
        return u"light"_s;
    case ColourScheme::Dark:
        return u"dark"_s;
    }
    Q_UNREACHABLE();
}

std::optional<ColourScheme> colourSchemeFromName(QStringView name)
{
    for (const ColourScheme scheme : {ColourScheme::System, ColourScheme::Light, ColourScheme::Dark})
        if (name == nameOf(scheme))
            return scheme;
    return std::nullopt;
}

const Colours &lightColours()
{
    static const Colours colours{
        .background = 0xF7F7FB,
        .surface = 0xFFFFFF,
        .raised = 0xEFEFF6,
        .line = 0xE3E4EC,
        .control = 0x85889B,
        .text = 0x1B1C26,
        .quietText = 0x5B5E70,
        .accent = 0x4338CA,
        .accentHover = 0x3730A3,
        .onAccent = 0xFFFFFF,
        .good = 0x047857,
        .warning = 0xB45309,
        .bad = 0xBE123C,
        .onStatus = 0xFFFFFF,
        .answers = {0x1D4ED8, 0xB45309, 0x047857, 0x9D174D},
        .answerMarks = {0x1D4ED8, 0xB45309, 0x047857, 0x9D174D},
        .answerText = 0xFFFFFF,
        .medals = {0xB7791F, 0x7C8196, 0xA8592A},
    };
    return colours;
}

const Colours &darkColours()
{
    static const Colours colours{
        .background = 0x14151C,
        .surface = 0x1D1F29,
        .raised = 0x272A37,
        .line = 0x343747,
        .control = 0x7B8099,
        .text = 0xF2F3F8,
        .quietText = 0xA9ADC1,
        .accent = 0xA5B4FC,
        .accentHover = 0xC7D2FE,
        .onAccent = 0x14151C,
        .good = 0x34D399,
        .warning = 0xFBBF24,
        .bad = 0xFB7185,
        .onStatus = 0x14151C,
        .answers = {0x1D4ED8, 0xB45309, 0x047857, 0x9D174D},
        .answerMarks = {0x6B9BFA, 0xF59E3B, 0x34D399, 0xF472B6},
        .answerText = 0xFFFFFF,
        .medals = {0xFBBF24, 0xB8BDD0, 0xE08A4F},
    };
    return colours;
}

void Theme::apply(QApplication &application, ColourScheme scheme, bool reducedMotion)
{
    Current &state = current();
    if (!state.prepared) {
        const QPalette system = QApplication::palette();
        state.systemIsDark = system.color(QPalette::Window).lightness() < 128;
        loadFonts();
        QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
        state.prepared = true;
    }
    state.dark = scheme == ColourScheme::Dark || (scheme == ColourScheme::System && state.systemIsDark);
    state.reducedMotion = reducedMotion;

    QApplication::setFont(font(TextStyle::Body));
    QApplication::setPalette(paletteFrom(colours()));
    QApplication::setEffectEnabled(Qt::UI_AnimateCombo, false);
    application.setStyleSheet(styleSheet(colours(), state.dark));
}

void Theme::setSystemReducesMotion(bool reduces)
{
    current().systemReducesMotion = reduces;
}

const Colours &Theme::colours()
{
    return current().dark ? darkColours() : lightColours();
}

bool Theme::isDark()
{
    return current().dark;
}

bool Theme::reducedMotion()
{
    return current().reducedMotion || current().systemReducesMotion;
}

int Theme::durationMs(Motion motion)
{
    if (reducedMotion())
        return 0;
    switch (motion) {
    case Motion::Feedback:
        return 120;
    case Motion::Place:
        return 200;
    case Motion::Overtake:
        return 400;
    }
    Q_UNREACHABLE();
}

QFont Theme::font(TextStyle style, double scale)
{
    const TypeToken token = tokenOf(style);
    return fontOfPixelSize(int(std::lround(token.pixelSize * scale)), token.weight);
}

QFont Theme::fontOfPixelSize(int pixelSize, QFont::Weight weight)
{
    QFont font(u"Inter"_s);
    font.setPixelSize(std::max(13, pixelSize));
    font.setWeight(weight);
    // Large Inter is drawn a little tighter than text sizes, as its designers advise.
    if (pixelSize >= 24)
        font.setLetterSpacing(QFont::PercentageSpacing, pixelSize >= 48 ? 97.5 : 98.5);
    return font;
}

double stageScale(const QSize &page)
{
    return std::clamp(std::min(page.width() / 1280.0, page.height() / 800.0), 0.75, 3.0);
}

QColor blended(const QColor &from, const QColor &to, double share)
{
    const auto mix = [share](float a, float b) { return float(a + (b - a) * share); };
    return QColor::fromRgbF(mix(from.redF(), to.redF()), mix(from.greenF(), to.greenF()),
                            mix(from.blueF(), to.blueF()), mix(from.alphaF(), to.alphaF()));
}

} // namespace podium::client
