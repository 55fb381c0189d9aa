#include "grammar/rowsearch/loose_regions.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/text.h"
#include "grammar/rows/column_heads.h"
#include "grammar/rows/stt.h"
#include "grammar/rowsearch/free_head.h"
#include "grammar/rowsearch/torn/torn_heads.h"

namespace solieu::grammar {
namespace {

// After so many lines without a unit or value the table is over.
constexpr std::size_t anchor_reach = 14;
// The same where the head is repeated below: an extractor may write labels behind all cells of a page.
constexpr std::size_t page_reach = 80;
// Lines that the last row may still take behind its last unit or value.
constexpr std::size_t tail_reach = 8;

// Of the head that the words tell and the one that the shape tells: the latter where the rows need its columns.
std::optional<LooseHead> head_at(const std::vector<LooseLine>& lines, std::size_t at,
                                 const std::vector<LooseHead>& known, const Vocabulary& vocabulary) {
    auto told = find_loose_head(lines, at, vocabulary);
    if (told && told->placed) return told;
    auto free = find_free_head(lines, at, known, vocabulary);
    if (free && (!told || needs_cell_search(shape_of(*free), free->columns))) return free;
    return told;
}

bool closes_table(const LooseLine& line, const Vocabulary& vocabulary) {
    if (line.words.size() > 12) return false;
    const std::string text = line.text();
    const std::string lower = solieu::lower(text);
    if (vocabulary.closes_table(lower)) return true;
    return vocabulary.opens_signature(lower) && all_capitals(text);
}

// May this line behind the last unit or value still belong to the last row?
bool goes_on(const LooseLine& line) {
    const LooseWord& first = line.words[0];
    return goes_on_small(first) || first.text.front() == '=' || first.number ||
           (first.source->font_size <= 0 && first.gap >= some_indent);
}

// The note of the last row, wrapped in its narrow column, when nothing else follows: "Có 01 người" / "kiêm nhiệm".
std::size_t last_note_end(const std::vector<LooseLine>& lines, std::size_t from, std::size_t limit,
                          const TableShape& shape) {
    const bool few = from < limit && limit - from <= 4;
    if (!few || !shape.has_note) return from;
    bool sentence = false;  // names and offices are all capitals
    for (std::size_t i = from; i < limit; ++i) {
        const auto& words = lines[i].words;
        if (words.size() > 5 || words[0].text.front() == '-' || words.back().text.back() == ':') return from;
        sentence = sentence || (words[0].upper && i == from &&
                                std::any_of(words.begin(), words.end(), [](const LooseWord& w) { return w.small; }));
        if (i > from && !words[0].small) return from;
    }
    return sentence ? limit : from;
}

// "4. Tổ chức bộ máy" below rows that are numbered without a dot: a section of the text, no row.
bool opens_section(const LooseLine& line, const Stt& first) {
    const auto stt = stt_of(line);
    const auto single = [](const Stt& one) { return one.kind == Stt::Kind::decimal && one.numbers.size() == 1; };
    return stt && single(*stt) && single(first) && stt->dotted && !first.dotted && line.words.size() > 2 &&
           !line.words.back().value;
}

// What is known of the rows of a table before they are read.
struct RowsAhead {
    bool numbered = true;
    bool go_on_below = false;  // below the same head, printed again
    bool by_columns = false;   // all labels of a page may stand before its cells
    std::optional<Stt> first;  // the first number
};

// Where the rows that begin at `from` end: at `limit`, where a closing begins, or where units and values cease.
std::size_t rows_end(const std::vector<LooseLine>& lines, std::size_t from, std::size_t limit, const TableShape& shape,
                     const RowsAhead& rows, const Vocabulary& vocabulary) {
    if (from >= limit) return from;
    const std::size_t reach = rows.go_on_below || rows.by_columns ? page_reach : anchor_reach;
    std::size_t last = from;
    bool any = false, closed = false;
    for (std::size_t i = from; i < limit && i < last + reach; ++i) {
        if (closes_table(lines[i], vocabulary)) {
            limit = i;
            closed = true;
            break;
        }
        if (i > from && opens_title(lines, i, vocabulary)) {
            limit = i;
            closed = true;  // its own head was not found below it
            break;
        }
        if (rows.first && (any || rows.go_on_below) && opens_section(lines[i], *rows.first)) {
            limit = i;
            closed = true;
            break;
        }
        const LooseLine* next = i + 1 < limit ? &lines[i + 1] : nullptr;
        if (!is_row_anchor(lines[i], next, shape, vocabulary)) continue;
        last = i + 1;
        any = true;
    }
    if (!any) return from;
    // Up to the next head everything belongs to a table of numbered rows; elsewhere only what goes on.
    const bool next_head = rows.numbered && !closed && limit < lines.size() && limit < last + reach;
    if (next_head) return limit;
    std::size_t end = last_note_end(lines, last, limit, shape);
    while (end < limit && end < last + tail_reach && goes_on(lines[end])) ++end;
    return end;
}

// A head that repeats the one before word for word ends where that one ended: a bracket behind it belongs to the row
// that the page edge cut.
void end_where_first_ended(const std::vector<LooseLine>& lines, const LooseHead& first, LooseHead& repeated) {
    const std::size_t count = first.end - first.begin;
    if (repeated.end - repeated.begin <= count) return;
    for (std::size_t i = 0; i < count; ++i) {
        if (!lines[first.begin + i].says(lines[repeated.begin + i])) return;
    }
    repeated.end = repeated.begin + count;
}

// The head once more, of which only the first lines stand together: the others are among the rows.
std::optional<LooseHead> torn_head(const std::vector<LooseLine>& lines, std::size_t at, const LooseHead& known) {
    constexpr std::size_t fewest_lines = 2;
    if (lines[at].words.front().source->font_size > 0) return std::nullopt;
    std::size_t same = 0;
    while (known.begin + same < known.end && at + same < lines.size() &&
           lines[known.begin + same].says(lines[at + same]))
        ++same;
    if (same < fewest_lines) return std::nullopt;
    LooseHead head = known;
    head.begin = at;
    head.end = at + same;
    head.in_pieces = true;
    return head;
}

// The head of which those of the values stand higher up on the page.
std::optional<LooseHead> head_in_pieces(const std::vector<LooseLine>& lines, std::size_t at, std::size_t floor,
                                        const Vocabulary& vocabulary) {
    auto torn = find_torn_head(lines, at, floor, vocabulary);
    if (!torn) return std::nullopt;
    LooseHead head;
    head.begin = at;
    head.end = torn->end;
    head.spans.resize(torn->columns.size());
    head.columns = std::move(torn->columns);
    head.above = torn->above;
    head.in_pieces = true;
    return head;
}

// Some pack knows the heads of all columns of values.
bool knows_values(const LooseHead& head, const Vocabulary& vocabulary) {
    return std::all_of(head.columns.begin(), head.columns.end(), [&](const Column& column) {
        return column.role != ColumnRole::value || head.placed || read_head(column.title, vocabulary.lexicon());
    });
}

// "2. Kết quả theo lĩnh vực" right above a head below which the numbers start again: no row of the table above.
std::size_t find_numbered_title(const std::vector<LooseLine>& lines, std::size_t floor, const LooseHead& head,
                                std::string& title) {
    constexpr std::size_t most_lines = 3;
    if (head.end >= lines.size()) return head.begin;
    const auto first = row_number_of(lines[head.end]);
    if (!first || first->numbers != std::vector<int>{1}) return head.begin;
    for (std::size_t i = head.begin; i > floor && head.begin - i < most_lines;) {
        const LooseLine& line = lines[--i];
        if (line.words.back().value) break;
        const auto number = stt_of(line);
        if (!number) continue;
        if (number->kind != Stt::Kind::decimal || !number->dotted || line.words.size() < 2) break;
        title.clear();
        for (std::size_t k = i; k < head.begin; ++k) title += (k == i ? "" : " ") + lines[k].text();
        return i;
    }
    return head.begin;
}

std::vector<LooseRegion> numbered_regions(const std::vector<LooseLine>& lines, const Vocabulary& vocabulary) {
    std::vector<LooseHead> heads;
    for (std::size_t i = 0; i < lines.size();) {
        auto head = head_at(lines, i, heads, vocabulary);
        if (!head || !knows_values(*head, vocabulary))
            if (auto pieces = head_in_pieces(lines, i, heads.empty() ? 0 : heads.back().end, vocabulary))
                head = std::move(pieces);
        if (!head && !heads.empty()) head = torn_head(lines, i, heads.back());
        if (!head) {
            ++i;
            continue;
        }
        if (!heads.empty()) {
            head->begin = std::max(head->begin, heads.back().end);
            end_where_first_ended(lines, heads.back(), *head);
        }
        i = std::max(head->end, i + 1);
        heads.push_back(std::move(*head));
    }
    std::vector<LooseRegion> regions;
    std::size_t floor = 0;
    std::vector<std::string> titles(heads.size());
    std::vector<std::size_t> begins;
    for (std::size_t h = 0; h < heads.size(); ++h) {
        begins.push_back(find_loose_title(lines, floor, heads[h].begin, vocabulary, titles[h]));
        if (begins.back() == heads[h].begin) begins.back() = find_numbered_title(lines, floor, heads[h], titles[h]);
        // Rows stand between the pieces of the head.
        if (begins.back() < heads[h].begin) heads[h].above.reset();
        if (heads[h].above && h == 0) begins.back() = *heads[h].above;
        floor = heads[h].end;
    }
    std::size_t reached = 0;   // lines before this are taken
    std::optional<Stt> first;  // number of the table's first row that has one
    for (std::size_t h = 0; h < heads.size(); ++h) {
        const LooseHead& head = heads[h];
        const std::size_t limit = h + 1 < heads.size() ? begins[h + 1] : lines.size();
        const bool again = h + 1 < heads.size() && begins[h + 1] == heads[h + 1].begin &&
                           lines[head.begin].words.front().source->font_size <= 0 &&
                           lines[head.begin].says(lines[heads[h + 1].begin]) &&
                           head.columns.size() == heads[h + 1].columns.size();
        const bool repeated = h > 0 && !regions.empty() && begins[h] == head.begin &&
                              regions.back().end == head.begin &&
                              regions.back().head.columns.size() == head.columns.size();
        if (!repeated) first.reset();
        for (std::size_t i = head.end; i < limit && i < head.end + anchor_reach && !first; ++i)
            if (const auto stt = stt_of(lines[i]); stt && stt->kind == Stt::Kind::decimal) first = stt;
        const std::size_t end = rows_end(
            lines, head.end, limit, shape_of(head),
            {.numbered = true, .go_on_below = again, .by_columns = head.in_pieces, .first = first}, vocabulary);
        if (!repeated)
            regions.push_back(
                {.head = head, .title = titles[h], .begin = std::max(begins[h], reached), .end = 0, .body = {}});
        LooseRegion& region = regions.back();
        if (!repeated && head.above && begins[h] == *head.above)
            for (std::size_t i = *head.above; i < head.begin; ++i) region.body.push_back(i);
        for (std::size_t i = head.end; i < end; ++i) region.body.push_back(i);
        region.end = std::max(end, head.end);
        reached = region.end;
    }
    return regions;
}

// Tables whose rows have no numbers, in the lines that no other table took.
void add_regions_without_numbers(const std::vector<LooseLine>& lines, std::vector<LooseRegion>& regions,
                                 const Vocabulary& vocabulary) {
    if (lines.empty() || lines.front().words.front().source->font_size > 0) return;
    std::vector<LooseRegion> all;
    std::size_t at = 0;
    const auto look_until = [&](std::size_t end) {
        while (at < end) {
            auto head = find_head_without_numbers(lines, at, vocabulary);
            if (!head || head->end >= end) {
                ++at;
                continue;
            }
            std::size_t limit = head->end;  // the next such head ends the table
            while (limit < end && !find_head_without_numbers(lines, limit, vocabulary)) ++limit;
            const std::size_t last =
                rows_end(lines, head->end, limit, shape_of(*head), {.numbered = false}, vocabulary);
            at = std::max(last, head->end);
            if (last <= head->end) continue;
            LooseRegion& region = all.emplace_back();
            region.begin = head->begin;
            region.end = last;
            for (std::size_t i = head->end; i < last; ++i) region.body.push_back(i);
            region.head = std::move(*head);
        }
    };
    for (LooseRegion& region : regions) {
        look_until(region.begin);
        at = region.end;
        all.push_back(std::move(region));
    }
    look_until(lines.size());
    regions = std::move(all);
}

}  // namespace

TableShape shape_of(const LooseHead& head) {
    TableShape shape{.has_unit = false, .has_note = false, .value_columns = 0, .placed = head.placed};
    for (const Column& column : head.columns) {
        shape.has_unit = shape.has_unit || column.role == ColumnRole::unit;
        shape.has_note = shape.has_note || column.role == ColumnRole::note;
        shape.value_columns += column.role == ColumnRole::value ? 1 : 0;
    }
    return shape;
}

bool needs_cell_search(const TableShape& shape, const std::vector<Column>& columns) {
    if (shape.placed) return false;
    return shape.value_columns > 1 || std::any_of(columns.begin(), columns.end(), [](const Column& column) {
               return column.role == ColumnRole::reporter || column.role == ColumnRole::text;
           });
}

std::vector<LooseRegion> find_regions(const std::vector<LooseLine>& lines, const Vocabulary& vocabulary) {
    std::vector<LooseRegion> regions = numbered_regions(lines, vocabulary);
    add_regions_without_numbers(lines, regions, vocabulary);
    return regions;
}

std::vector<std::size_t> heads_without_rows(const std::vector<LooseLine>& lines,
                                            const std::vector<LooseRegion>& regions, const Vocabulary& vocabulary) {
    constexpr std::size_t most = 5;
    std::vector<std::size_t> out;
    auto region = regions.begin();
    for (std::size_t i = 0; i < lines.size() && out.size() < most; ++i) {
        while (region != regions.end() && region->end <= i) ++region;
        if (region != regions.end() && region->begin <= i) continue;
        const bool alone = lines[i].words.size() == 1 || lines[i].words[1].upper;
        if (alone && vocabulary.head_role(lines[i].words[0].lower) == "stt") out.push_back(i);
    }
    return out;
}

}  // namespace solieu::grammar
