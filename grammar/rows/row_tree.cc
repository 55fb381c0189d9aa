#include "grammar/rows/row_tree.h"

#include <map>
#include <optional>

#include "grammar/rows/stt.h"

namespace solieu::grammar {
namespace {

using Numbers = std::vector<int>;

std::string joined(const Numbers& numbers) {
    std::string out;
    for (int n : numbers) out += (out.empty() ? "" : ".") + std::to_string(n);
    return out;
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
    int roman = -1;          // the last item row with a roman number
    int last_numbered = -1;  // children without a number hang here
    int last_dash = -1;      // '+' below '-'
    bool within = false;
    std::map<Numbers, int> rows;
    int last_top = 0;
};

int parent_of_decimal(const Position& at, Numbers numbers) {
    while (numbers.size() > 1) {
        numbers.pop_back();
        if (auto found = at.rows.find(numbers); found != at.rows.end()) return found->second;
    }
    return at.roman >= 0 ? at.roman : at.group;
}

}  // namespace

void build_row_tree(Table& table, const Lexicon& lexicon) {
    const std::size_t count = table.rows.size();
    std::vector<std::optional<Stt>> numbers(count);
    std::vector<bool> recovered(count, false);
    for (std::size_t i = 0; i < count; ++i) numbers[i] = parse_stt(table.rows[i].stt_raw, lexicon);
    recover_numbers(table, numbers, recovered);

    Position at;
    std::vector<int> children(count, 0);  // unnumbered children so far
    int top_children = 0, groups = 0;
    for (int i = 0; i < static_cast<int>(count); ++i) {
        Row& row = table.rows[i];
        const auto& stt = numbers[i];
        row.stt_recovered = recovered[i];
        row.stt = stt ? stt->text : std::string();
        row.within = false;
        if (row.kind == RowKind::group) {
            ++groups;
            row.parent = -1;
            row.path = row.stt.empty() ? "G" + std::to_string(groups) : row.stt;
            at = Position{.group = i};
            continue;
        }
        if (stt && stt->kind == Stt::Kind::roman) {
            row.parent = at.group;
            row.path = row.parent < 0 ? row.stt : table.rows[row.parent].path + "/" + row.stt;
            at = Position{.group = at.group, .roman = i, .last_numbered = i};
            continue;
        }
        if (stt && stt->kind == Stt::Kind::decimal) {
            if (stt->numbers.size() == 1) {
                if (stt->numbers[0] == 1 && at.last_top > 1) at.rows.clear();  // numbers start again
                at.last_top = stt->numbers[0];
            }
            row.parent = parent_of_decimal(at, stt->numbers);
            int scope = at.roman >= 0 ? at.roman : at.group;
            row.path = scope < 0 ? row.stt : table.rows[scope].path + "/" + row.stt;
            at.rows[stt->numbers] = i;
            at.last_numbered = i;
            at.last_dash = -1;
            at.within = false;
            continue;
        }
        // Letters, dashes, blanks and `Trong đó`: children of the numbered row above.
        if (stt && stt->kind == Stt::Kind::within) at.within = true;
        const bool plus = row.stt_raw == "+";
        int parent = at.last_numbered >= 0 ? at.last_numbered : at.roman >= 0 ? at.roman : at.group;
        if (plus && at.last_dash >= 0) parent = at.last_dash;
        if (row.stt_raw == "-" || row.stt_raw == "–") at.last_dash = i;
        row.within = at.within;
        row.parent = parent;
        const int nth = parent < 0 ? ++top_children : ++children[parent];
        const std::string name = row.stt.empty() ? std::to_string(nth) : row.stt;
        row.path = parent < 0 ? "/" + name : table.rows[parent].path + "/" + name;
    }
}

}  // namespace solieu::grammar
