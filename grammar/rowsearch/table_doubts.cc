#include "grammar/rowsearch/table_doubts.h"

#include <algorithm>
#include <map>
#include <string>

#include "base/text.h"
#include "grammar/rows/stt.h"

namespace solieu::grammar {
namespace {

constexpr int longest_run = 2;         // units one below the other; so many more values than a row has
constexpr std::size_t torn_share = 8;  // a table is torn where every eighth line stands in longer runs

bool is_value_alone(const LooseLine& line) {
    return line.words.size() == 1 && line.words.front().value;
}

bool has_letter(std::string_view text) {
    return text.find_first_not_of("0123456789.,/%-–() \n") != std::string_view::npos;
}

std::string number_of(const LooseLine& line) {
    return std::to_string(static_cast<int>(line.words.front().source->box.y0) + 1);
}

std::string lines_of(const LooseLine& first, const LooseLine& last) {
    const std::string page = "page " + std::to_string(first.page);
    if (first.page == last.page) return page + ", lines " + number_of(first) + "-" + number_of(last);
    return page + ", line " + number_of(first) + ", to page " + std::to_string(last.page) + ", line " + number_of(last);
}

}  // namespace

bool is_torn(const std::vector<LooseLine>& lines, const TableShape& shape, const Vocabulary& vocabulary) {
    std::size_t in_runs = 0;
    const auto count = [&](auto is_alone, int usual) {
        int run = 0;
        for (std::size_t i = 0; i <= lines.size(); ++i) {
            if (i < lines.size() && is_alone(lines[i])) {
                ++run;
                continue;
            }
            if (run > usual + longest_run) in_runs += static_cast<std::size_t>(run);
            run = 0;
        }
    };
    if (shape.has_unit) count([&](const LooseLine& line) { return is_unit(line, vocabulary); }, 0);
    count([](const LooseLine& line) { return is_value_alone(line); }, shape.value_columns);
    return in_runs * torn_share >= lines.size() && in_runs > 0;
}

std::optional<Diagnostic> doubts_of(const Table& table, bool torn, const LooseLine& first, const LooseLine& last) {
    std::size_t guessed = 0;
    for (const Row& row : table.rows)
        guessed += static_cast<std::size_t>(std::count_if(row.values.begin(), row.values.end(), [](const RowValue& v) {
            return !v.text.empty() && v.place.confidence <= guessed_confidence;
        }));
    if (guessed == 0 && !torn) return std::nullopt;
    Diagnostic out{.code = torn ? "torn-table" : "guessed-cells",
                   .severity = Severity::warning,
                   .message = lines_of(first, last) + ": ",
                   .page = table.first_page};
    out.message += torn ? "the cells of a table stand one column after the other; which belong together is guessed"
                        : std::to_string(guessed) +
                              " values of a table stand in a row or column that is guessed, because the text has lost "
                              "its blank cells or their order";
    out.message += "; give the original file, or text with its columns kept";
    return out;
}

void doubt_torn_pages(std::vector<LooseLine>& lines, const TableShape& shape) {
    for (std::size_t begin = 0; begin < lines.size();) {
        std::size_t end = begin;
        int run = 0, longest = 0;
        for (; end < lines.size() && lines[end].page == lines[begin].page; ++end) {
            // A dash may be a value or the number of the next row.
            const std::string& word = lines[end].words.front().text;
            if (lines[end].words.size() == 1 && (word == "-" || word == "–")) continue;
            run = is_value_alone(lines[end]) ? run + 1 : 0;
            longest = std::max(longest, run);
        }
        for (std::size_t i = begin; i < end && longest > shape.value_columns; ++i)
            for (LooseWord& word : lines[i].words) word.doubt = true;
        begin = end;
    }
}

std::size_t leave_out_rows(Table& table) {
    std::map<std::string, int> reporting;  // rows that a name reports less those that it names
    for (const Row& row : table.rows) {
        if (!row.reporter.empty()) ++reporting[fold(row.reporter.text)];
        if (!row.label.empty()) --reporting[fold(row.label.text)];
    }
    return std::erase_if(table.rows,
                         [&](const Row& row) { return row.label.empty() || reporting[fold(row.label.text)] > 0; });
}

bool is_defended(const Table& table) {
    constexpr std::ptrdiff_t share = 3;
    const auto bad = std::count_if(table.rows.begin(), table.rows.end(), [](const Row& row) {
        const auto filled = std::count_if(row.values.begin(), row.values.end(),
                                          [](const RowValue& value) { return !value.text.empty(); });
        if (!has_letter(row.label.text)) return true;
        if (filled == 0) return row.stt_raw.empty();
        return filled < static_cast<std::ptrdiff_t>(row.values.size());
    });
    return bad * share <= static_cast<std::ptrdiff_t>(table.rows.size());
}

void put_first_rows_first(Table& table) {
    std::vector<Row>& rows = table.rows;
    const auto number_of = [](const Row& row) {
        const auto stt = parse_stt(row.stt_raw);
        return stt && stt->kind == Stt::Kind::decimal ? stt->numbers.front() : 0;
    };
    const auto first = std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return number_of(row) > 0; });
    if (first == rows.end() || number_of(*first) == 1) return;
    const auto begin = std::find_if(first, rows.end(), [&](const Row& row) { return number_of(row) == 1; });
    if (begin == rows.end() || begin->place.page != first->place.page) return;
    const int before = number_of(*first);
    const auto end = std::find_if(begin, rows.end(), [&](const Row& row) {
        return number_of(row) >= before || row.place.page != begin->place.page;
    });
    std::rotate(rows.begin(), begin, end);
}

Diagnostic rows_left_out(const LooseLine& first, const LooseLine& last) {
    return {.code = "rows-left-out",
            .severity = Severity::warning,
            .message = lines_of(first, last) +
                       ": the cells of a table stand one column after the other; which belong together cannot be told, "
                       "and no rows are given; give the original file, or text with its columns kept",
            .page = first.page};
}

Diagnostic cells_left_over(std::size_t count, const LooseLine& first, const LooseLine& last) {
    return {.code = "cells-left-over",
            .severity = Severity::warning,
            .message = lines_of(first, last) + ": " + std::to_string(count) +
                       " numbers, units or values of a table found no row, because the text has lost their order; give "
                       "the original file, or text with its columns kept",
            .page = first.page};
}

Diagnostic runs_together(int page) {
    return {.code = "glued-cells",
            .severity = Severity::warning,
            .message =
                "the text comes from a program that ran cells together; a number may have the digits of the cell "
                "beside it; give the original file",
            .page = page};
}

Diagnostic not_read(const LooseLine& head) {
    return {.code = "table-not-read",
            .severity = Severity::warning,
            .message = "page " + std::to_string(head.page) + ", line " + number_of(head) +
                       ": the head of a table begins here, but its rows were not found; give the original file",
            .page = head.page};
}

}  // namespace solieu::grammar
