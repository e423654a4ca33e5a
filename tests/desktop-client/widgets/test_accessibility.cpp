// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/accessibility.h"
#include "tests/desktop-client/widgets/alerts.h"
#include "tests/desktop-client/widgets/page_catalogue.h"
#include "tests/desktop-client/widgets/widget_test.h"

#include <QAccessible>
#include <QLabel>

using namespace podium;
using namespace podium::client;
using namespace Qt::StringLiterals;

namespace {

QString named(const QWidget &widget)
{
    const QAccessibleInterface *node = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(&widget));
    return u"%1 “%2”"_s.arg(QLatin1StringView(widget.metaObject()->className()),
                            node ? node->text(QAccessible::Name) : QString());
}

bool isInteractive(QAccessible::Role role)
{
    switch (role) {
    case QAccessible::Button:
    case QAccessible::ButtonMenu:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::ComboBox:
    case QAccessible::EditableText:
    case QAccessible::SpinBox:
    case QAccessible::Slider:
    case QAccessible::List:
    case QAccessible::ListItem:
    case QAccessible::Link:
    case QAccessible::MenuItem:
        return true;
    default:
        return false;
    }
}

//! What a screen reader could not name, below and including `node`; empty when nothing.
QStringList nameless(QAccessibleInterface *node)
{
    QStringList found;
    if (!node || node->state().invisible)
        return found;
    const QAccessible::Role role = node->role();
    const auto *widget = qobject_cast<const QWidget *>(node->object());
    const bool painted = widget && node->childCount() == 0 &&
                         QLatin1StringView(widget->metaObject()->className()).startsWith("podium::"_L1);
    if (const auto *label = qobject_cast<const QLabel *>(widget); label && label->text().isEmpty())
        return found;
    const bool speaks = isInteractive(role) || (painted && role != QAccessible::Whitespace);
    if (speaks && node->text(QAccessible::Name).isEmpty() && node->text(QAccessible::Value).isEmpty() &&
        !(painted && !isInteractive(role) && widget->size().isEmpty()))
        found.append(u"no name: %1, role %2"_s.arg(widget ? named(*widget) : u"an item"_s).arg(int(role)));
    if (painted && (role == QAccessible::Client || role == QAccessible::NoRole))
        found.append(u"no role: %1"_s.arg(named(*widget)));
    for (int index = 0; index < node->childCount(); ++index)
        found += nameless(node->child(index));
    return found;
}

//! What Tab should come to.
QList<QWidget *> tabStops(const QWidget &window)
{
    QList<QWidget *> stops;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (widget->window() == &window && widget->isVisible() && widget->isEnabled() &&
            (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy())
            stops.append(widget);
    }
    return stops;
}

//! What Tab comes to, in its order, beginning with what has the focus now.
QList<QWidget *> tabbedThrough(QWidget *window)
{
    QList<QWidget *> order;
    while (QWidget *current = window->focusWidget()) {
        if (order.contains(current))
            break;
        order.append(current);
        QTest::keyClick(current, Qt::Key_Tab);
    }
    return order;
}

QRect placeOf(const QWidget &widget)
{
    return {widget.mapTo(widget.window(), QPoint()), widget.size()};
}

//! Whether somebody who reads columns from left to right and each from top to bottom comes to `next` before
//! `one`.
bool isBefore(const QWidget &next, const QWidget &one)
{
    const QRect a = placeOf(one);
    const QRect b = placeOf(next);
    const bool sameRow = b.top() <= a.bottom() && a.top() <= b.bottom();
    if (sameRow)
        return b.right() < a.left();
    return b.bottom() < a.top() && b.left() <= a.right();
}

} // namespace

//! What somebody needs who does not see the screen, or uses no mouse.
class TestAccessibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingHasNameAndRole_data() { addPages(); }
    void everythingHasNameAndRole()
    {
        QFETCH(QString, page);
        const auto fixture = shown(page);
        QCOMPARE(nameless(QAccessible::queryAccessibleInterface(m_window)).join(u'\n'), QString());
    }

    void tabReachesEverything_data() { addPages(); }
    void tabReachesEverything()
    {
        QFETCH(QString, page);
        const auto fixture = shown(page);
        const QList<QWidget *> order = tabbedThrough(m_window);
        for (const QWidget *stop : tabStops(*m_window))
            QVERIFY2(order.contains(stop), qPrintable(named(*stop)));
    }

    void tabFollowsReading_data() { addPages(); }
    void tabFollowsReading()
    {
        QFETCH(QString, page);
        const auto fixture = shown(page);
        const QList<QWidget *> order = tabbedThrough(m_window);
        // Round and round: it may jump back once, from the end to the beginning.
        QStringList jumps;
        for (qsizetype index = 0; index < order.size() && order.size() > 2; ++index) {
            const QWidget &one = *order[index];
            const QWidget &next = *order[(index + 1) % order.size()];
            if (isBefore(next, one))
                jumps.append(u"from %1 back to %2"_s.arg(named(one), named(next)));
        }
        QVERIFY2(jumps.size() <= 1, qPrintable(jumps.join(u'\n')));
    }

    void focusIsVisible_data() { addPages(); }
    void focusIsVisible()
    {
        QFETCH(QString, page);
        const auto fixture = shown(page);
        for (QWidget *stop : tabStops(*m_window)) {
            m_window->setFocus();
            if (QWidget *holder = m_window->focusWidget())
                holder->clearFocus();
            const QRect around = placeOf(*stop).adjusted(-4, -4, 4, 4);
            const QImage before = m_window->grab(around).toImage();
            stop->setFocus(Qt::TabFocusReason);
            QVERIFY2(stop->hasFocus(), qPrintable(named(*stop)));
            QVERIFY2(m_window->grab(around).toImage() != before, qPrintable(named(*stop)));
        }
    }

    void listsAreReadOut_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("page");
        QTest::addColumn<int>("items");
        QTest::addColumn<int>("index");
        QTest::addColumn<QString>("item");
        QTest::newRow("people in the lobby")
            << u"Participants"_s << u"host-lobby"_s << 28 << 8 << u"back row, not connected"_s;
        QTest::newRow("leaderboard") << u"Leaderboard"_s << u"participant-leaderboard"_s << 10 << 1
                                     << u"2. Ines (you), %1 point(s)"_s.arg(QLocale().toString(8'592));
        QTest::newRow("podium") << u"Podium"_s << u"host-podium"_s << 3 << 0
                                << u"1. Ravi, %1 point(s)"_s.arg(QLocale().toString(8'703));
    }
    void listsAreReadOut()
    {
        QFETCH(QString, name);
        QFETCH(QString, page);
        QFETCH(int, items);
        QFETCH(int, index);
        QFETCH(QString, item);
        const auto fixture = shown(page);
        const QList<QWidget *> widgets = m_window->findChildren<QWidget *>();
        const auto found = std::find_if(widgets.cbegin(), widgets.cend(), [&name](const QWidget *widget) {
            return widget->isVisible() && widget->accessibleName() == name &&
                   dynamic_cast<const AccessibleItems *>(widget);
        });
        QVERIFY(found != widgets.cend());
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(*found);
        QCOMPARE(list->role(), QAccessible::List);
        QCOMPARE(list->childCount(), items);
        QAccessibleInterface *child = list->child(index);
        QCOMPARE(child->role(), QAccessible::ListItem);
        QCOMPARE(child->text(QAccessible::Name), item);
        QCOMPARE(child->parent(), list);
        QCOMPARE(list->indexOfChild(child), index);
        QVERIFY(list->rect().intersects(child->rect()));
        QCOMPARE(list->childAt(child->rect().center().x(), child->rect().center().y()), child);
    }

    void aRecordedAnswerIsAnnounced()
    {
        const auto fixture = shown(u"participant-question"_s);
        const test::Alerts alerts;
        fixture->participantSession.choose(2);
        QVERIFY(!alerts.heard().contains(u"Your answer is recorded."_s));
        fixture->participantSession.setAnswerRecorded(fixture->participantSession.question()->question.id);
        QCOMPARE(alerts.last(), u"Your answer is recorded."_s);
    }

    void theResultIsAnnounced()
    {
        const auto fixture = shown(u"participant-question"_s);
        const test::Alerts alerts;
        const QuestionId id = fixture->participantSession.question()->question.id;
        fixture->participantSession.handle(QuestionClosed{id});
        fixture->participantSession.handle(
            Revealed{id, 1, {}, {1, 1, 0, 0}, AnswerFeedback{1, true, 870, {2, 870, 0}}});
        QCOMPARE(alerts.last(), u"Right. +870. The right answer is The Pacific."_s);
    }

    void sentencesEndOnce()
    {
        const auto fixture = shown(u"participant-question"_s);
        const test::Alerts alerts;
        const QuestionId id = fixture->participantSession.question()->question.id;
        fixture->participantSession.handle(QuestionClosed{id});
        fixture->participantSession.handle(
            Revealed{id, 1, {}, {1, 1, 0, 0}, AnswerFeedback{std::nullopt, false, 0, {2, 870, 0}}});
        QCOMPARE(alerts.last(),
                 u"No answer. Nothing was recorded for this question. The right answer is The Pacific."_s);
    }

    void aLostConnectionIsAnnouncedWithoutStealingTheFocus()
    {
        const auto fixture = shown(u"participant-question"_s);
        fixture->participantConnection.setOnline();
        const QWidget *focused = m_window->focusWidget();
        const test::Alerts alerts;
        fixture->participantConnection.setReconnecting(QDeadlineTimer(60'000));
        QVERIFY(!alerts.heard().isEmpty());
        QVERIFY2(alerts.last().contains("lost"_L1), qPrintable(alerts.last()));
        QCOMPARE(m_window->focusWidget(), focused);
    }

private:
    static void addPages()
    {
        QTest::addColumn<QString>("page");
        for (const test::CataloguedPage &page : test::pageCatalogue())
            QTest::addRow("%s", page.name) << QString::fromUtf8(page.name);
    }

    std::unique_ptr<test::WindowFixture> shown(const QString &name)
    {
        const auto pages = test::pageCatalogue();
        const auto page = std::find_if(pages.begin(), pages.end(), [&name](const test::CataloguedPage &one) {
            return name == QLatin1StringView(one.name);
        });
        auto fixture = std::make_unique<test::WindowFixture>(QSize(1280, 800));
        m_window = page->show(*fixture, m_content);
        m_window->activateWindow();
        if (!QTest::qWaitForWindowActive(m_window))
            qFatal("The window does not come to the front");
        return fixture;
    }

    const test::PageContent m_content = test::realisticContent();
    QWidget *m_window = nullptr;
};

PODIUM_WIDGET_TEST_MAIN(TestAccessibility)
#include "test_accessibility.moc"
