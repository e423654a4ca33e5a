// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>

#include <array>
#include <optional>

class QApplication;

namespace podium::client {

enum class ColourScheme { System, Light, Dark };

[[nodiscard]] QString nameOf(ColourScheme scheme);
[[nodiscard]] std::optional<ColourScheme> colourSchemeFromName(QStringView name);

//! \brief The colour tokens of one scheme. Text tokens keep 4.5:1 against background and surface, shapes 3:1.
struct Colours
{
    QColor background;
    QColor surface;
    QColor raised; //!< a surface under the pointer, and tracks of bars and rings
    QColor line;
    QColor control; //!< edges of fields and boxes that must be found: 3:1 on surface
    QColor text;
    QColor quietText;
    QColor accent;
    QColor accentHover;
    QColor onAccent;
    QColor good;
    QColor warning;
    QColor bad;
    QColor onStatus;                   //!< text on good, warning and bad
    std::array<QColor, 4> answers;     //!< tiles; their text is answerText
    std::array<QColor, 4> answerMarks; //!< the same hues as shapes and bars on background and surface
    QColor answerText;
    std::array<QColor, 3> medals; //!< gold, silver, bronze: shapes only
};

[[nodiscard]] const Colours &lightColours();
[[nodiscard]] const Colours &darkColours();

//! The type scale: 13, 15, 18, 24, 36, 56 and 96 px at scale 1.
enum class TextStyle { Caption, Body, Lead, Title, Headline, Display, Stage };

//! Feedback 120 ms, a change of place 200 ms, a leaderboard row that overtakes another 400 ms.
enum class Motion { Feedback, Place, Overtake };

//! Spacing tokens in px, on a grid of 4.
namespace spacing {
inline constexpr int Tight = 8;
inline constexpr int Small = 12;
inline constexpr int Medium = 16;
inline constexpr int Large = 24;
inline constexpr int Wide = 32;
inline constexpr int Huge = 48;
inline constexpr int CornerRadius = 12;
inline constexpr int ControlHeight = 44;
} // namespace spacing

//! \brief The one look of the application: colours, type, motion and the style sheet made from them.
//! GUI thread only. Widgets read it while painting and repaint on QEvent::PaletteChange, so that a change
//! of scheme needs no further wiring.
class Theme final
{
public:
    Theme() = delete;

    //! \brief Sets style, font, palette and style sheet of the application; may be called again to change.
    //! System follows the platform's palette as it was before the first call.
    static void apply(QApplication &application, ColourScheme scheme, bool reducedMotion = false);

    //! \brief What the desktop asks for, beside what was chosen in apply(); either is enough.
    static void setSystemReducesMotion(bool reduces);

    [[nodiscard]] static const Colours &colours();
    [[nodiscard]] static bool isDark();
    [[nodiscard]] static bool reducedMotion();

    //! 0 with reduced motion.
    [[nodiscard]] static int durationMs(Motion motion);

    //! \param scale of the stage; 1 for everything that is read at arm's length. Never below 13 px.
    [[nodiscard]] static QFont font(TextStyle style, double scale = 1);
    [[nodiscard]] static QFont fontOfPixelSize(int pixelSize, QFont::Weight weight);
};

//! \brief How large things are drawn for a room, from the size of the page that shows them: 1 at 1280 x 800,
//! within 0.75 and 3.
[[nodiscard]] double stageScale(const QSize &page);

//! \brief `from` moved towards `to` by `share` (0..1).
[[nodiscard]] QColor blended(const QColor &from, const QColor &to, double share);

} // namespace podium::client
