#include "extract/tables/unruled/gutters.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string_view>

#include "extract/tables/unruled/column_alignment.h"
#include "extract/tables/unruled/justified_lines.h"
#include "extract/tables/unruled/zones.h"

namespace solieu::extract {
namespace {

constexpr double narrowest = 0.7;
constexpr std::size_t most_strips = 48;
constexpr int tolerated = 4;  // one row of so many may print across a gutter
constexpr std::size_t fewest_narrow = 5;

struct Event {
    double x = 0;
    int beside = 0, across = 0, wide = 0;
};

struct Level {
    double x0 = 0, x1 = 0;
    int beside = 0, across = 0, wide = 0;  // rows
    [[nodiscard]] bool possible() const {
        return (across == 0 && wide > 0) || (beside >= 3 && across * tolerated <= beside);
    }
};

std::vector<Level> levels_of(std::span<const PrintedRow> rows) {
    std::vector<Event> events;
    for (const PrintedRow& row : rows) {
        double reached = 0;
        bool first = true;
        for (const Word* word : row.words) {
            double x0 = word->box.x0 + trimmed;
            const double x1 = word->box.x1 - trimmed;
            if (x1 <= x0) continue;
            if (!first && x0 > reached) {
                const int wide = x0 - reached > piece_gap * row.size ? 1 : 0;
                events.push_back({reached, 1, 0, wide});
                events.push_back({x0, -1, 0, -wide});
            }
            if (!first) x0 = std::max(x0, reached);
            if (x1 > x0) {
                events.push_back({x0, 0, 1, 0});
                events.push_back({x1, 0, -1, 0});
            }
            reached = first ? x1 : std::max(reached, x1);
            first = false;
        }
    }
    std::vector<PlacedWord> merged;
    for (std::size_t r = 0; r + 1 < rows.size(); ++r) {
        if (!interleave(rows[r], rows[r + 1])) continue;
        merge_rows(rows[r], rows[r + 1], merged);
        double reached = merged.front().word->box.x1;
        for (std::size_t w = 1; w < merged.size(); ++w) {
            const double x0 = merged[w].word->box.x0;
            if (x0 > reached && merged[w].upper != merged[w - 1].upper) {
                const int wide = x0 - reached > piece_gap * rows[r].size ? 1 : 0;
                events.push_back({reached, 1, 0, wide});
                events.push_back({x0, -1, 0, -wide});
            }
            reached = std::max(reached, merged[w].word->box.x1);
        }
    }
    std::sort(events.begin(), events.end(), [](const Event& a, const Event& b) { return a.x < b.x; });
    std::vector<Level> levels;
    int beside = 0, across = 0, wide = 0;
    for (std::size_t i = 0; i < events.size();) {
        const double x = events[i].x;
        for (; i < events.size() && events[i].x == x; ++i) {
            beside += events[i].beside;
            across += events[i].across;
            wide += events[i].wide;
        }
        if (i < events.size()) levels.push_back({x, events[i].x, beside, across, wide});
    }
    return levels;
}

// Neighbouring levels that equally many rows cross, as one. A dip too narrow for a gutter is filled up, so that the
// wider strip beside it is seen.
std::vector<Level> plateaus_of(const std::vector<Level>& levels) {
    std::vector<Level> out;
    const auto add = [&](const Level& level) {
        if (!out.empty() && out.back().across == level.across && out.back().possible() == level.possible()) {
            out.back().x1 = level.x1;
            out.back().beside = std::max(out.back().beside, level.beside);
            out.back().wide = std::max(out.back().wide, level.wide);
        } else {
            out.push_back(level);
        }
    };
    for (const Level& level : levels) {
        if (out.size() > 1) {
            const Level dip = out.back();
            const int side = std::min(out[out.size() - 2].across, level.across);
            if (dip.x1 - dip.x0 < narrowest && dip.across < side) {
                out.pop_back();
                add({dip.x0, dip.x1, dip.beside, side, dip.wide});
            }
        }
        add(level);
    }
    return out;
}

// The lowest of each valley.
std::vector<Strip> valleys(const std::vector<Level>& levels) {
    const std::vector<Level> plateaus = plateaus_of(levels);
    std::vector<Strip> strips;
    for (std::size_t p = 0; p < plateaus.size(); ++p) {
        const Level& here = plateaus[p];
        const bool falls = p == 0 || plateaus[p - 1].across > here.across;
        const bool rises = p + 1 == plateaus.size() || plateaus[p + 1].across > here.across;
        if (falls && rises && here.possible() && here.x1 - here.x0 >= narrowest) strips.push_back({here.x0, here.x1});
    }
    return strips;
}

bool is_year(std::string_view text) {
    return text.size() == 4 && (text.starts_with("19") || text.starts_with("20"));
}

// How the rows support one strip as the border of the two zones beside it.
struct Support {
    std::size_t wide = 0, narrow = 0, across = 0;
    std::size_t numbers = 0;  // of the narrow gaps, those behind a number that stands first: "1.4.1 Số TTHC"
    double gaps = 0;          // the narrow ones, in font sizes
    std::size_t alone = 0;    // texts right of it with nothing beside them on the left
    bool headed = false;      // heads on both sides, of which none runs across
    std::set<std::string_view> left, right;  // words beside narrow gaps
    [[nodiscard]] bool varied() const {
        return left.size() >= 3 && left.size() * 3 >= std::min<std::size_t>(narrow, 12) && right.size() >= 2;
    }
    [[nodiscard]] bool enough() const {
        if (headed && narrow == numbers) return true;
        if (wide > 0 && (wide + (varied() ? narrow : 0)) * tolerated >= across) {
            return wide * 3 >= narrow || varied();
        }
        // The ends of long labels stand right of a strip as well, but never without the rest.
        return narrow >= fewest_narrow && varied() && across * 6 <= narrow && alone >= 2;
    }
    [[nodiscard]] double strength() const {
        const double many = varied() && alone >= 2 ? static_cast<double>(narrow) : 0.0;
        const double few = many > 0 ? 0.0 : static_cast<double>(narrow - numbers);
        const double mean = narrow > 0 ? gaps / static_cast<double>(narrow) : 0.0;
        return 3.0 * static_cast<double>(wide) + 1.5 * static_cast<double>(numbers) + many + mean - few -
               static_cast<double>(across);
    }
};

class Weigher {
  public:
    Weigher(std::span<const PrintedRow> rows, const std::vector<Strip>& strips)
        : strips_(strips), support_(strips.size()), head_(strips.size() + 1, 0), head_runs_(strips.size(), 0) {
        const std::size_t head = head_rows(rows);
        std::vector<PlacedWord> merged;
        for (std::size_t r = 0; r < rows.size(); ++r) {
            in_head_ = r < head;
            count(rows[r]);
            if (in_head_) {
                for (const Word* word : rows[r].words) note_head(*word);
            }
            if (r + 1 < rows.size() && interleave(rows[r], rows[r + 1])) {
                merge_rows(rows[r], rows[r + 1], merged);
                for (std::size_t w = 1; w < merged.size(); ++w) {
                    if (merged[w - 1].upper != merged[w].upper) {
                        beside(*merged[w - 1].word, *merged[w].word, rows[r].size);
                    }
                }
            }
        }
        for (std::size_t s = 0; s < strips.size(); ++s) {
            support_[s].headed = head_[s] != 0 && head_[s + 1] != 0 && head_runs_[s] == 0;
        }
    }

    [[nodiscard]] const std::vector<Support>& support() const { return support_; }

  private:
    void count(const PrintedRow& row) {
        const Word* before = nullptr;
        bool first_word = true;  // `before` opens its piece
        for (const Word* word : row.words) {
            const std::size_t first = zone_of(word->box.x0 + trimmed, strips_);
            const std::size_t last = zone_of(word->box.x1 - trimmed, strips_);
            for (std::size_t s = first; s < last; ++s) {
                ++support_[s].across;
                if (in_head_) head_runs_[s] = 1;
            }
            if (before != nullptr) {
                const bool wide = word->box.x0 - before->box.x1 > piece_gap * row.size;
                beside(*before, *word, row.size, first_word);
                first_word = wide;
            }
            if (before == nullptr && first > 0) ++support_[first - 1].alone;
            if (before == nullptr || word->box.x1 > before->box.x1) before = word;
        }
    }

    // A gap over several strips tells nothing about any one of them.
    void beside(const Word& left, const Word& right, double size, bool left_first = false) {
        const std::size_t zone = zone_of(left.box.x1 - trimmed, strips_);
        const std::size_t next = zone_of(right.box.x0 + trimmed, strips_);
        if (next > zone + 1) ++support_[next - 1].alone;
        if (zone + 1 != next) return;
        Support& support = support_[zone];
        const double gap = right.box.x0 - left.box.x1;
        if (gap > piece_gap * size) {
            ++support.wide;
        } else if (gap > 0) {
            ++support.narrow;
            support.numbers += left_first && is_short_sign(left.text) ? 1 : 0;
            support.gaps += gap / size;
            if (in_head_) head_runs_[zone] = 1;
            if (support.left.size() < 64) support.left.insert(left.text);
            if (support.right.size() < 64) support.right.insert(right.text);
        }
    }

    void note_head(const Word& word) {
        const std::size_t zone = zone_of(word.box.x0 + trimmed, strips_);
        if (zone == zone_of(word.box.x1 - trimmed, strips_)) head_[zone] = 1;
    }

    const std::vector<Strip>& strips_;
    std::vector<Support> support_;
    std::vector<char> head_;       // by zone
    std::vector<char> head_runs_;  // by strip: a head runs across it
    bool in_head_ = false;
};

// "69.843,53 2": the last digits of a figure, a word space behind it, where next to nothing else stands in the column.
bool ends_figure(const PrintedRow& row, const Entry& before, const Entry& entry) {
    constexpr double word_space = 0.3;  // of the font size
    constexpr std::size_t most_digits = 2;
    const auto only = [](const std::string& text, std::string_view of) {
        return text.find_first_not_of(of) == std::string::npos;
    };
    const std::string& figure = row.words[before.end - 1]->text;
    const std::string& digits = row.words[entry.begin]->text;
    return before.end - before.begin == 1 && entry.end - entry.begin == 1 && digits.size() <= most_digits &&
           only(digits, "0123456789") && only(figure, "0123456789.,") && !only(figure, "0123456789") &&
           entry.x0 - before.x1 <= word_space * row.size;
}

// "Kết quả | thống kê" over two columns, a word gap where they part: what does not stand as the rest of its column
// does goes on from the cell before.
void join_misaligned(const PrintedRow& row, std::vector<Entry>& entries, std::size_t from, const Columns& columns) {
    for (std::size_t e = entries.size(); e-- > from + 1;) {
        const Entry& entry = entries[e];
        Entry& before = entries[e - 1];
        const bool known = static_cast<std::size_t>(entry.first) < columns.alignments.size();
        if (entry.first != entry.last || !known) continue;
        const Alignment& alignment = columns.alignments[static_cast<std::size_t>(entry.first)];
        const bool end_of_figure = alignment.kind == Alignment::Kind::unknown && ends_figure(row, before, entry);
        if (!end_of_figure && stands_in(alignment, entry.x0, entry.x1)) continue;
        if (!end_of_figure) before.last = std::max(before.last, entry.last);
        before.x1 = std::max(before.x1, entry.x1);
        before.end = entry.end;
        entries.erase(entries.begin() + static_cast<std::ptrdiff_t>(e));
    }
}

// A strip between words of justified lines; their number for none.
std::size_t justified_strip(std::span<const PrintedRow> rows, const std::vector<Strip>& strips) {
    constexpr double beyond = 1e6;
    for (std::size_t s = 0; s < strips.size(); ++s) {
        const double x0 = s == 0 ? -beyond : strips[s - 1].middle();
        const double x1 = s + 1 == strips.size() ? beyond : strips[s + 1].middle();
        if (is_within_justified_lines(rows, x0, strips[s].middle(), x1)) return s;
    }
    return strips.size();
}

}  // namespace

bool is_short_sign(std::string_view text) {
    bool letter = false;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        letter = letter || byte >= 0x80 || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
    }
    return !letter || text == "x" || text == "X" || text.find_first_not_of("IVX.") == std::string_view::npos;
}

std::size_t head_rows(std::span<const PrintedRow> rows) {
    constexpr std::size_t tallest = 12;
    // Years stand in heads, and the end of a bracket: "(tính đến / 31/5)".
    const auto is_number = [](const std::string& text) {
        const bool ends_bracket = text.ends_with(')') && text.find('(') == text.npos;
        return is_short_sign(text) && !is_year(text) && !ends_bracket;
    };
    for (std::size_t r = 0; r < std::min(rows.size(), tallest); ++r) {
        const auto& words = rows[r].words;
        if (is_number(words.front()->text)) return r;
        for (std::size_t w = 1; w < words.size(); ++w) {
            const bool apart = words[w]->box.x0 - words[w - 1]->box.x1 > piece_gap * rows[r].size;
            const bool ends =
                w + 1 == words.size() || words[w + 1]->box.x0 - words[w]->box.x1 > piece_gap * rows[r].size;
            if (apart && ends && is_number(words[w]->text)) return r;
        }
    }
    return 0;
}

Columns find_columns(std::span<const PrintedRow> rows) {
    Columns columns{.gutters = valleys(levels_of(rows))};
    std::vector<Strip>& strips = columns.gutters;
    if (strips.size() > most_strips) return {};
    while (!strips.empty()) {
        const Weigher weigher(rows, strips);
        const std::vector<Support>& support = weigher.support();
        std::size_t weakest = strips.size();
        for (std::size_t s = 0; s < strips.size(); ++s) {
            if (support[s].enough()) continue;
            if (weakest == strips.size() || support[s].strength() < support[weakest].strength()) weakest = s;
        }
        if (weakest == strips.size()) weakest = justified_strip(rows, strips);
        if (weakest == strips.size()) break;
        strips.erase(strips.begin() + static_cast<std::ptrdiff_t>(weakest));
    }
    describe(columns, rows);
    return columns;
}

void describe(Columns& columns, std::span<const PrintedRow> rows) {
    columns.numbered = numbers_rows(rows, columns);
    columns.alignments = alignments_of(rows, columns.gutters);
}

std::vector<Entry> entries_of(const PrintedRow& row, const Columns& columns) {
    std::vector<Entry> entries;
    const std::vector<Strip>& gutters = columns.gutters;
    const std::size_t count = row.words.size();
    for (std::size_t begin = 0; begin < count;) {
        // One piece: up to the next wide gap.
        std::size_t end = begin + 1, numbering = 0;
        double reached = row.words[begin]->box.x1, gaps = 0;
        while (end < count && row.words[end]->box.x0 - reached <= piece_gap * row.size) {
            gaps += std::max(0.0, row.words[end]->box.x0 - reached);
            reached = std::max(reached, row.words[end]->box.x1);
            ++end;
        }
        bool across = false;
        for (std::size_t w = begin; w < end; ++w) {
            const std::size_t last = zone_of(row.words[w]->box.x1 - trimmed, gutters);
            across = across || zone_of(row.words[w]->box.x0 + trimmed, gutters) != last;
            numbering += last == 0 ? 1 : 0;
        }
        // "III. Cải | cách thể chế": no number has two words.
        across = across || (columns.numbered && numbering > 1 && numbering < end - begin);
        // Text that runs across a gutter is not cut at its word gaps, only where a gap is wider than those.
        const double usual = end - begin > 1 ? gaps / static_cast<double>(end - begin - 1) : 0;
        const std::size_t first_entry = entries.size();
        for (std::size_t w = begin; w < end; ++w) {
            const Box& box = row.words[w]->box;
            const int first = static_cast<int>(zone_of(box.x0 + trimmed, gutters));
            const int last = std::max(first, static_cast<int>(zone_of(box.x1 - trimmed, gutters)));
            const bool cut =
                w == begin || (first != entries.back().last && (!across || box.x0 - entries.back().x1 > 1.6 * usual));
            if (cut) {
                entries.push_back({.first = first, .last = last, .x0 = box.x0, .x1 = box.x1, .begin = w, .end = w});
            }
            Entry& entry = entries.back();
            entry.last = std::max(entry.last, last);
            entry.x1 = std::max(entry.x1, box.x1);
            entry.end = w + 1;
        }
        join_misaligned(row, entries, first_entry, columns);
        begin = end;
    }
    return entries;
}

}  // namespace solieu::extract
