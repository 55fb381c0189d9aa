#include "grammar/loose_rows.h"

#include <algorithm>
#include <unordered_map>

#include "grammar/loose_build.h"
#include "grammar/loose_columns.h"
#include "grammar/loose_head.h"
#include "grammar/loose_lines.h"
#include "grammar/loose_readings.h"
#include "grammar/loose_search.h"
#include "grammar/loose_vocabulary.h"
#include "grammar/row_tree.h"
#include "normalize/text.h"

namespace solieu::grammar {
namespace {

// After so many lines without a unit or value the table is over.
constexpr std::size_t anchor_reach = 14;
// Lines that the last row may still take behind its last unit or value.
constexpr std::size_t tail_reach = 8;

// Lines above the first STT that may hold the title and higher heads.
constexpr std::ptrdiff_t lines_before_head = 32;

// Does any word of the line say STT? (On a page the head's words may come in any order.)
bool may_begin_head(const PlacedLine& line, const Vocabulary& vocabulary) {
    const auto& words = line.line->words;
    for (std::size_t i = 0; i < words.size() && i < 40; ++i) {
        if (words[i].text.size() > 8) continue;
        if (vocabulary.head_role(normalize::lower(words[i].text)) == "stt") return true;
        if (i == 0 && words.size() > 1 &&
            vocabulary.head_role(normalize::lower(words[0].text + " " + words[1].text)) == "stt") {
            return true;
        }
    }
    return false;
}

struct Region {
    LooseHead head;
    std::string title;
    std::size_t begin = 0, end = 0;        // lines, title and heads included
    std::vector<std::size_t> body;         // lines of rows
    std::vector<std::size_t> after_break;  // those of them above which a head was repeated
};

TableShape shape_of(const LooseHead& head) {
    TableShape shape{.has_unit = false, .has_note = false, .value_columns = 0, .placed = head.placed};
    for (const Column& column : head.columns) {
        shape.has_unit = shape.has_unit || column.role == ColumnRole::unit;
        shape.has_note = shape.has_note || column.role == ColumnRole::note;
        shape.value_columns += column.role == ColumnRole::value ? 1 : 0;
    }
    return shape;
}

bool closes_table(const LooseLine& line, const Vocabulary& vocabulary) {
    if (line.words.size() > 12) return false;
    const std::string text = line.text();
    const std::string lower = normalize::lower(text);
    if (vocabulary.closes_table(lower)) return true;
    return vocabulary.opens_signature(lower) && normalize::all_capitals(text);
}

// May this line behind the last unit or value still belong to the last row?
bool goes_on(const LooseLine& line) {
    const LooseWord& first = line.words[0];
    return first.small || first.text.front() == '(' || first.text.front() == '=' || first.number ||
           (first.source->font_size <= 0 && first.gap >= 2);
}

// Where the rows that begin at `from` end: at `limit`, where a closing begins, or where units and values cease.
std::size_t rows_end(const std::vector<LooseLine>& lines, std::size_t from, std::size_t limit, const TableShape& shape,
                     const Vocabulary& vocabulary) {
    std::size_t last = from;
    bool any = false, closed = false;
    for (std::size_t i = from; i < limit && i < last + anchor_reach; ++i) {
        if (closes_table(lines[i], vocabulary)) {
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
    // Up to the next head everything belongs to the table; elsewhere only what goes on.
    const bool next_head = !closed && limit < lines.size() && limit < last + anchor_reach;
    if (next_head) return limit;
    std::size_t end = last;
    while (end < limit && end < last + tail_reach && goes_on(lines[end])) ++end;
    return end;
}

std::vector<Region> find_regions(const std::vector<LooseLine>& lines, const Vocabulary& vocabulary) {
    std::vector<LooseHead> heads;
    for (std::size_t i = 0; i < lines.size();) {
        auto head = find_loose_head(lines, i, vocabulary);
        if (!head) {
            ++i;
            continue;
        }
        if (!heads.empty()) head->begin = std::max(head->begin, heads.back().end);
        i = std::max(head->end, i + 1);
        heads.push_back(std::move(*head));
    }
    std::vector<Region> regions;
    std::size_t floor = 0;
    std::vector<std::string> titles(heads.size());
    std::vector<std::size_t> begins;
    for (std::size_t h = 0; h < heads.size(); ++h) {
        begins.push_back(find_loose_title(lines, floor, heads[h].begin, vocabulary, titles[h]));
        floor = heads[h].end;
    }
    std::size_t reached = 0;  // lines before this are taken
    for (std::size_t h = 0; h < heads.size(); ++h) {
        const LooseHead& head = heads[h];
        const std::size_t limit = h + 1 < heads.size() ? begins[h + 1] : lines.size();
        const std::size_t end = rows_end(lines, head.end, limit, shape_of(head), vocabulary);
        const bool repeated = h > 0 && !regions.empty() && begins[h] == head.begin &&
                              regions.back().end == head.begin &&
                              regions.back().head.columns.size() == head.columns.size();
        if (!repeated)
            regions.push_back({.head = head,
                               .title = titles[h],
                               .begin = std::max(begins[h], reached),
                               .end = 0,
                               .body = {},
                               .after_break = {}});
        Region& region = regions.back();
        if (repeated && end > head.end) region.after_break.push_back(region.body.size());
        for (std::size_t i = head.end; i < end; ++i) region.body.push_back(i);
        region.end = std::max(end, head.end);
        reached = region.end;
    }
    return regions;
}

// Does the text leave one more space for a blank cell? Then units and values stand a single space apart.
bool leaves_blank_cells(const std::vector<LooseLine>& lines, const Vocabulary& vocabulary) {
    int narrow = 0, broad = 0;
    for (const LooseLine& line : lines) {
        if (line.words.front().source->font_size > 0) return false;
        const auto& words = line.words;
        for (std::size_t i = 1; i < words.size(); ++i) {
            const bool unit = words[i].value && words[i - 1].unit_word >= 0 && !words[i - 1].number;
            if (!unit || i + 1 < words.size()) continue;
            ++(words[i].gap < 1.75F ? narrow : broad);
        }
    }
    (void)vocabulary;
    return narrow >= 2 && narrow >= 3 * broad;
}

// Units that the vocabulary lacks: the same words alone before the number, at the end of two lines or more.
void learn_units(const std::vector<LooseLine>& lines, Vocabulary& vocabulary) {
    std::unordered_map<std::string, int> counts;
    for (const LooseLine& line : lines) {
        const auto& words = line.words;
        if (words.size() < 2 || !words.back().number || words.size() > 40) continue;
        std::size_t begin = words.size() - 1;
        while (begin > 0 && words.size() - begin <= 4 && !words[begin - 1].upper && words[begin - 1].small) --begin;
        if (begin == 0 || !words[begin - 1].upper) continue;
        --begin;
        const bool alone = begin == 0;
        if (!alone && (vocabulary.is_unfinished(words[begin - 1].lower) || !words[begin - 1].small ||
                       normalize::all_capitals(words[begin].text))) {
            continue;
        }
        std::string unit;
        for (std::size_t i = begin; i + 1 < words.size(); ++i) unit += (i == begin ? "" : " ") + words[i].lower;
        // A label of its own ("Số công chức 5") is no unit.
        if (vocabulary.opens_label(unit) || words[words.size() - 2].ends_clause) continue;
        if (counts.size() < 20000) counts[unit] += alone ? 2 : 1;
    }
    for (const auto& [unit, count] : counts) {
        if (count >= 2) vocabulary.add_unit(unit);
    }
}

// Which units the tables use: those that stand before a number at a line's end, or alone on a line before a number.
void support_units(const std::vector<LooseLine>& lines, Vocabulary& vocabulary) {
    vocabulary.support_unit(vocabulary.step(0, vocabulary.unit_word("%")));
    for (std::size_t l = 0; l < lines.size(); ++l) {
        const auto& words = lines[l].words;
        const std::size_t count = words.size();
        const bool valued = count > 1 && words[count - 1].value;
        const bool value_below = l + 1 < lines.size() && lines[l + 1].words.front().value;
        if (!valued && !value_below) continue;
        const std::size_t end = valued ? count - 1 : count;
        for (std::size_t i = end > 6 ? end - 6 : 0; i < end; ++i) {
            if (words[i].small || (!valued && i > 0)) continue;
            int node = 0;
            for (std::size_t j = i; j < end && node >= 0; ++j) node = vocabulary.step(node, words[j].unit_word);
            if (vocabulary.is_unit(node)) vocabulary.support_unit(node);
        }
    }
}

LooseTable read_table(const Region& region, const std::vector<LooseLine>& all, const Vocabulary& vocabulary,
                      const WordPairs& pairs) {
    std::vector<LooseLine> lines;
    lines.reserve(region.body.size());
    for (std::size_t i : region.body) lines.push_back(all[i]);
    for (std::size_t i : region.after_break) lines[i].after_break = true;
    TableShape shape = shape_of(region.head);
    if (shape.placed) {
        place_words(region.head, lines);
    } else {
        for (LooseLine& line : lines) {
            for (LooseWord& word : line.words) word.unit_word = vocabulary.unit_word(word.lower);
        }
        shape.blank_cells = leaves_blank_cells(lines, vocabulary);
    }
    LooseTable out;
    out.table.title = region.title;
    out.table.columns = region.head.columns;
    out.table.first_page = out.table.last_page = all[region.begin].page;
    out.begin = all[region.begin].source;
    out.end = all[region.end - 1].source_end;
    build_rows(out.table, lines, read_rows(lines, shape, region.head.columns, vocabulary, pairs));
    build_row_tree(out.table);
    return out;
}

}  // namespace

std::vector<LooseTable> find_loose_tables(const std::vector<PlacedLine>& lines) {
    Vocabulary vocabulary = load_vocabulary();
    // Most documents have no such table: one look at the first words is all they cost.
    const auto first =
        std::find_if(lines.begin(), lines.end(), [&](const PlacedLine& l) { return may_begin_head(l, vocabulary); });
    if (first == lines.end()) return {};
    const auto before = std::min<std::ptrdiff_t>(first - lines.begin(), lines_before_head);
    std::vector<LooseLine> read = read_loose_lines({first - before, lines.end()}, vocabulary);
    const auto skipped = static_cast<std::size_t>(first - before - lines.begin());
    for (LooseLine& line : read) {
        line.source += skipped;
        line.source_end += skipped;
    }
    const std::vector<Region> regions = find_regions(read, vocabulary);
    if (regions.empty()) return {};
    const WordPairs pairs(lines);
    std::vector<LooseTable> tables;
    std::vector<LooseLine> body;
    for (const Region& region : regions) {
        for (std::size_t i : region.body) body.push_back(read[i]);
    }
    learn_units(body, vocabulary);
    for (LooseLine& line : body) {
        for (LooseWord& word : line.words) word.unit_word = vocabulary.unit_word(word.lower);
    }
    support_units(body, vocabulary);
    for (const Region& region : regions) {
        if (region.body.empty()) continue;
        tables.push_back(read_table(region, read, vocabulary, pairs));
    }
    return tables;
}

}  // namespace solieu::grammar
