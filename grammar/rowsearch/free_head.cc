#include "grammar/rowsearch/free_head.h"

#include <algorithm>
#include <string>

#include "base/text.h"
#include "grammar/rows/column_heads.h"
#include "grammar/rows/stt.h"
#include "grammar/rowsearch/loose_readings.h"

namespace solieu::grammar {
namespace {

constexpr std::size_t most_head_lines = 24;
constexpr std::size_t most_head_words = 40;     // of one line
constexpr std::size_t longest_phrase = 6;       // words of a head that the packs know
constexpr std::ptrdiff_t most_known_heads = 8;  // that a head may repeat
constexpr std::size_t fewest_columns = 3;
constexpr std::size_t longest_title = 160;  // bytes

std::string words_of(const LooseLine& line, std::size_t from, std::size_t to) {
    std::string out;
    for (std::size_t i = from; i < to; ++i) out += (i == from ? "" : " ") + line.words[i].text;
    return out;
}

bool is_column_number(std::string_view text) {
    if (text.size() > 2 && text.front() == '(' && text.back() == ')') text = text.substr(1, text.size() - 2);
    return !text.empty() && text.size() <= 2 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// "(1) (2) (3)", "1 2 3 4": on one line, or each on its own.
bool numbers_columns(const LooseLine& line) {
    return line.words.size() >= 3 && std::all_of(line.words.begin(), line.words.end(),
                                                 [](const LooseWord& word) { return is_column_number(word.text); });
}

// The first row of a table: "1", "I", "A", "-" and words behind.
bool opens_rows(const std::vector<LooseLine>& lines, std::size_t at) {
    const LooseLine& line = lines[at];
    if (numbers_columns(line)) return false;
    const auto stt = row_number_of(line);
    if (!stt) return false;
    if (stt->kind != Stt::Kind::dash && (stt->numbers.empty() || stt->numbers.front() != 1)) return false;
    if (line.words.size() > 1) return !line.words[1].value;
    return at + 1 < lines.size() && !lines[at + 1].words.front().value;
}

// Of extracted text: each head on a line of its own, without a blank line.
bool one_cell_a_line(const std::vector<LooseLine>& lines, std::size_t begin, std::size_t end) {
    constexpr std::size_t longest = 10;  // words
    for (std::size_t i = begin; i < end; ++i) {
        const LooseLine& line = lines[i];
        if (line.words.front().source->font_size > 0 || line.words.size() > longest) return false;
        if (i > begin && line.blank_lines > 0) return false;
    }
    return lines[begin].words.size() == 1;
}

// Of extracted text: a figure set apart by a blank line, that is neither a year nor a row's or column's number.
bool begins_cells(const LooseLine& line) {
    const LooseWord& word = line.words.front();
    return word.source->font_size <= 0 && line.blank_lines > 0 && line.words.size() == 1 && word.number &&
           !is_year(word.text) && !row_number_of(line) && !is_column_number(word.text);
}

// One column's words, and whether they are known.
struct Part {
    std::string words;
    bool known = false;
    int depth = 0;  // brackets open
};

bool is_acronym(const LooseWord& word) {
    return word.text.size() > 1 && all_capitals(word.text);
}

// A capital behind a word in lower case or a number: another head, but for acronyms.
bool begins_within(const LooseLine& line, std::size_t at) {
    const LooseWord &word = line.words[at], &before = line.words[at - 1];
    if (wants_another(before)) return false;
    return word.upper && ((before.small && !is_acronym(word)) || before.number);
}

// The words from `from` on that the packs know as the whole head of a column; 0 for none.
std::size_t known_words(const LooseLine& line, std::size_t from, const Vocabulary& vocabulary) {
    std::size_t end = from + 1;
    while (end < line.words.size() && end < from + longest_phrase && !begins_within(line, end)) ++end;
    for (std::size_t to = end; to > from; --to)
        if (read_head(words_of(line, from, to), vocabulary.lexicon())) return to - from;
    return 0;
}

std::vector<Part> parts_of(const std::vector<LooseLine>& lines, std::size_t begin, std::size_t end,
                           const Vocabulary& vocabulary) {
    std::vector<Part> parts;
    for (std::size_t l = begin; l < end; ++l) {
        const LooseLine& line = lines[l];
        if (numbers_columns(line)) continue;
        for (std::size_t i = 0; i < line.words.size();) {
            const LooseWord& word = line.words[i];
            const bool open = !parts.empty() && parts.back().depth > 0;
            const LooseWord* before = i > 0 ? &line.words[i - 1] : l > begin ? &lines[l - 1].words.back() : nullptr;
            const bool wants = before != nullptr && (wants_another(*before) ||
                                                     (vocabulary.is_seldom_last(before->lower) && is_acronym(word)));
            const bool first = i == 0;
            const bool capital = word.upper && !open && !wants && word.text.front() != '(';
            const std::size_t known = capital ? known_words(line, i, vocabulary) : 0;
            // A year may be a head alone.
            const bool begins = parts.empty() || known > 0 ||
                                (capital && (first || (i == 1 && !line.words[0].small) || begins_within(line, i))) ||
                                (is_year(word.text) && !open && (first || line.words[i - 1].number));
            if (begins) parts.push_back({.words = "", .known = known > 0});
            Part& part = parts.back();
            const std::size_t taken = std::max<std::size_t>(known, 1);
            for (std::size_t k = i; k < i + taken; ++k) {
                part.words += (part.words.empty() ? "" : " ") + line.words[k].text;
                part.depth += line.words[k].brackets;
            }
            i += taken;
        }
    }
    return parts;
}

// The same head as one that stood before, on the next page.
std::optional<LooseHead> repeated(const std::vector<LooseLine>& lines, std::size_t at, const LooseHead& known) {
    const std::size_t count = known.end - known.begin;
    if (known.in_pieces) return std::nullopt;
    if (at + count > lines.size() || known.begin >= at) return std::nullopt;
    for (std::size_t i = 0; i < count; ++i)
        if (!lines[known.begin + i].says(lines[at + i])) return std::nullopt;
    LooseHead head = known;
    head.begin = at;
    head.end = at + count;
    return head;
}

// "Kết quả thống kê" stands over the columns beside it where these hold the values.
void drop_heads_over_others(LooseHead& head, const Vocabulary& vocabulary) {
    const auto is_over = [&](const Column& column) { return vocabulary.head_role(lower(column.title)) == "results"; };
    const auto values = std::count_if(head.columns.begin(), head.columns.end(), [&](const Column& column) {
        return column.role == ColumnRole::value && !is_over(column);
    });
    if (values == 0) return;
    std::erase_if(head.columns, is_over);
    head.spans.resize(head.columns.size());
}

// `numbered`: one column holds the numbers of rows.
std::optional<LooseHead> head_of(const std::vector<LooseLine>& lines, std::size_t at, std::size_t end, bool numbered,
                                 const Vocabulary& vocabulary) {
    LooseHead head;
    head.begin = at;
    head.end = end;
    for (const Part& part : parts_of(lines, at, end, vocabulary)) {
        if (part.words.size() > longest_title || part.depth != 0) return std::nullopt;
        Column column{.role = ColumnRole::value, .title = single_spaced(part.words), .period = ""};
        if (const auto reading = read_head(column.title, vocabulary.lexicon())) {
            column.role = reading->role;
            column.period = reading->period;
        }
        head.columns.push_back(std::move(column));
        head.spans.emplace_back(0, 0);
    }
    drop_heads_over_others(head, vocabulary);
    const auto count = [&](ColumnRole role) {
        return std::count_if(head.columns.begin(), head.columns.end(), [&](const Column& c) { return c.role == role; });
    };
    if (head.columns.size() < fewest_columns || count(ColumnRole::stt) != (numbered ? 1 : 0) ||
        count(ColumnRole::indicator) > 1)
        return std::nullopt;
    if (count(ColumnRole::indicator) == 0) head.columns[numbered ? 1 : 0].role = ColumnRole::indicator;
    if (count(ColumnRole::value) == 0) return std::nullopt;
    return head;
}

bool opens_known_head(const LooseLine& line, const Vocabulary& vocabulary) {
    constexpr std::size_t longest = 4;  // words
    std::string words;
    for (std::size_t i = 0; i < line.words.size() && i < longest; ++i) {
        words += (i == 0 ? "" : " ") + line.words[i].lower;
        if (!vocabulary.head_role(words).empty()) return true;
    }
    return false;
}

// No line of a head: a sentence, one that begins with a row's number or ends in a figure.
bool stands_in_no_head(const LooseLine& line) {
    const LooseWord& last = line.words.back();
    return line.words.size() > most_head_words || last.text.ends_with('.') || last.text.ends_with(':') ||
           (last.number && !is_year(last.text)) || row_number_of(line);
}

// How many parts the packs know: of what names rows, of all else.
struct KnownParts {
    int names = 0, others = 0;
};

KnownParts known_parts(const std::vector<Part>& parts, const Vocabulary& vocabulary) {
    KnownParts known;
    for (const Part& part : parts) {
        const auto reading = read_head(part.words, vocabulary.lexicon());
        if (!reading) continue;
        const bool name = reading->role == ColumnRole::indicator || reading->role == ColumnRole::reporter;
        ++(name ? known.names : known.others);
    }
    return known;
}

// A row by itself: words, then a number.
bool is_row(const LooseLine& line) {
    return line.words.size() > 1 && line.words.back().value && !line.words.front().value && line.words.front().upper &&
           !is_year(line.words.back().text);
}

bool is_figure_alone(const LooseLine& line) {
    return line.words.size() == 1 && line.words.front().value && !is_year(line.words.front().text);
}

// One cell a line and no numbers: below the head stand as many lines of words, then figures, as below these. Where the
// first row begins; `at` for none.
std::size_t rows_of_cells(const std::vector<LooseLine>& lines, std::size_t at, std::size_t limit,
                          const Vocabulary& vocabulary) {
    constexpr std::size_t longest = 12;    // words of a cell
    constexpr std::size_t most_words = 4;  // cells of words of a row
    const auto run = [&](std::size_t from, bool figures) {
        std::size_t end = from;
        while (end < lines.size() && end < from + most_head_lines && is_figure_alone(lines[end]) == figures) ++end;
        return end;
    };
    const std::size_t first = run(at, false);
    if (first >= limit || first < at + fewest_columns) return at;
    for (std::size_t i = at; i < first; ++i)
        if (lines[i].words.size() > longest || lines[i].words.back().text.ends_with('.')) return at;
    const std::size_t behind = run(first, true), second = run(behind, false);
    if (second == lines.size() || second - behind > most_words || second == behind || second - behind + 2 > first - at)
        return at;
    const std::size_t begin = first - (second - behind);
    for (std::size_t i = at; i < begin; ++i)
        if (stands_in_no_head(lines[i])) return at;
    if (!lines[begin].words.front().upper && !row_number_of(lines[begin])) return at;
    for (std::size_t i = begin + 1; i < first; ++i)
        if (row_number_of(lines[i])) return at;
    // The head has a column for each cell, and packs know what names the rows and what does not.
    const std::vector<Part> parts = parts_of(lines, at, begin, vocabulary);
    const KnownParts known = known_parts(parts, vocabulary);
    return known.names > 0 && known.others > 0 && parts.size() >= second - first ? begin : at;
}

}  // namespace

std::optional<LooseHead> find_free_head(const std::vector<LooseLine>& lines, std::size_t at,
                                        const std::vector<LooseHead>& known, const Vocabulary& vocabulary) {
    if (vocabulary.head_role(lines[at].words[0].lower) != "stt") return std::nullopt;
    for (auto before = known.rbegin(); before != known.rend() && before - known.rbegin() < most_known_heads; ++before)
        if (auto head = repeated(lines, at, *before)) return head;
    std::size_t end = at + 1, blank = at;
    const std::size_t limit = std::min(lines.size(), at + most_head_lines);
    while (end < limit && !opens_rows(lines, end)) {
        if (lines[end].words.size() > most_head_words) return std::nullopt;
        if (end >= at + fewest_columns && begins_cells(lines[end])) break;
        // "6.1.": the rows of a table that went on from another page.
        if (const auto number = row_number_of(lines[end]); number && number->numbers.size() > 1) return std::nullopt;
        if (blank == at && end >= at + fewest_columns && lines[end].blank_lines > 0 && one_cell_a_line(lines, at, end))
            blank = end;
        ++end;
    }
    // No first number: it was counted by the word processor, and a blank cell is all that is left of it.
    // A cell of a row whose other ones stand elsewhere.
    if (end < limit && begins_cells(lines[end])) return head_of(lines, at, end, true, vocabulary);
    const auto number = end < limit ? row_number_of(lines[end]) : std::nullopt;
    const bool first = number && number->kind != Stt::Kind::dash && number->numbers.size() == 1;
    if (!first && blank > at) return head_of(lines, at, blank, true, vocabulary);
    if (end == limit) return std::nullopt;
    return head_of(lines, at, end, true, vocabulary);
}

std::optional<LooseHead> find_head_without_numbers(const std::vector<LooseLine>& lines, std::size_t at,
                                                   const Vocabulary& vocabulary) {
    if (!opens_known_head(lines[at], vocabulary)) return std::nullopt;  // most lines: one look at their first words
    const std::size_t limit = std::min(lines.size(), at + most_head_lines);
    if (const std::size_t below = rows_of_cells(lines, at, limit, vocabulary); below > at)
        return head_of(lines, at, below, false, vocabulary);
    std::size_t end = at;
    while (end < limit && !is_row(lines[end])) {
        if (stands_in_no_head(lines[end])) return std::nullopt;
        ++end;
    }
    if (end == at || end == limit) return std::nullopt;
    const std::vector<Part> parts = parts_of(lines, at, end, vocabulary);
    const KnownParts known = known_parts(parts, vocabulary);
    if (known.names == 0 || known.others == 0 || !read_head(parts.front().words, vocabulary.lexicon()))
        return std::nullopt;
    return head_of(lines, at, end, false, vocabulary);
}

}  // namespace solieu::grammar
