#include "grammar/grids/cell_look.h"

#include <boost/test/unit_test.hpp>

#include "base/lexicon/lexicon.h"

using namespace solieu::grammar;

BOOST_AUTO_TEST_SUITE(cell_look_tests)

BOOST_AUTO_TEST_CASE(numbers) {
    for (const char* text : {"1.872", "98,5%", "(1.250)", "-45,5", "−45,5", "12/63", "4,74/ 10", "1 250\n300"})
        BOOST_TEST((look_of(text, solieu::built_in_lexicon()) == CellLook::number), text);
    for (const char* text : {"05 ngày làm việc", "1.475 DVCTT", "430.000 đồng"})
        BOOST_TEST((look_of(text, solieu::built_in_lexicon()) == CellLook::amount), text);
}

BOOST_AUTO_TEST_CASE(what_is_no_number) {
    BOOST_TEST((look_of("", solieu::built_in_lexicon()) == CellLook::blank));
    for (const char* text : {"-", "–", "…", "x"})
        BOOST_TEST((look_of(text, solieu::built_in_lexicon()) == CellLook::dash), text);
    for (const char* text : {"2031", "(2031)", "2031 (%)"})
        BOOST_TEST((look_of(text, solieu::built_in_lexicon()) == CellLook::year), text);
    for (const char* text : {"1.001193", "2.000200.000.00.00.H57"})
        BOOST_TEST((look_of(text, solieu::built_in_lexicon()) == CellLook::code), text);
    for (const char* text : {"12/02/2031", "1-3-2031"})
        BOOST_TEST((look_of(text, solieu::built_in_lexicon()) == CellLook::date), text);
    for (const char* text : {"Sở Nội vụ", "30 ngày kể từ ngày nhận đủ hồ sơ hợp lệ", "a 12"})
        BOOST_TEST((look_of(text, solieu::built_in_lexicon()) == CellLook::words), text);
}

BOOST_AUTO_TEST_SUITE_END()
