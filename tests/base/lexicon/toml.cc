#include "base/lexicon/toml.h"

#include <boost/test/unit_test.hpp>

using namespace solieu;

BOOST_AUTO_TEST_SUITE(toml_tests)

BOOST_AUTO_TEST_CASE(a_table_or_what_is_wrong) {
    const ParsedToml good = parse_toml("id = 1\nten = \"Cầu\"");
    BOOST_TEST_REQUIRE(good.table.has_value());
    BOOST_TEST(good.table->get("id")->value<int>().value() == 1);
    const ParsedToml bad = parse_toml("id = 1\nten = ");
    BOOST_TEST(!bad.table);
    BOOST_TEST(bad.line == 2);
    BOOST_TEST(!bad.reason.empty());
}

BOOST_AUTO_TEST_CASE(a_key_without_end_is_refused) {
    std::string key = "a";
    for (int i = 0; i < 100'000; ++i) key += ".a";
    BOOST_TEST(parse_toml(key + " = 1").reason == "a key has more than 20 parts");
    BOOST_TEST(parse_toml("text = \"a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.q.r.s.t.u.v\"").table.has_value());
}

BOOST_AUTO_TEST_SUITE_END()
