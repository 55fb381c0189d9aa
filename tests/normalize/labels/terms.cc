#include "normalize/labels/terms.h"

#include <boost/test/unit_test.hpp>
#include <set>

#include "base/lexicon/lexicon.h"

using namespace solieu;
using namespace solieu::normalize;

BOOST_AUTO_TEST_SUITE(terms_tests)

// Each entry changes its own example, and none is written twice.
BOOST_AUTO_TEST_CASE(every_entry_is_read) {
    std::set<std::string> written;
    const auto lines = built_in_lexicon().rows("terms.tsv");
    BOOST_TEST_REQUIRE(lines.size() > 100U);
    for (const PackRow& line : lines) {
        BOOST_TEST_REQUIRE(line.fields.size() == 4U, line[0]);
        BOOST_TEST(written.insert(std::string(line[0])).second, line[0] << " stands twice");
        const bool single = line[0].find(' ') == std::string_view::npos;
        if (line[1] == "-" && single) {
            BOOST_TEST(tells_nothing(line[0], built_in_lexicon()), line[0]);
            continue;
        }
        const std::string form = canonical(line[0], {}, built_in_lexicon());
        BOOST_TEST(form == (line[1] == "-" ? "" : std::string(line[1])), line[0] << " -> " << form);
        const std::string example = canonical(line[3], {}, built_in_lexicon());
        BOOST_TEST(example.find(line[1] == "-" ? std::string_view() : line[1]) != std::string::npos,
                   line[3] << " -> " << example);
    }
}

BOOST_AUTO_TEST_CASE(ways_of_writing_one_thing_are_one) {
    for (const char* way : {"ĐVSNCL", "đơn vị sự nghiệp công lập", "Đơn vị  SNCL", "ĐVSN công lập"})
        BOOST_TEST(canonical(way, {}, built_in_lexicon()) == "#đvsncl");
    BOOST_TEST(canonical("Số thủ tục hành chính cấp xã", {}, built_in_lexicon()) ==
               canonical("Số TTHC cấp xã", {}, built_in_lexicon()));
    BOOST_TEST(canonical("Tổng số ĐVSNCL tại địa phương", {}, built_in_lexicon()) == "#đvsncl");
}

BOOST_AUTO_TEST_CASE(brackets_are_apart) {
    BOOST_TEST(canonical("Số công chức (thi tuyển, xét tuyển)", {}, built_in_lexicon()) == "số công chức");
    BOOST_TEST(in_brackets("Số công chức (thi tuyển, xét tuyển)", {}, built_in_lexicon()) == "thi tuyển xét tuyển");
    BOOST_TEST(in_brackets("Số công chức", {}, built_in_lexicon()).empty());
}

BOOST_AUTO_TEST_CASE(a_document_defines_its_own_abbreviations) {
    Terms terms;
    define_terms("Trung tâm điều hành thông minh (TTĐHTM) có 12 màn hình (MH lớn).", terms, built_in_lexicon());
    BOOST_TEST_REQUIRE(terms.defined.size() == 1U);
    BOOST_TEST(terms.defined.at("ttđhtm") == "trung tâm điều hành thông minh");
    BOOST_TEST(canonical("cán bộ của TTĐHTM", terms, built_in_lexicon()) ==
               canonical("cán bộ của trung tâm điều hành thông minh", terms, built_in_lexicon()));
}

BOOST_AUTO_TEST_CASE(what_is_no_definition_defines_nothing) {
    Terms terms;
    define_terms("Tổ công tác (ABC), số liệu (2024), đơn vị sự nghiệp công lập (ĐVSNCL), (HN) và ngoặc mở (XY", terms,
                 built_in_lexicon());
    BOOST_TEST(terms.defined.empty());
}

BOOST_AUTO_TEST_CASE(numbers_stay_one_word) {
    BOOST_TEST(canonical("1.872 TTHC, 30%", {}, built_in_lexicon()) == "1.872 #tthc 30%");
}

BOOST_AUTO_TEST_SUITE_END()
