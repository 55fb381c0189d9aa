#include "base/lexicon/table_form.h"

#include <boost/test/unit_test.hpp>

using namespace solieu;

BOOST_AUTO_TEST_SUITE(table_form_tests)

namespace {

const TableForm form = form_of("# words\n#: name\tkind{count|percent}\texponent#\tsense?\n");

std::vector<Error> check(std::string_view table) {
    return check_table(form, table, "units.tsv");
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_table_says_what_its_fields_are) {
    BOOST_TEST_REQUIRE(form.fields.size() == 4u);
    BOOST_TEST(form.fields[0].name == "name");
    BOOST_TEST_REQUIRE(form.fields[1].words.size() == 2u);
    BOOST_TEST(form.fields[1].words[1] == "percent");
    BOOST_TEST(form.fields[2].number);
    BOOST_TEST(form.fields[3].may_be_empty);
    BOOST_TEST(!form.more_fields);
    BOOST_TEST(form_of("no line of that kind").fields.empty());
    BOOST_TEST(form_of("#: word\t*").more_fields);
}

BOOST_AUTO_TEST_CASE(good_rows_pass) {
    BOOST_TEST(check("ha\tcount\t-3\tland\nkm\tpercent\t0\t\nm\tcount\t2\n").empty());
}

BOOST_AUTO_TEST_CASE(bad_rows_are_told_with_their_line_and_what_was_meant) {
    const auto errors = check("ha\tcuont\t0\n\nkm\tcount\tfar\n\tcount\t1\nonly\n");
    BOOST_TEST_REQUIRE(errors.size() == 4u);
    BOOST_TEST(errors[0].place == "units.tsv:1");
    BOOST_TEST(errors[0].reason == "\"cuont\" is no kind");
    BOOST_TEST(errors[0].advice == "Did you mean \"count\"?");
    BOOST_TEST(errors[1].place == "units.tsv:3");
    BOOST_TEST(errors[1].reason == "exponent is \"far\", which is no whole number");
    BOOST_TEST(errors[2].reason == "name is empty");
    BOOST_TEST(errors[3].place == "units.tsv:5");
    BOOST_TEST(errors[3].reason == "the line has 1 field instead of 3");
    BOOST_TEST(check("a\tnothing like it\t0\n").front().advice == "There are count, percent");
    BOOST_TEST(check("a\tcount\t0\tx\ty\n").front().reason == "the line has 5 fields instead of 4");
}

BOOST_AUTO_TEST_SUITE_END()
