// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace podium::client {

//! \brief Which of the buckets of a chart are in view: a run of them that zooms and moves, and keeps up with
//! the newest for whoever looks at it. Positions count from the oldest bucket.
class BucketWindow final
{
public:
    //! More bars at once cannot be told apart.
    static constexpr int CountMax = 240;
    static constexpr int CountMin = 6;

    [[nodiscard]] int first() const { return m_first; }
    [[nodiscard]] int count() const { return m_count; }
    //! One behind the last in view.
    [[nodiscard]] int end() const { return m_first + m_count; }
    [[nodiscard]] int middle() const { return m_first + m_count / 2; }
    [[nodiscard]] bool contains(int bucket) const { return bucket >= m_first && bucket < end(); }
    [[nodiscard]] bool showsAll() const { return m_showsAll; }

    //! There are so many buckets now.
    void setTotal(int total);
    void showAll();
    //! \param factor below 1 shows fewer. \param around the bucket that stays where it is.
    void zoom(double factor, int around);
    void pan(int buckets);
    //! Pans as little as brings the bucket into view.
    void reveal(int bucket);

private:
    void keepInRange();

    int m_total = 0;
    int m_first = 0;
    int m_count = 0;
    bool m_followsNewest = true;
    bool m_showsAll = true;
};

} // namespace podium::client
