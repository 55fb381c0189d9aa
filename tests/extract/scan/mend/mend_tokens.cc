#include "extract/scan/mend/mend_tokens.h"

#include <boost/test/unit_test.hpp>
#include <vector>

#include "tests/extract/scan/built_in_phrases.h"

using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(mend_tokens_tests)

BOOST_AUTO_TEST_CASE(a_word_apart_from_what_stands_around_it) {
    const std::vector<MendableWord> words{{"(Ðề", 0.5F}, {"ÐĐÁN,"}, {"15.2", 1}, {"-", 1}, {"tổng_", 1}, {"số", 1}};
    const MendLine line = mend_line(words, MendPlace::cell, *solieu::tests::built_in_phrases());
    BOOST_REQUIRE_EQUAL(line.tokens.size(), words.size());
    BOOST_TEST((line.tokens[0].front == U"("));
    BOOST_TEST(line.tokens[0].written == "Đề");
    BOOST_TEST(line.tokens[0].confidence == 0.5F);
    BOOST_TEST(line.tokens[0].capital);
    BOOST_TEST(!line.tokens[0].capitals);
    BOOST_TEST(line.tokens[1].written == "ĐÁN");  // one letter read twice
    BOOST_TEST((line.tokens[1].back == U","));
    BOOST_TEST(line.tokens[1].capitals);
    BOOST_TEST(!line.tokens[2].core.has_value());
    BOOST_TEST(!line.tokens[3].core.has_value());
    BOOST_TEST((line.tokens[0].gap == WordGap::close));
    BOOST_TEST((line.tokens[1].gap == WordGap::apart));
    BOOST_TEST((line.tokens[4].gap == WordGap::close));  // a remnant of a ruling parts nothing
    BOOST_TEST(line.tokens[4].id == line.known.find("tổng"));
}

BOOST_AUTO_TEST_CASE(names_are_fixed_and_phrases_are_none) {
    const std::vector<MendableWord> name{{"NGUYỄN"}, {"VĂN"}, {"BÁN"}}, phrase{{"TỔ"}, {"CHỨC"}};
    MendLine line = mend_line(name, MendPlace::prose, *solieu::tests::built_in_phrases());
    fix_names(line);
    for (const MendToken& token : line.tokens) BOOST_TEST(token.fixed, token.written);
    MendLine other = mend_line(phrase, MendPlace::prose, *solieu::tests::built_in_phrases());
    fix_names(other);
    for (const MendToken& token : other.tokens) BOOST_TEST(!token.fixed, token.written);
}

BOOST_AUTO_TEST_SUITE_END()
