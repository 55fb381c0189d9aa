#include "grammar/rowsearch/loose_rows.h"

#include <boost/test/unit_test.hpp>
#include <chrono>
#include <sstream>

#include "base/lexicon/lexicon.h"
#include "base/text.h"
#include "grammar/rowsearch/lines/loose_vocabulary.h"
#include "tests/cases.h"
#include "tests/grammar/text_lines.h"

using namespace solieu;
using namespace solieu::grammar;
using tests::Lines;

BOOST_AUTO_TEST_SUITE(loose_rows_tests)

namespace {

const char* name_of(ColumnRole role) {
    switch (role) {
        case ColumnRole::stt:
            return "stt";
        case ColumnRole::indicator:
            return "indicator";
        case ColumnRole::unit:
            return "unit";
        case ColumnRole::value:
            return "value";
        case ColumnRole::reporter:
            return "reporter";
        case ColumnRole::note:
            return "note";
        default:  // columns of grids only
            return "";
    }
}

std::string written(const std::vector<LooseTable>& tables, const Lines& lines) {
    std::string out;
    for (const LooseTable& found : tables) {
        const Table& table = found.table;
        out +=
            "table " + std::to_string(lines.numbers[found.begin]) + "-" + std::to_string(lines.numbers[found.end - 1]);
        out += " | " + table.title + (table.title.empty() ? "|" : " |");
        bool has_unit = false, has_note = false, has_reporter = false;
        for (const Column& column : table.columns) {
            out += std::string(" ") + name_of(column.role);
            has_unit = has_unit || column.role == ColumnRole::unit;
            has_note = has_note || column.role == ColumnRole::note;
            has_reporter = has_reporter || column.role == ColumnRole::reporter;
        }
        for (const Row& row : table.rows) {
            out += '\n';
            if (row.kind == RowKind::group) out += "group:";
            if (row.stt_recovered) out += '~';
            if (row.within) out += '^';
            out += row.stt + " | " + row.label.text;
            if (has_unit) out += " | " + row.unit.text;
            if (has_reporter) out += " | " + row.reporter.text;
            for (const RowValue& value : row.values) {
                std::string text = value.text.text;
                std::replace(text.begin(), text.end(), '\n', '/');
                out += " | " + text;
            }
            if (has_note) out += " | " + row.note.text;
        }
        out += '\n';
    }
    if (!out.empty()) out.pop_back();
    return out;
}

std::string without_line_blanks(const std::string& text) {
    std::istringstream stream(text);
    std::string line, out;
    while (std::getline(stream, line)) {
        while (!line.empty() && line.back() == ' ') line.pop_back();
        out += line + '\n';
    }
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(rows_of_cases) {
    const auto all = tests::read_cases(SOLIEU_SOURCE_DIR "/corpus/cases/loose_rows.txt");
    BOOST_TEST(all.size() >= 25u);
    for (const tests::Case& one : all) {
        const Lines lines(one.input);
        const std::string got =
            without_line_blanks(written(find_loose_tables(lines.placed, built_in_lexicon()).tables, lines));
        BOOST_TEST(got == without_line_blanks(one.expected), one.file << ":" << one.line << " " << one.name
                                                                      << "\ngot:\n"
                                                                      << got);
    }
}

BOOST_AUTO_TEST_CASE(places_on_a_page) {
    // The same table in points: the columns follow from the places of the head's words.
    const Lines lines(
        "STT    Chỉ tiêu                  Đơn vị tính   Số liệu   Ghi chú\n"
        "1.     Số vườn ươm               Vườn                5\n"
        "1.1    Số vườn đã bỏ hoang                          12   chưa rõ lý do\n",
        5, 10);
    const auto tables = find_loose_tables(lines.placed, built_in_lexicon()).tables;
    BOOST_REQUIRE(tables.size() == 1u);
    BOOST_REQUIRE(tables[0].table.rows.size() == 2u);
    const Row& row = tables[0].table.rows[1];
    BOOST_TEST(row.stt == "1.1");
    BOOST_TEST(row.unit.text == "");
    BOOST_REQUIRE(row.values.size() == 1u);
    BOOST_TEST(row.values[0].text.text == "12");
    BOOST_TEST(row.values[0].place.box.x0 == 52 * 5);
    BOOST_TEST(row.values[0].place.page == 1);
    BOOST_TEST(row.note.text == "chưa rõ lý do");
}

BOOST_AUTO_TEST_CASE(every_value_has_a_place) {
    const Lines lines("STT Chỉ tiêu Đơn vị tính Số liệu\n1. Số ao Cái 31\n2. Số hồ Cái\n3. Số đập Cái 2\n");
    const auto tables = find_loose_tables(lines.placed, built_in_lexicon()).tables;
    BOOST_REQUIRE(tables.size() == 1u);
    BOOST_REQUIRE(tables[0].table.rows.size() == 3u);
    for (const Row& row : tables[0].table.rows) {
        BOOST_REQUIRE(row.values.size() == 1u);
        BOOST_TEST(row.values[0].place.page == 1);
        BOOST_TEST(row.place.page == 1);
    }
    const RowValue& value = tables[0].table.rows[0].values[0];
    BOOST_TEST(value.place.box.x0 == 13);
    BOOST_TEST(value.place.box.y0 == 1);
}

// Each entry of the list of units carries an example line, which must be read as label, unit and value.
BOOST_AUTO_TEST_CASE(examples_of_units) {
    const auto entries = loose_unit_entries(built_in_lexicon());
    BOOST_TEST(entries.size() > 50u);
    for (const TableEntry& entry : entries) {
        BOOST_REQUIRE(entry.fields.size() == 3u);
        const Lines lines("STT Chỉ tiêu Đơn vị tính Số liệu\n1. " + entry.fields[2] + "\n");
        const auto tables = find_loose_tables(lines.placed, built_in_lexicon()).tables;
        BOOST_REQUIRE_MESSAGE(tables.size() == 1u && tables[0].table.rows.size() == 1u, entry.fields[2]);
        BOOST_TEST(tables[0].table.rows[0].unit.text == entry.fields[0]);
    }
}

BOOST_AUTO_TEST_CASE(examples_of_words) {
    const Vocabulary vocabulary = load_vocabulary(built_in_lexicon());
    const auto entries = loose_word_entries(built_in_lexicon());
    BOOST_TEST(entries.size() > 50u);
    for (const TableEntry& entry : entries) {
        BOOST_REQUIRE_MESSAGE(entry.fields.size() == 3u, entry.fields[0]);
        const std::string example = lower(entry.fields[2]);
        const std::string& kind = entry.fields[0];
        const std::string last = example.substr(example.rfind(' ') + 1);
        if (kind == "starter") BOOST_TEST(vocabulary.opens_label(example), example);
        if (kind == "unfinished") BOOST_TEST(vocabulary.is_unfinished(last), example);
        if (kind == "weak") BOOST_TEST(vocabulary.is_seldom_last(last), example);
        if (kind == "predicate") {
            const std::size_t space = example.find(' ') + 1;
            BOOST_TEST(vocabulary.is_predicate(example.substr(space, example.find(' ', space) - space)), example);
        }
        if (kind == "remark") BOOST_TEST(vocabulary.opens_note(example), example);
        if (kind == "closing") BOOST_TEST(vocabulary.closes_table(example), example);
        if (kind == "value") BOOST_TEST(vocabulary.is_text_value(lower(entry.fields[1])), example);
        if (kind.starts_with("head-"))
            BOOST_TEST(vocabulary.head_role(lower(entry.fields[1])) == kind.substr(5), example);
    }
}

BOOST_AUTO_TEST_CASE(words_of_other_tables) {
    const Vocabulary vocabulary = load_vocabulary(built_in_lexicon());
    BOOST_TEST(vocabulary.is_year_word("năm"));
    BOOST_TEST(vocabulary.is_quarter_word("quý"));
    BOOST_TEST(vocabulary.is_month_word("tháng"));
    BOOST_TEST(!vocabulary.is_month_word("năm"));
    BOOST_TEST(vocabulary.is_bare_unit_head("đơn vị"));
    BOOST_TEST(!vocabulary.is_bare_unit_head("đơn vị tính"));
    for (const PackRow& row : built_in_lexicon().rows("section_words.tsv")) {
        const std::string example = lower(row[3]);
        if (row[0] == "recipients") BOOST_TEST(vocabulary.closes_table(example), example);
        if (row[0] == "signature") BOOST_TEST(vocabulary.opens_signature(example), example);
        if (row[0] == "caption") BOOST_TEST(vocabulary.opens_title(example), example);
    }
    BOOST_TEST(!vocabulary.opens_signature("q.1"));
    BOOST_TEST(!vocabulary.opens_title("thống kê số liệu hộ nghèo"));
    const WithinMark& within = vocabulary.within();
    BOOST_TEST(within.is_first("trong"));
    BOOST_TEST(within.is_opening("Trong"));
    BOOST_TEST(!within.is_opening("trong"));
    BOOST_TEST(within.is_second("đó"));
    BOOST_TEST(within.is_second("đó:"));
    BOOST_TEST(!within.is_second("đó,"));
    BOOST_TEST(within.begins_second("đó,"));
    BOOST_TEST(within.whole == "Trong đó");
    const Lexicon none(std::vector<Pack>{});
    BOOST_TEST(!Vocabulary(none).within().is_opening(""));
    BOOST_TEST(!Vocabulary(none).within().begins_second("x"));
}

BOOST_AUTO_TEST_CASE(nothing_from_nothing) {
    BOOST_TEST(find_loose_tables({}, built_in_lexicon()).tables.empty());
    const Lines prose("Một câu.\nHai câu 12 người.\n");
    BOOST_TEST(find_loose_tables(prose.placed, built_in_lexicon()).tables.empty());
    const Lines head("STT Chỉ tiêu Đơn vị tính Số liệu\n");
    BOOST_TEST(find_loose_tables(head.placed, built_in_lexicon()).tables.empty());
}

// 100,000 lines of every kind, in no order: linear time, no crash, every line at most once.
BOOST_AUTO_TEST_CASE(many_lines) {
    const std::vector<std::string> kinds = {"1.1. a",      "Trong",
                                            "đó",          "Cơ quan, đơn",
                                            "vị",          "= 1",
                                            "Hoàn thành",  "Người 5",
                                            "x",           "(((",
                                            "- 5 6 7",     "Năm 2021 = 2 Chưa =",
                                            "12",          "Số hồ sơ của các",
                                            "Tỷ lệ % 100", "%",
                                            ")",           "a b c d (e f",
                                            "STT",         "STT Chỉ tiêu Đơn vị tính Số liệu",
                                            "Biểu mẫu 2"};
    std::string text = "STT Chỉ tiêu Đơn vị tính Số liệu Ghi chú\n";
    std::uint32_t state = 7;
    for (int i = 0; i < 100000; ++i) {
        state = state * 1664525u + 1013904223u;
        text += kinds[(state >> 8) % kinds.size()] + "\n";
    }
    const Lines lines(text);
    const auto begin = std::chrono::steady_clock::now();
    const auto tables = find_loose_tables(lines.placed, built_in_lexicon()).tables;
    const auto seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    BOOST_TEST(seconds < 120);  // generous: sanitizers, slow machines
    std::size_t reached = 0;
    for (const LooseTable& table : tables) {
        BOOST_REQUIRE(table.begin >= reached);
        BOOST_REQUIRE(table.end > table.begin);
        BOOST_REQUIRE(table.end <= lines.placed.size());
        reached = table.end;
    }
}

BOOST_AUTO_TEST_CASE(listed_units) {
    for (const char* unit : {"Hồ sơ", "hồ sơ", " % ", "Cơ quan, đơn vị", "TRIỆU ĐỒNG"})
        BOOST_TEST(is_listed_unit(unit, built_in_lexicon()), unit);
    for (const char* other : {"", "Trực tuyến", "Hồ sơ giải quyết", "12"})
        BOOST_TEST(!is_listed_unit(other, built_in_lexicon()), other);
}

BOOST_AUTO_TEST_CASE(weights_are_an_argument) {
    RowWeights weights;
    weights.unit_not_used = 0;  // "TTHC" may be a unit anywhere
    int changed = 0;
    for (const tests::Case& one : tests::read_cases(SOLIEU_SOURCE_DIR "/corpus/cases/loose_rows.txt")) {
        const Lines lines(one.input);
        const std::string usual = written(find_loose_tables(lines.placed, built_in_lexicon()).tables, lines);
        changed += written(find_loose_tables(lines.placed, built_in_lexicon(), weights).tables, lines) == usual ? 0 : 1;
    }
    BOOST_TEST(changed > 0);
}

BOOST_AUTO_TEST_SUITE_END()
