#include "audit/remarks/sequence.h"

#include <boost/test/unit_test.hpp>
#include <sstream>

using namespace solieu::audit;

BOOST_AUTO_TEST_SUITE(sequence_tests)

namespace {

// "1 1.1 - 2": numbers; "-" opens a new scope; "(2)" is a recovered number. Faults as "twice 1.1", "gap 3 (2)".
std::string faults(const std::string& text, bool headings = false) {
    std::vector<SequenceItem> items;
    std::vector<std::string> words;
    std::istringstream stream(text);
    for (std::string word; stream >> word;) {
        words.push_back(word);
        if (word == "-") {
            items.push_back({});
        } else if (word.front() == '(') {
            items.push_back({decimal_numbers(word.substr(1, word.size() - 2)), true});
        } else {
            items.push_back({decimal_numbers(word), false});
        }
    }
    std::string out;
    for (const SequenceFault& fault : check_sequence(items, headings)) {
        const char* names[] = {"twice", "gap", "disorder", "misplaced"};
        if (!out.empty()) out += "; ";
        out += std::string(names[static_cast<int>(fault.kind)]) + " " + words[static_cast<std::size_t>(fault.item)];
        if (!fault.missing.empty()) out += " (" + fault.missing + ")";
        if (fault.kind == SequenceFault::Kind::misplaced)
            for (int other : fault.others) out += " " + words[static_cast<std::size_t>(other)];
    }
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(numbers_in_order_are_no_fault) {
    BOOST_TEST(faults("1 2 2.1 2.2 2.2.1 2.2.2 3 3.1") == "");
    BOOST_TEST(faults("") == "");
    BOOST_TEST(faults("5") == "");
}

BOOST_AUTO_TEST_CASE(twice) {
    BOOST_TEST(faults("6 6.1 6.1") == "twice 6.1");
    BOOST_TEST(faults("4 4.6 4.6 4.6.1") == "gap 4.6 (4.1, 4.2, 4.3, …, 4.5); twice 4.6");
    BOOST_TEST(faults("1 1") == "twice 1");
}

BOOST_AUTO_TEST_CASE(gaps) {
    BOOST_TEST(faults("1 3") == "gap 3 (2)");
    BOOST_TEST(faults("1 3 4 6") == "gap 3 (2); gap 6 (5)");
    BOOST_TEST(faults("1 1.1 1.3") == "gap 1.3 (1.2)");
    BOOST_TEST(faults("1 2 2.2") == "gap 2.2 (2.1)");
    BOOST_TEST(faults("1 9999") == "gap 9999 (2, 3, 4, …, 9998)");
}

BOOST_AUTO_TEST_CASE(numbers_begin_again) {
    BOOST_TEST(faults("1 2 3 1 2") == "");
    BOOST_TEST(faults("1 2 - 1 2") == "");
    BOOST_TEST(faults("3 4 - 7 8") == "");
}

BOOST_AUTO_TEST_CASE(lists_within_headings) {
    BOOST_TEST(faults("1 1.1 1 2 1.2 2 2.1 1 2 2.2", true) == "");
    BOOST_TEST(faults("1 1 2 3 2 1 2 3 4", true) == "");
    BOOST_TEST(faults("1 2 2 3", true) == "twice 2");
    BOOST_TEST(faults("1 1.1 1 2 1.2 1.2", true) == "twice 1.2");
    BOOST_TEST(faults("1 1.1 1 3 1.2", true) == "gap 3 (2)");
    BOOST_TEST(faults("1 2 3 4 2 3 4", true) == "");
    BOOST_TEST(faults("1 2 3 2 4", true) == "twice 2");
}

BOOST_AUTO_TEST_CASE(one_slip_is_one_fault) {
    BOOST_TEST(faults("1 2 2 4") == "twice 2");
    BOOST_TEST(faults("1 2 2 3") == "twice 2");
    BOOST_TEST(faults("1 2 2 5") == "twice 2; gap 5 (4)");
}

BOOST_AUTO_TEST_CASE(a_recovered_number_counts_as_there) {
    BOOST_TEST(faults("1 (2) 3") == "");
    BOOST_TEST(faults("3 (3.1) 3.2") == "");
}

BOOST_AUTO_TEST_CASE(a_number_that_comes_later_is_not_missing) {
    BOOST_TEST(faults("1 3 2 4") == "disorder 3 (2)");
}

BOOST_AUTO_TEST_CASE(headings_under_the_wrong_heading) {
    BOOST_TEST(faults("1 1.1 2.1 2.3 2 2.1 2.2", true) == "misplaced 2.1 2.3");
    BOOST_TEST(faults("1 1.1 2.1 2.2 3 3.1", true) == "gap 2.1 (2)");
    BOOST_TEST(faults("1 1.1 2.1 2 2.1", false) == "twice 2.1");
}

BOOST_AUTO_TEST_CASE(roman_numbers) {
    BOOST_TEST(roman_number("I") == 1);
    BOOST_TEST(roman_number("IV") == 4);
    BOOST_TEST(roman_number("VIII") == 8);
    BOOST_TEST(roman_number("XIX") == 19);
    BOOST_TEST(roman_number("A") == 0);
    BOOST_TEST(roman_number("") == 0);
    BOOST_TEST(roman_number("1.4") == 0);
}

BOOST_AUTO_TEST_CASE(decimal_numbers_of_text) {
    BOOST_TEST((decimal_numbers("1.4.12") == std::vector<int>{1, 4, 12}));
    BOOST_TEST(decimal_numbers("1..4").empty());
    BOOST_TEST(decimal_numbers("IV").empty());
    BOOST_TEST(decimal_numbers("99999999999999999999").empty());
    BOOST_TEST(decimal_numbers("1.1.1.1.1.1.1.1.1.1.1.1").empty());
}

BOOST_AUTO_TEST_SUITE_END()
