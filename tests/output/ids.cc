#include "output/ids.h"

#include <boost/test/unit_test.hpp>

using namespace solieu;
using namespace solieu::output;

BOOST_AUTO_TEST_SUITE(ids_tests)

BOOST_AUTO_TEST_CASE(things_count_from_one) {
    BOOST_TEST(table_id(2) == "t3");
    BOOST_TEST(row_id(2, 11) == "t3.r12");
    BOOST_TEST(figure_id(16) == "f17");
    BOOST_TEST(section_id(3) == "s4");
    BOOST_TEST(date_id(4) == "d5");
    BOOST_TEST(citation_id(5) == "c6");
    BOOST_TEST(finding_id(0) == "e1");
}

BOOST_AUTO_TEST_CASE(none_has_no_name) {
    BOOST_TEST(table_id(-1) == "");
    BOOST_TEST(row_id(0, -1) == "");
    BOOST_TEST(row_id(-1, 0) == "");
    BOOST_TEST(section_id(-1) == "");
}

BOOST_AUTO_TEST_CASE(a_ref_has_the_name_of_what_it_speaks_of) {
    using Kind = audit::Ref::Kind;
    BOOST_TEST(id_of({.kind = Kind::row, .table = 0, .index = 4, .value = 1}) == "t1.r5");
    BOOST_TEST(id_of({.kind = Kind::figure, .table = -1, .index = 4, .value = -1}) == "f5");
    BOOST_TEST(id_of({.kind = Kind::date, .table = -1, .index = 4, .value = -1}) == "d5");
    BOOST_TEST(id_of({.kind = Kind::citation, .table = -1, .index = 4, .value = -1}) == "c5");
    BOOST_TEST(id_of({.kind = Kind::section, .table = -1, .index = 4, .value = -1}) == "s5");
}

BOOST_AUTO_TEST_SUITE_END()
