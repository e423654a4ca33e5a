// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/languages.h"
#include "desktop-client/widgets/answer_tile.h"
#include "desktop-client/widgets/buttons.h"
#include "desktop-client/widgets/fitted_label.h"
#include "desktop-client/widgets/number_label.h"
#include "desktop-client/widgets/toast.h"
#include "tests/desktop-client/widgets/page_catalogue.h"
#include "tests/desktop-client/widgets/widget_test.h"

#include <QLabel>
#include <QScrollArea>

using namespace podium;
using namespace podium::client;
using namespace Qt::StringLiterals;

namespace {

//! What a person could not read on `window`, empty when nothing.
QString clipped(const QWidget &window)
{
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        const QString where =
            u"%1 in %2: "_s.arg(QLatin1StringView(widget->metaObject()->className()),
                                QLatin1StringView(widget->parentWidget()->metaObject()->className()));
        if (const auto *tile = qobject_cast<AnswerTile *>(widget); tile && tile->isElided())
            return where + tile->text();
        if (const auto *fitted = qobject_cast<FittedLabel *>(widget); fitted && fitted->isElided())
            return where + fitted->text();
        if (const auto *button = qobject_cast<Button *>(widget);
            button && button->width() < button->sizeHint().width() && !button->text().isEmpty())
            return where + button->text();
        if (const auto *number = qobject_cast<NumberLabel *>(widget);
            number &&
            (number->width() < number->sizeHint().width() || number->height() < number->sizeHint().height()))
            return where + number->shownText();
        if (const auto *label = qobject_cast<QLabel *>(widget); label && !label->text().isEmpty()) {
            const int height =
                label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
            if (label->height() < height)
                return where + u"height of "_s + label->text();
            // One that may be narrower cuts its text itself.
            if (!label->wordWrap() && label->sizePolicy().horizontalPolicy() != QSizePolicy::Ignored &&
                label->width() < label->sizeHint().width())
                return where + u"width of "_s + label->text();
        }
    }
    return {};
}

//! What stands outside of its parent, unless that scrolls.
QString outside(const QWidget &window)
{
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        const QWidget *parent = widget->parentWidget();
        const bool scrolls = qobject_cast<const QScrollArea *>(parent->parentWidget());
        if (widget->isVisible() && !widget->isWindow() && !scrolls &&
            !parent->rect().contains(widget->geometry()))
            return QLatin1StringView(widget->metaObject()->className()) + u" "_s + widget->accessibleName();
    }
    return {};
}

//! What a scroll area holds beside its edge and cannot bring into view.
QString beyondReach(const QWidget &window)
{
    for (const QScrollArea *area : window.findChildren<QScrollArea *>()) {
        if (area->isVisible() && area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff &&
            area->widget()->width() > area->viewport()->width())
            return u"%1 px of %2 in %3"_s.arg(area->widget()->width() - area->viewport()->width())
                .arg(QLatin1StringView(area->widget()->metaObject()->className()),
                     QLatin1StringView(area->parentWidget()->metaObject()->className()));
    }
    return {};
}

//! Two widgets of which one covers a part of the other.
QString overlapping(const QWidget &window)
{
    QList<const QWidget *> parents{&window};
    for (const QWidget *widget : window.findChildren<QWidget *>())
        parents.append(widget);
    for (const QWidget *parent : std::as_const(parents)) {
        QList<const QWidget *> seen;
        for (const QWidget *child : parent->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
            if (!child->isVisible() || child->isWindow() || child->size().isEmpty())
                continue;
            // A toast lies over its page: that is what it is for.
            if (qobject_cast<const Toast *>(child))
                continue;
            for (const QWidget *other : std::as_const(seen)) {
                if (child->geometry().intersects(other->geometry()))
                    return u"%1 and %2 in %3"_s.arg(QLatin1StringView(other->metaObject()->className()),
                                                    QLatin1StringView(child->metaObject()->className()),
                                                    QLatin1StringView(parent->metaObject()->className()));
            }
            seen.append(child);
        }
    }
    return {};
}

} // namespace

//! Every page in both schemes with the longest texts there may be, in the smallest window and in a very large
//! one; and in the smallest in every other language, whose words are longer.
class TestNothingClipped : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pages_data()
    {
        QTest::addColumn<ColourScheme>("scheme");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("language");
        QTest::addColumn<test::CataloguedPage>("page");
        for (const auto scheme : {ColourScheme::Light, ColourScheme::Dark}) {
            for (const QSize &size : {QSize(1024, 700), QSize(3840, 2160)}) {
                for (const test::CataloguedPage &page : test::pageCatalogue())
                    QTest::addRow("%s, %s, %d x %d", page.name,
                                  scheme == ColourScheme::Dark ? "dark" : "light", size.width(),
                                  size.height())
                        << scheme << size << u"en"_s << page;
            }
        }
        for (const test::CataloguedPage &page : test::pageCatalogue())
            QTest::addRow("%s, Portuguese", page.name)
                << ColourScheme::Light << QSize(1024, 700) << u"pt"_s << page;
    }
    void pages()
    {
        QFETCH(ColourScheme, scheme);
        QFETCH(QSize, size);
        QFETCH(QString, language);
        QFETCH(test::CataloguedPage, page);
        Theme::apply(*qApp, scheme, true);
        speak(language);
        test::WindowFixture fixture(size);
        QVERIFY(QTest::qWaitForWindowExposed(&fixture.window));
        const QWidget *window = page.show(fixture, m_content);
        // Layouts settle with the events they post.
        QTRY_COMPARE(clipped(*window), QString());
        QTRY_COMPARE(outside(*window), QString());
        QTRY_COMPARE(beyondReach(*window), QString());
        QTRY_COMPARE(overlapping(*window), QString());
        QCOMPARE(fixture.window.size(), size);
    }

private:
    const test::PageContent m_content = test::longestContent();
};

PODIUM_WIDGET_TEST_MAIN(TestNothingClipped)
#include "test_nothing_clipped.moc"
