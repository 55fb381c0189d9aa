#include "grammar/rowsearch/torn/torn_heads.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "grammar/rows/column_heads.h"
#include "grammar/rowsearch/lines/row_numbers.h"

namespace solieu::grammar {
namespace {

constexpr std::size_t most_lines = 4;      // of one head
constexpr std::size_t most_words = 9;      // of one head
constexpr std::size_t most_below = 12;     // lines of heads right below that of the row numbers
constexpr std::size_t most_above = 160;    // lines of a page
constexpr int fewest_periods = 2;          // that stand together apart from the other heads
constexpr std::size_t fewest_columns = 3;  // of a head that is put together

bool heads_one_of(const std::string& words, const std::vector<Column>& columns, const Lexicon& lexicon) {
    const std::string folded = fold(words);
    constexpr std::string_view over = " / ";  // between a head and the one that stands over it
    for (const Column& column : columns) {
        if (fold(column.title) == folded) return true;
        const std::size_t slash = column.title.find(over);
        if (slash == std::string::npos) continue;
        if (fold(column.title.substr(0, slash)) == folded) return true;
        if (fold(column.title.substr(slash + over.size())) == folded) return true;
    }
    const auto read = read_head(words, lexicon);
    if (!read || (read->role == ColumnRole::value && read->period.empty())) return false;
    return std::any_of(columns.begin(), columns.end(), [&](const Column& column) {
        if (column.role != read->role) return false;
        // What names the rows is said in many words: only the same ones.
        return read->role == ColumnRole::value ? column.period == read->period : read->role != ColumnRole::indicator;
    });
}

bool closed(const std::vector<LooseLine>& lines, std::size_t from, std::size_t to) {
    int depth = 0;
    for (std::size_t i = from; i < to; ++i)
        for (const LooseWord& word : lines[i].words) depth += word.brackets;
    return depth == 0;
}

// The lines from `at` on that are the head of one column, the longest first.
std::optional<std::pair<Column, std::size_t>> read_one(const std::vector<LooseLine>& lines, std::size_t at,
                                                       std::size_t end, const Vocabulary& vocabulary) {
    std::optional<std::pair<Column, std::size_t>> out;
    std::string words;
    std::size_t count = 0;
    if (row_number_of(lines[at])) return std::nullopt;
    for (std::size_t i = at; i < std::min(end, at + most_lines); ++i) {
        if (i > at && (lines[i].blank_lines > 0 || lines[i].page != lines[at].page)) break;
        const bool another = i > at && lines[i].words.front().upper && read_head(lines[i].text(), vocabulary.lexicon());
        count += lines[i].words.size();
        if (count > most_words || (out && (another || row_number_of(lines[i])))) break;
        words += (i == at ? "" : " ") + lines[i].text();
        const auto read = read_head(words, vocabulary.lexicon());
        if (!read || !closed(lines, at, i + 1)) continue;
        out = std::pair{Column{.role = read->role, .title = single_spaced(words), .period = read->period}, i + 1 - at};
    }
    return out;
}

}  // namespace

std::size_t head_piece_at(const std::vector<LooseLine>& lines, std::size_t at, std::size_t end,
                          const std::vector<Column>& columns, const Vocabulary& vocabulary) {
    if (lines[at].words.front().source->font_size > 0 || lines[at].words.size() > most_words) return 0;
    std::string words;
    std::size_t longest = 0, count = 0;
    for (std::size_t i = at; i < std::min(end, at + most_lines); ++i) {
        if (i > at && (lines[i].blank_lines > 0 || lines[i].page != lines[at].page)) break;
        // "Đơn vị tính" / "Số liệu" / "Hộ" / "12": other heads and cells below.
        if (i > at && (is_unit(lines[i], vocabulary) || lines[i].words.front().value ||
                       !vocabulary.head_role(lower(lines[i].text())).empty()))
            break;
        count += lines[i].words.size();
        if (count > most_words) break;
        words += (i == at ? "" : " ") + lines[i].text();
        if (heads_one_of(words, columns, vocabulary.lexicon()) && closed(lines, at, i + 1)) longest = i + 1 - at;
    }
    const bool units = std::any_of(columns.begin(), columns.end(),
                                   [](const Column& column) { return column.role == ColumnRole::unit; });
    return units && longest == 1 && is_unit(lines[at], vocabulary) ? 0 : longest;
}

namespace {

// Heads of the unit, value and note that stand below the labels, where these are one column and the cells others.
void add_heads_below(const std::vector<LooseLine>& lines, TornHead& head, const Vocabulary& vocabulary) {
    const int page = lines[head.end - 1].page;
    std::optional<Column> unit, value, note;
    std::string over;
    std::size_t last = 0;  // line of the unit's or value's head
    for (std::size_t i = head.end; i < lines.size() && lines[i].page == page; ++i) {
        const std::string text = lines[i].text();
        const std::string_view role = vocabulary.head_role(lower(text));
        if (role.empty()) continue;
        if (role == "stt") break;
        const bool beside = last + 2 >= i;  // heads stand together
        if (role == "results" && over.empty()) over = text;
        if (role == "unit" && !unit) {
            unit = Column{.role = ColumnRole::unit, .title = text, .period = ""};
            last = i;
        }
        if (role == "value" && !value && unit && beside)
            value = Column{.role = ColumnRole::value, .title = text, .period = ""};
        if (role == "note" && value && !note) note = Column{.role = ColumnRole::note, .title = text, .period = ""};
    }
    if (!unit || !value) return;
    if (!over.empty()) value->title = over + " / " + value->title;
    head.columns.push_back(std::move(*unit));
    head.columns.push_back(std::move(*value));
    if (note) head.columns.push_back(std::move(*note));
}

}  // namespace

std::optional<Column> note_head_at(const std::vector<LooseLine>& lines, std::size_t at, const Vocabulary& vocabulary) {
    const LooseLine& line = lines[at];
    const bool below_blank = at + 1 == lines.size() || lines[at + 1].blank_lines > 0;
    if (line.words.front().source->font_size > 0 || line.blank_lines == 0 || !below_blank) return std::nullopt;
    if (vocabulary.head_role(lower(line.text())) != "note") return std::nullopt;
    return Column{.role = ColumnRole::note, .title = line.text(), .period = ""};
}

std::optional<TornHead> find_torn_head(const std::vector<LooseLine>& lines, std::size_t at, std::size_t floor,
                                       const Vocabulary& vocabulary) {
    const LooseLine& first = lines[at];
    if (first.words.size() != 1 || first.words.front().source->font_size > 0) return std::nullopt;
    if (vocabulary.head_role(first.words.front().lower) != "stt") return std::nullopt;
    TornHead head;
    head.columns.push_back({.role = ColumnRole::stt, .title = first.text(), .period = ""});
    const auto has = [&](ColumnRole role) {
        return std::any_of(head.columns.begin(), head.columns.end(), [&](const Column& c) { return c.role == role; });
    };
    head.end = at + 1;
    while (head.end < std::min(lines.size(), at + most_below) && lines[head.end].page == first.page) {
        const auto one = read_one(lines, head.end, lines.size(), vocabulary);
        if (!one || (one->first.role != ColumnRole::value && has(one->first.role))) break;
        // Labels begin as heads of values do ("Tỷ lệ …"): only whole words of the packs, and periods.
        if (one->first.role == ColumnRole::value && one->first.period.empty() &&
            vocabulary.head_role(lower(one->first.title)).empty())
            break;
        head.columns.push_back(one->first);
        head.end += one->second;
    }
    // The first row's number may stand right below its head, before the head of the labels.
    constexpr std::size_t most_between = 4;
    for (std::size_t i = head.end; i < std::min(lines.size(), head.end + most_between) && !has(ColumnRole::indicator);
         ++i)
        if (lines[i].page == first.page && vocabulary.head_role(lower(lines[i].text())) == "indicator")
            head.columns.push_back({.role = ColumnRole::indicator, .title = lines[i].text(), .period = ""});
    if (has(ColumnRole::value) || !has(ColumnRole::indicator)) return std::nullopt;
    // Periods and what stands beside them, higher up on the page: the last of the groups that stand there.
    std::vector<Column> others, group;
    std::size_t above = at, begin = at;
    int periods = 0;
    const auto take_group = [&] {
        if (periods >= fewest_periods) {
            others = group;
            above = begin;
        }
        group.clear();
        periods = 0;
    };
    for (std::size_t i = std::max(floor, at > most_above ? at - most_above : 0); i < at;) {
        const auto one = lines[i].page == first.page ? read_one(lines, i, at, vocabulary) : std::nullopt;
        const bool period = one && one->first.role == ColumnRole::value && !one->first.period.empty();
        const bool beside = one && !has(one->first.role) &&
                            (one->first.role == ColumnRole::reporter || one->first.role == ColumnRole::note);
        if (!period && !beside) {
            take_group();
            ++i;
            continue;
        }
        if (group.empty()) begin = i;
        periods += period ? 1 : 0;
        group.push_back(one->first);
        i += one->second;
    }
    take_group();
    if (!others.empty()) head.above = above;
    std::stable_sort(others.begin(), others.end(), [](const Column& a, const Column& b) {
        const auto rank = [](const Column& c) {
            return c.role == ColumnRole::note ? 2 : c.role == ColumnRole::value ? 1 : 0;
        };
        return rank(a) < rank(b);
    });
    head.columns.insert(head.columns.end(), others.begin(), others.end());
    if (!has(ColumnRole::value)) add_heads_below(lines, head, vocabulary);
    if (!has(ColumnRole::value) || head.columns.size() < fewest_columns) return std::nullopt;
    return head;
}

}  // namespace solieu::grammar
