#include "normalize/values/unit_table.h"

#include <boost/test/unit_test.hpp>
#include <set>

#include "base/lexicon/lexicon.h"
#include "base/text.h"
#include "normalize/values/cell_words.h"
#include "normalize/values/quantity.h"

using namespace solieu;
using namespace solieu::normalize;

BOOST_AUTO_TEST_SUITE(unit_table_tests)

BOOST_AUTO_TEST_CASE(every_entry_is_complete_and_read) {
    std::set<std::string> names;
    BOOST_TEST_REQUIRE(unit_entries(built_in_lexicon()).size() > 100U);
    BOOST_TEST(unit_entries(built_in_lexicon()).size() ==
               built_in_lexicon().rows("units.tsv").size());  // no line of another shape
    for (const UnitEntry& entry : unit_entries(built_in_lexicon())) {
        BOOST_TEST(names.insert(entry.name).second, entry.name << " stands twice");
        BOOST_TEST(!entry.sense.empty(), entry.name);
        BOOST_TEST(!entry.source.empty(), entry.name);
        const Unit unit = unit_of(entry.name, built_in_lexicon());
        BOOST_TEST((unit.kind == entry.kind && unit.exponent == entry.exponent), entry.name);
        BOOST_TEST(compatible(entry.name, entry.name, built_in_lexicon()), entry.name);

        const Quantity example = read_cell(entry.example, entry.name, built_in_lexicon());
        BOOST_TEST(example.value.has_value(), entry.example);
        BOOST_TEST((example.kind == QuantityKind::percent) == (entry.kind == UnitKind::percent), entry.example);
        BOOST_TEST((example.kind == QuantityKind::money) == (entry.kind == UnitKind::money), entry.example);
        BOOST_TEST((example.kind == QuantityKind::decimal) == (entry.kind == UnitKind::measure), entry.example);
    }
}

// What stands beside a number in the example is the unit, when the row names none.
BOOST_AUTO_TEST_CASE(units_are_found_beside_numbers) {
    for (const UnitEntry& entry : unit_entries(built_in_lexicon())) {
        if (entry.example.find(' ') == std::string::npos) continue;
        const Quantity example = read_cell(entry.example, "", built_in_lexicon());
        BOOST_TEST(example.value.has_value(), entry.example);
        BOOST_TEST(compatible(example.unit, entry.name, built_in_lexicon()), entry.example << " -> " << example.unit);
    }
}

BOOST_AUTO_TEST_CASE(the_longest_unit_wins_and_words_are_whole) {
    BOOST_TEST(find_unit_prefix("đơn vị sự nghiệp công lập thuộc tỉnh", built_in_lexicon()).entry->name ==
               "đơn vị sự nghiệp công lập");
    BOOST_TEST(find_unit_prefix("hồ sơ đã nhận", built_in_lexicon()).length == std::string("hồ sơ").size());
    BOOST_TEST(find_unit_prefix("banh", built_in_lexicon()).entry == nullptr);
    BOOST_TEST(find_unit_prefix("", built_in_lexicon()).entry == nullptr);
    BOOST_TEST(find_unit("thu tuc", built_in_lexicon())->name == "thủ tục");  // marks lost
    BOOST_TEST(find_unit("triệu dồng", built_in_lexicon())->name == "triệu đồng");  // a mark misread
    BOOST_TEST(find_unit("tờ", built_in_lexicon())->sense == "sheet");
    BOOST_TEST(find_unit("tổ", built_in_lexicon())->sense == "organisation/team");
}

BOOST_AUTO_TEST_CASE(cell_words_are_read) {
    for (const PackRow& line : built_in_lexicon().rows("cell_words.tsv")) {
        BOOST_REQUIRE_MESSAGE(line.fields.size() == 4, line[0]);
        BOOST_TEST(!line[2].empty(), line[0]);
        const Quantity cell = read_cell(line[3], "", built_in_lexicon());
        if (line[1] == "missing") BOOST_TEST((cell.kind == QuantityKind::missing), line[3]);
        if (line[1] == "tick") BOOST_TEST((cell.kind == QuantityKind::tick), line[3]);
        if (line[1] == "lead") BOOST_TEST(cell.value.has_value(), line[3]);
        if (line[1] == "rate") BOOST_TEST(is_rate_label(lower(line[3]), built_in_lexicon()), line[3]);
        if (line[1] == "name") BOOST_TEST((cell.kind == QuantityKind::text && cell.parts.empty()), line[3]);
        if (line[1] == "denial")
            BOOST_TEST((read_cell(line[3], "%", built_in_lexicon()).kind == QuantityKind::text), line[3]);
        if (line[1] == "within" || line[1] == "joint") BOOST_TEST(cell.parts.size() == 2U, line[3]);
        if (line[1] == "named" || line[1] == "range") BOOST_TEST((cell.kind == QuantityKind::text), line[3]);
        if (line[1] == "per") BOOST_TEST(cell.unit.ends_with(line[0]), line[3]);
        if (line[1] == "unit-mark") BOOST_TEST(lower(line[3]).find(line[0]) != std::string::npos, line[3]);
    }
}

BOOST_AUTO_TEST_SUITE_END()
