#include "grammar/recognize.h"

#include <boost/test/unit_test.hpp>

#include "extract/text_reader.h"
#include "tests/cases.h"

using namespace solieu;
using namespace solieu::grammar;

BOOST_AUTO_TEST_SUITE(recognize_tests)

namespace {

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
}

std::string trimmed(std::string line) {
    while (line.ends_with(' ')) line.pop_back();
    return line;
}

std::string rows_of(const Statements& statements) {
    std::string out;
    for (const Table& table : statements.tables) {
        out += trimmed("== " + table.title) + "\n";
        for (const Row& row : table.rows) {
            std::string values;
            for (const RowValue& value : row.values) values += (values.empty() ? "" : ";") + value.text.text;
            out += trimmed((row.kind == RowKind::group ? "#" : "") + row.path + " | " + row.label.text + " | " +
                           row.unit.text + " | " + values + " | " + row.note.text) +
                   "\n";
        }
    }
    if (out.ends_with('\n')) out.pop_back();
    return out;
}

Statements statements_of(const std::string& text) {
    const auto document = extract::read_text(text, {});
    BOOST_REQUIRE(document.has_value());
    return recognize(*document, built_in_lexicon());
}

}  // namespace

BOOST_AUTO_TEST_CASE(rows) {
    const auto cases = tests::read_cases(SOLIEU_SOURCE_DIR "/corpus/cases/rows.txt");
    BOOST_TEST(cases.size() >= 8u);
    for (const auto& one : cases) {
        std::string input = one.input;
        replace_all(input, "⇥", "\t");
        BOOST_TEST(rows_of(statements_of(input)) == one.expected, one.file << ":" << one.line << " " << one.name << "\n"
                                                                           << rows_of(statements_of(input)));
    }
}

BOOST_AUTO_TEST_CASE(a_small_report) {
    const Statements statements = statements_of(
        "Số: 12/BC-UBND\n\nAn Bình, ngày 5 tháng 4 năm 2023\n\nBÁO CÁO\n\nCông tác cải cách hành chính quý I năm "
        "2023\n\n"
        "I. CHỈ ĐẠO\n\n1. Kế hoạch\n\nHuyện đã ban hành 14 văn bản, trong đó 9 kế hoạch và 5 công văn.\n\nNơi "
        "nhận:\n\n- Như trên;\n\n- Lưu: VT, 2b.\n");
    BOOST_TEST(statements.head.number.text == "12/BC-UBND");
    BOOST_TEST(statements.sections.size() == 2u);
    BOOST_TEST(statements.figures.size() == 3u);
    BOOST_REQUIRE(statements.head.date >= 0);
    BOOST_TEST(statements.dates[static_cast<std::size_t>(statements.head.date)].day == 5);
    for (const Figure& figure : statements.figures) {
        BOOST_TEST(figure.section == 1);
        BOOST_TEST(figure.place.page == 1);
    }
}

BOOST_AUTO_TEST_CASE(nothing_in_nothing_out) {
    const Statements statements = recognize(extract::Document{}, built_in_lexicon());
    BOOST_TEST(statements.tables.empty());
    BOOST_TEST(statements.paragraphs.empty());
}

BOOST_AUTO_TEST_SUITE_END()
