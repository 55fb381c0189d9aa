#include "grammar/rowsearch/cell_order.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

#include "base/text.h"
#include "grammar/rows/stt.h"
#include "grammar/rowsearch/lines/row_numbers.h"
#include "grammar/rowsearch/loose_readings.h"

namespace solieu::grammar {
namespace {

constexpr std::size_t most_items_back = 60;  // a row is not looked for further above
constexpr std::size_t most_items_on = 4;     // nor a row for a value that is too many further below
constexpr std::size_t longest_head = 6;      // words
constexpr std::size_t most_label_lines = 6;

bool is_number_alone(const LooseLine& line) {
    const auto stt = line.words.size() == 1 ? row_number_of(line) : std::nullopt;
    return stt && is_sure(*stt);
}

// A row with a number, as far as the text shows: its lines up to the next number.
struct Item {
    std::vector<int> number;  // empty: lines above the first number, or one that cannot be compared
    std::vector<LooseLine> lines;
    bool starts_over = false;  // a group: numbers below it begin again
    bool moved = false;
};

// Words that head a column and are no unit ("Đơn vị", "Số lượng" may be one).
bool is_head_of_column(const LooseLine& line, const Vocabulary& vocabulary) {
    if (line.words.size() > longest_head) return false;
    return !is_unit(line, vocabulary) && !vocabulary.head_role(lower(line.text())).empty();
}

bool is_unit_line(const std::vector<LooseLine>& lines, std::size_t at, const Vocabulary& vocabulary);

// Several words, no number among the first: hardly a unit or value.
bool is_label_line(const LooseLine& line) {
    return line.words.size() >= 4 && !line.words.front().value && !row_number_of(line) && !line.words.back().value;
}

// Where labels begin from `from` on: `most` of them and the end of the last.
struct Labels {
    std::vector<std::size_t> begins;
    std::size_t end = 0;
};

// `certain`: only lines that open labels, or stand below cells; else any that begins with a capital.
Labels labels_of(const std::vector<LooseLine>& lines, std::size_t from, std::size_t most, bool certain,
                 const Vocabulary& vocabulary) {
    Labels out;
    bool below_cell = true;
    std::size_t at = from;
    for (; at < lines.size() && at < from + most_label_lines * most; ++at) {
        const LooseWord& first = lines[at].words.front();
        if (const auto stt = row_number_of(lines[at]); stt && (is_sure(*stt) || stt->kind != Stt::Kind::decimal)) break;
        if (first.value || is_unit_line(lines, at, vocabulary)) {
            below_cell = true;
            continue;
        }
        const bool wanted = at > from && lines[at - 1].words.back().unfinished;
        if (first.upper && (below_cell || first.opens_label || (!certain && !wanted))) {
            if (out.begins.size() == most) break;
            out.begins.push_back(at);
        }
        below_cell = false;
    }
    out.end = at;
    return out;
}

// Numbers one below the other and behind them as many labels, with their cells or without: each gets its own.
void pair_numbers(std::vector<LooseLine>& lines, const Vocabulary& vocabulary) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        std::size_t end = i;
        while (end < lines.size() && is_number_alone(lines[end])) ++end;
        const std::size_t count = end - i;
        if (count < 2) continue;
        Labels labels = labels_of(lines, end, count, true, vocabulary);
        if (labels.begins.size() != count) labels = labels_of(lines, end, count, false, vocabulary);
        if (labels.begins.size() == count) {
            std::vector<LooseLine> paired;
            for (std::size_t k = 0; k < count; ++k) {
                paired.push_back(lines[i + k]);
                const std::size_t from = k == 0 ? end : labels.begins[k];
                const std::size_t to = k + 1 < count ? labels.begins[k + 1] : labels.end;
                for (std::size_t l = from; l < to; ++l) paired.push_back(lines[l]);
            }
            std::move(paired.begin(), paired.end(), lines.begin() + static_cast<std::ptrdiff_t>(i));
        }
        i = end - 1;
    }
}

std::vector<Item> items_of(std::vector<LooseLine> lines) {
    std::vector<Item> items(1);
    int chapter = 0;  // the first number of the last row whose number is sure
    for (std::size_t l = 0; l < lines.size(); ++l) {
        LooseLine& line = lines[l];
        // Of a number alone: a label stands below it, no other cell.
        const bool below_is_label = l + 1 < lines.size() && lines[l + 1].words.size() > 1 &&
                                    lines[l + 1].words.front().upper && !lines[l + 1].words.back().value;
        const auto stt = row_number_of(line);
        const bool group = stt && (stt->kind == Stt::Kind::roman || stt->kind == Stt::Kind::letter);
        const bool single = stt && stt->kind == Stt::Kind::decimal && stt->numbers.size() == 1;
        if (group) {
            items.emplace_back().starts_over = true;
        } else if (stt && is_sure(*stt)) {
            items.emplace_back().number = stt->numbers;
            if (single && stt->numbers[0] == 1) items.back().starts_over = true;
        } else if (single && chapter > 0 && stt->numbers[0] == chapter + 1 &&
                   (line.words.size() == 1 ? below_is_label : line.words[1].upper)) {
            items.emplace_back().number = stt->numbers;  // "3 Kiểm tra" behind 2.4
        }
        // "Tổng số hồ sơ (trực tiếp" / "3.4.1 hoặc trực tuyến)": the number stands beside the middle of its label.
        if (items.size() > 1 && items.back().lines.empty() && line.words.size() > 1 && line.words[1].small) {
            std::vector<LooseLine>& before = items[items.size() - 2].lines;
            std::size_t from = before.size();
            while (from > 1 && before.size() - from < most_label_lines && is_label_line(before[from - 1])) {
                --from;
                if (before[from].words.front().upper) break;
            }
            if (from < before.size() && before[from].words.front().upper) {
                const auto begin = before.begin() + static_cast<std::ptrdiff_t>(from);
                std::move(begin, before.end(), std::back_inserter(items.back().lines));
                before.erase(begin, before.end());
            }
        }
        if (!items.back().number.empty()) chapter = std::max(chapter, items.back().number[0]);
        if (group || items.back().starts_over) chapter = items.back().number.empty() ? 0 : items.back().number[0];
        items.back().lines.push_back(std::move(line));
    }
    return items;
}

// Moves each item whose number goes back to where it belongs; how many these are.
int sort_items(std::vector<Item>& items) {
    int moved = 0;
    std::size_t begin = 0;  // numbers before this one belong to another part
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i].starts_over) begin = i;
        if (items[i].number.empty()) continue;
        std::size_t place = i;
        const std::size_t floor = std::max(begin, i > most_items_back ? i - most_items_back : 0);
        for (std::size_t k = i; k-- > floor;) {
            if (items[k].number.empty()) continue;
            if (items[k].number == items[i].number) {
                place = i;  // it is there already: nobody knows what this one is
                break;
            }
            if (items[k].number > items[i].number) place = k;
        }
        if (place == i || items[i].lines.size() < 2) {
            const bool whole = place != i && items[i].lines.front().words.size() > 1;
            if (!whole) continue;
        }
        std::rotate(items.begin() + static_cast<std::ptrdiff_t>(place), items.begin() + static_cast<std::ptrdiff_t>(i),
                    items.begin() + static_cast<std::ptrdiff_t>(i) + 1);
        items[place].moved = true;
        ++moved;
    }
    return moved;
}

// The line is a unit, or begins one that the next ends.
bool is_unit_line(const std::vector<LooseLine>& lines, std::size_t at, const Vocabulary& vocabulary) {
    int node = 0;
    for (const LooseWord& word : lines[at].words) {
        node = vocabulary.step(node, word.unit_word);
        if (node < 0) return false;
    }
    if (lines[at].words.front().small) return false;
    if (vocabulary.is_unit(node)) return true;
    if (at + 1 == lines.size()) return false;
    for (const LooseWord& word : lines[at + 1].words) {
        node = vocabulary.step(node, word.unit_word);
        if (node < 0) return false;
        if (vocabulary.is_unit(node)) return true;
    }
    return false;
}

// Where units begin that stand on lines of their own.
std::vector<std::size_t> units_of(const Item& item, const Vocabulary& vocabulary) {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < item.lines.size(); ++i)
        if (is_unit_line(item.lines, i, vocabulary)) out.push_back(i);
    return out;
}

// The line ends in a unit, or in one and a value: the row has its cells.
bool ends_in_cells(const LooseLine& line, const Vocabulary& vocabulary) {
    std::size_t end = line.words.size();
    while (end > 0 && line.words[end - 1].value) --end;
    if (end < line.words.size() && end > 1) return true;
    for (std::size_t begin = end > 4 ? end - 4 : 0; begin < end; ++begin) {
        if (line.words[begin].small || begin == 0) continue;
        int node = 0;
        for (std::size_t k = begin; k < end && node >= 0; ++k) node = vocabulary.step(node, line.words[k].unit_word);
        if (vocabulary.is_unit(node) && vocabulary.is_supported(node)) return true;
    }
    return false;
}

bool is_parent(const Item& item, const Item& next) {
    return item.number.size() < next.number.size() &&
           std::equal(item.number.begin(), item.number.end(), next.number.begin());
}

bool only_cells(const std::vector<LooseLine>& lines, std::size_t from, std::size_t to) {
    return std::all_of(lines.begin() + static_cast<std::ptrdiff_t>(from),
                       lines.begin() + static_cast<std::ptrdiff_t>(to), [](const LooseLine& line) {
                           return line.words.front().value || line.words.front().small || line.words.size() <= 2;
                       });
}

// The first row from `from` on, up to `last`, that has neither unit nor value; a row with others below it only where it
// was moved. `items.size()` where another row with cells comes before.
std::size_t next_without_cells(const std::vector<Item>& items, std::size_t from, std::size_t last,
                               const Vocabulary& vocabulary) {
    for (std::size_t k = from; k < items.size() && k <= last; ++k) {
        const bool parent = k + 1 < items.size() && is_parent(items[k], items[k + 1]);
        if (items[k].number.empty() || (parent && !items[k].moved)) continue;
        const bool has = !units_of(items[k], vocabulary).empty() ||
                         std::any_of(items[k].lines.begin(), items[k].lines.end(),
                                     [&](const LooseLine& line) { return ends_in_cells(line, vocabulary); });
        return has ? items.size() : k;
    }
    return items.size();
}

// Units and values of rows whose labels came later.
void hand_on_cells(std::vector<Item>& items, const Vocabulary& vocabulary) {
    for (std::size_t i = 0; i + 1 < items.size(); ++i) {
        std::vector<LooseLine>& lines = items[i].lines;
        const std::vector<std::size_t> units = units_of(items[i], vocabulary);
        // The units behind the first, as far as nothing but cells stands between them: a label without a number may
        // have its own.
        std::size_t first = units.size();
        while (first > 1 && only_cells(lines, units[first - 2] + 1, units[first - 1])) --first;
        std::size_t to = i;
        std::size_t given = first;
        for (; given < units.size(); ++given) {
            to = next_without_cells(items, to + 1, i + most_items_on * (given - first + 1), vocabulary);
            if (to == items.size()) break;
            const std::size_t end = given + 1 < units.size() ? units[given + 1] : lines.size();
            for (std::size_t k = units[given]; k < end; ++k) {
                for (LooseWord& word : lines[k].words) word.doubt = true;
                items[to].lines.push_back(lines[k]);
            }
        }
        if (given == first) continue;
        const std::size_t end = given < units.size() ? units[given] : lines.size();
        lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(units[first]),
                    lines.begin() + static_cast<std::ptrdiff_t>(end));
    }
}

}  // namespace

namespace {

std::vector<Item> rows_of(const std::vector<LooseLine>& lines, const Vocabulary& vocabulary) {
    std::vector<LooseLine> rows;
    std::copy_if(lines.begin(), lines.end(), std::back_inserter(rows),
                 [&](const LooseLine& line) { return !is_head_of_column(line, vocabulary); });
    pair_numbers(rows, vocabulary);
    return items_of(std::move(rows));
}

}  // namespace

int count_displaced(const std::vector<LooseLine>& lines, const Vocabulary& vocabulary) {
    std::vector<Item> items = rows_of(lines, vocabulary);
    return sort_items(items);
}

void restore_order(std::vector<LooseLine>& lines, const Vocabulary& vocabulary) {
    std::vector<Item> items = rows_of(lines, vocabulary);
    (void)sort_items(items);
    hand_on_cells(items, vocabulary);
    lines.clear();
    for (Item& item : items) std::move(item.lines.begin(), item.lines.end(), std::back_inserter(lines));
}

}  // namespace solieu::grammar
