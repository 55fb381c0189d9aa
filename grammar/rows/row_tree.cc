#include "grammar/rows/row_tree.h"

#include <algorithm>
#include <map>
#include <optional>

#include "base/lexicon/word_table.h"
#include "base/text.h"
#include "grammar/rows/stt.h"
#include "grammar/words/pattern.h"

namespace solieu::grammar {
namespace {

using Numbers = std::vector<int>;

std::string joined(const Numbers& numbers) {
    std::string out;
    for (int n : numbers) out += (out.empty() ? "" : ".") + std::to_string(n);
    return out;
}

struct PartWords {
    explicit PartWords(const Lexicon& lexicon)
        : opening(WordTable(lexicon, {"function_words.tsv"}).pattern("^{including}(?:[\\s:,]|$)")) {}
    Pattern opening;
};

// "Trong đó", "Trong đó: Số hồ sơ trực tuyến"; not "Trong độ tuổi".
bool opens_parts(const Row& row, const Lexicon& lexicon) {
    return row.kind == RowKind::item && lexicon.of<PartWords>().opening.is_in(lower(row.label.text));
}

bool blank(const Row& row, const std::optional<Stt>& stt) {
    return row.kind == RowKind::item && !stt && row.stt_raw.empty();
}

// A row without a number whose successor is numbered 3.2 although 3.1 stands nowhere was 3.1; only when it is the one
// row that can have been.
void recover_numbers(const Table& table, std::vector<std::optional<Stt>>& numbers, std::vector<bool>& recovered) {
    std::map<Numbers, int> seen;  // number -> row, within the present group
    Numbers last;
    std::vector<int> blanks;  // rows without a number since the last numbered one
    for (int i = 0; i < static_cast<int>(table.rows.size()); ++i) {
        auto& stt = numbers[i];
        if (table.rows[i].kind == RowKind::group || (stt && stt->kind == Stt::Kind::roman)) {
            seen.clear();
            last.clear();
            blanks.clear();
            continue;
        }
        if (blank(table.rows[i], stt)) {
            blanks.push_back(i);
            continue;
        }
        if (!stt || stt->kind != Stt::Kind::decimal) {
            // Dashes and `Trong đó` open children; blank rows around them are children too.
            blanks.clear();
            last.clear();
            continue;
        }
        Numbers before = stt->numbers;
        if (blanks.size() == 1 && before.back() >= 2) {
            --before.back();
            Numbers two_before = before;
            --two_before.back();
            const Numbers parent(before.begin(), before.end() - 1);
            // The gap must open right here: after the parent (x.1 lost) or after x.(k-2) and what hangs below it.
            const bool follows =
                before.back() == 1
                    ? last == parent
                    : last.size() >= two_before.size() &&
                          Numbers(last.begin(), last.begin() + static_cast<long>(two_before.size())) == two_before;
            if (follows && !seen.contains(before)) {
                const int row = blanks.front();
                numbers[row] = Stt{.kind = Stt::Kind::decimal, .text = joined(before), .numbers = before};
                recovered[row] = true;
                seen[before] = row;
            }
        }
        blanks.clear();
        last = stt->numbers;
        seen[last] = i;
    }
}

// The place in the tree while rows go by.
struct Position {
    int group = -1;          // the last group row
    int outer = -1;          // the last row with a letter or roman number, whichever the table counts its parts with
    int inner = -1;          // the last with the other, below it
    int last_numbered = -1;  // children without a number hang here
    int last_dash = -1;      // '+' below '-'
    int last_amount = -1;    // the last row with a value that is no part of another
    bool within = false;
    int opened = -1;  // the row whose label opens the parts
    int whole = -1;   // of which they are parts
    std::map<Numbers, int> rows;
    int last_top = 0;

    // What numbers count below.
    [[nodiscard]] int scope() const { return inner >= 0 ? inner : outer >= 0 ? outer : group; }
};

bool has_value(const Row& row) {
    return std::any_of(row.values.begin(), row.values.end(), [](const RowValue& value) { return !value.text.empty(); });
}

bool is_dash(const Row& row) {
    const auto stt = parse_stt(row.stt_raw);
    return stt && stt->kind == Stt::Kind::dash;
}

bool is_capital(const std::optional<Stt>& stt) {
    return stt && stt->kind == Stt::Kind::letter && stt->text[0] >= 'A' && stt->text[0] <= 'Z';
}

// Rows that count the parts of a table: I, II or A, B.
bool counts_parts(const std::optional<Stt>& stt) {
    return is_capital(stt) || (stt && stt->kind == Stt::Kind::roman);
}

int parent_of_decimal(const Position& at, Numbers numbers) {
    while (numbers.size() > 1) {
        numbers.pop_back();
        if (auto found = at.rows.find(numbers); found != at.rows.end()) return found->second;
    }
    return at.scope();
}

// Rows without numbers: the place where a label begins says what it is part of.
class Indents {
  public:
    // Nothing where rows are numbered, or labels do not stand on a few levels.
    explicit Indents(const Table& table) {
        std::map<int, double> left;  // by page
        std::size_t numbered = 0, labels = 0;
        for (const Row& row : table.rows) {
            numbered += !row.stt_raw.empty();
            if (row.label.runs.empty()) continue;
            ++labels;
            const Place& place = row.label.runs.front().place;
            const auto [at, fresh] = left.try_emplace(place.page, place.box.x0);
            if (!fresh) at->second = std::min(at->second, place.box.x0);
        }
        if (labels < fewest_labels || numbered * 5 > table.rows.size()) return;
        begin_alike(table, left);
        std::vector<double> steps;  // sorted
        for (const Row& row : table.rows) {
            if (row.label.runs.empty()) {
                offsets_.push_back(0);
                continue;
            }
            const Place& place = row.label.runs.front().place;
            const double offset = place.box.x0 - left[place.page];
            offsets_.push_back(offset);
            const auto near =
                std::find_if(steps.begin(), steps.end(), [&](double step) { return near_to(step, offset); });
            if (near == steps.end()) steps.insert(std::lower_bound(steps.begin(), steps.end(), offset), offset);
        }
        if (steps.size() < 2 || steps.size() > most_levels) {
            offsets_.clear();
            return;
        }
        std::vector<int> open;  // rows that may hold the next, each further in than the one before
        for (int row = 0; row < static_cast<int>(offsets_.size()); ++row) {
            const auto at = static_cast<std::size_t>(row);
            if (table.rows[at].label.empty()) {
                parents_.push_back(-1);
                continue;
            }
            const auto outside = [&](int other) {
                const double step = offsets_[at] - offsets_[static_cast<std::size_t>(other)];
                return step > 0 && !near_to(step, 0);
            };
            while (!open.empty() && !outside(open.back())) open.pop_back();
            parents_.push_back(open.empty() ? -1 : open.back());
            open.push_back(row);
        }
    }

    [[nodiscard]] bool known() const { return !offsets_.empty(); }
    // The nearest row above that begins further left; -1 for none.
    [[nodiscard]] int parent(int row) const { return parents_[static_cast<std::size_t>(row)]; }

  private:
    static constexpr std::size_t fewest_labels = 4, most_levels = 6;
    static constexpr double same_level = 0.9;  // characters of a workbook; a printed space is wider

    // A page on which no row stands as far left as on the first: where its leftmost stands on a level of the first
    // page, the table goes on at the same place.
    static void begin_alike(const Table& table, std::map<int, double>& left) {
        if (left.size() < 2) return;
        const int first = left.begin()->first;
        const double edge = left.begin()->second;
        for (auto& [page, at] : left) {
            const double moved = at - edge;
            if (moved < same_level) continue;
            const bool level = std::any_of(table.rows.begin(), table.rows.end(), [&](const Row& row) {
                if (row.label.runs.empty() || row.label.runs.front().place.page != first) return false;
                return near_to(row.label.runs.front().place.box.x0 - edge, moved);
            });
            if (level) at = edge;
        }
    }

    static bool near_to(double one, double other) { return one - other < same_level && other - one < same_level; }

    std::vector<double> offsets_;  // one a row
    std::vector<int> parents_;     // the same
};

}  // namespace

// What the parts that are opened are parts of: the numbered row above or, in a table without numbers, the last amount.
int whole_of(const Position& at) {
    return at.last_numbered < 0 ? at.last_amount : at.last_numbered;
}

// Whether row `i` still stands under the words that were opened in a table without numbers: a dash, what begins further
// right or, where nothing marks it, the one row behind them.
bool stands_within(const Table& table, const Position& at, const Indents& indents, int i) {
    const Row& row = table.rows[static_cast<std::size_t>(i)];
    if (at.whole < 0 || i == at.opened || is_dash(row)) return true;
    if (indents.known()) {
        const int around = indents.parent(i);
        return around == at.opened || (around == at.whole && indents.parent(at.opened) == at.whole);
    }
    return i == at.opened + 1 && !has_value(table.rows[static_cast<std::size_t>(at.opened)]);
}

void build_row_tree(Table& table, const Lexicon& lexicon) {
    const std::size_t count = table.rows.size();
    std::vector<std::optional<Stt>> numbers(count);
    std::vector<bool> recovered(count, false);
    for (std::size_t i = 0; i < count; ++i) numbers[i] = parse_stt(table.rows[i].stt_raw, lexicon);
    recover_numbers(table, numbers, recovered);

    const Indents indents(table);
    Position at;
    bool capitals_outside = false;  // A counts above I
    for (const auto& stt : numbers) {
        if (!counts_parts(stt)) continue;
        capitals_outside = is_capital(stt);
        break;
    }
    std::vector<int> children(count, 0);  // unnumbered children so far
    int top_children = 0, groups = 0;
    for (int i = 0; i < static_cast<int>(count); ++i) {
        Row& row = table.rows[i];
        const auto& stt = numbers[i];
        row.stt_recovered = recovered[i];
        row.stt = stt ? stt->text : std::string();
        row.within = false;
        const auto path_below = [&](int parent, const std::string& name) {
            return parent < 0 ? name : table.rows[static_cast<std::size_t>(parent)].path + "/" + name;
        };
        if (counts_parts(stt)) {
            const bool outside = is_capital(stt) == capitals_outside;
            // A group that was opened by a number of this kind is its neighbour, no part of it.
            const int around = row.kind == RowKind::group ? -1 : at.group;
            row.parent = outside || at.outer < 0 ? around : at.outer;
            row.path = path_below(row.parent, row.stt);
            const int outer = outside ? i : at.outer;
            at = Position{.group = around, .outer = outer, .inner = outside ? -1 : i, .last_numbered = i};
            groups += row.kind == RowKind::group;
            continue;
        }
        if (row.kind == RowKind::group) {
            ++groups;
            row.parent = -1;
            row.path = row.stt.empty() ? "G" + std::to_string(groups) : row.stt;
            at = Position{.group = i};
            continue;
        }
        if (stt && stt->kind == Stt::Kind::decimal) {
            if (stt->numbers.size() == 1) {
                if (stt->numbers[0] == 1 && at.last_top > 1) at.rows.clear();  // numbers start again
                at.last_top = stt->numbers[0];
            }
            row.parent = parent_of_decimal(at, stt->numbers);
            row.path = path_below(at.scope(), row.stt);
            if (opens_parts(row, lexicon)) {
                // "2 | Trong đó: …" is part of 1.
                row.within = true;
                if (const auto before = at.rows.find({stt->numbers[0] - 1});
                    stt->numbers.size() == 1 && before != at.rows.end())
                    row.parent = before->second;
            } else {
                row.within = at.whole >= 0 && row.parent == at.whole;
            }
            at.rows[stt->numbers] = i;
            at.last_numbered = i;
            at.last_dash = -1;
            at.within = false;
            continue;
        }
        // Small letters, dashes, blanks and `Trong đó`: children of the numbered row above.
        const bool opens = opens_parts(row, lexicon);
        if (opens) at.opened = i, at.whole = whole_of(at);
        if (opens || (stt && stt->kind == Stt::Kind::within)) at.within = true;
        if (at.last_numbered < 0 && at.within && !stands_within(table, at, indents, i)) {
            at.within = false;
            at.whole = -1;
        }
        const bool plus = row.stt_raw == "+";
        int parent = at.last_numbered >= 0 ? at.last_numbered : at.group;
        if (plus && at.last_dash >= 0) parent = at.last_dash;
        if (row.stt_raw == "-" || row.stt_raw == "–") at.last_dash = i;
        if (indents.known() && row.stt_raw.empty()) parent = std::max(indents.parent(i), at.group);
        if (at.last_numbered < 0 && at.within && at.whole >= 0) parent = at.whole;
        if (!at.within && has_value(row)) at.last_amount = i;
        row.within = at.within;
        row.parent = parent;
        const int nth = parent < 0 ? ++top_children : ++children[parent];
        const std::string name = row.stt.empty() ? std::to_string(nth) : row.stt;
        row.path = parent < 0 ? "/" + name : table.rows[parent].path + "/" + name;
    }
}

}  // namespace solieu::grammar
