#include <boost/test/unit_test.hpp>

#include "base/lexicon/lexicon.h"
#include "normalize/values/quantity.h"
#include "normalize/values/unit.h"
#include "tests/cases.h"

using namespace solieu;
using namespace solieu::normalize;

BOOST_AUTO_TEST_SUITE(number_cases_tests)

namespace {

// "cell | 1.872 | Thủ tục" -> fields without the spaces around them; "\n" stands for a line end.
std::vector<std::string> fields_of(std::string_view line) {
    std::vector<std::string> fields;
    while (true) {
        const std::size_t bar = line.find('|');
        std::string field(line.substr(0, bar));
        const std::size_t begin = field.find_first_not_of(' ');
        field = begin == std::string::npos ? "" : field.substr(begin, field.find_last_not_of(' ') - begin + 1);
        for (std::size_t at = field.find("\\n"); at != std::string::npos; at = field.find("\\n"))
            field.replace(at, 2, "\n");
        fields.push_back(field);
        if (bar == std::string_view::npos) break;
        line.remove_prefix(bar + 1);
    }
    fields.resize(4);
    return fields;
}

std::string shown(const Decimal& value) {
    return to_string(value);
}

std::string shown(const Quantity& quantity) {
    std::string text(name_of(quantity.kind));
    if (quantity.value) text += " " + shown(*quantity.value);
    const bool number = quantity.value || quantity.numerator;
    if (number) text += " decimals " + std::to_string(quantity.decimals);
    if (!quantity.unit.empty()) text += " unit " + quantity.unit;
    if (quantity.numerator) text += " numerator " + shown(*quantity.numerator);
    if (quantity.denominator) text += " denominator " + shown(*quantity.denominator);
    if (!quantity.alternatives.empty()) text += " or";
    for (const Decimal& other : quantity.alternatives) text += " " + shown(other);
    if (!quantity.parts.empty()) text += " parts";
    for (const QuantityPart& part : quantity.parts) text += " {" + part.label + " " + shown(part.value) + "}";
    if (quantity.digits_rejoined) text += " rejoined";
    if (quantity.point_as_decimal) text += " point";
    return text;
}

std::string shown(const std::optional<NumberReading>& reading) {
    if (!reading) return "none";
    std::string text = shown(reading->value) + " decimals " + std::to_string(reading->value.decimals);
    if (!reading->alternatives.empty()) text += " or";
    for (const Decimal& other : reading->alternatives) text += " " + shown(other);
    if (reading->digits_rejoined) text += " rejoined";
    if (reading->point_as_decimal) text += " point";
    return text;
}

std::string shown(const Unit& unit) {
    constexpr std::string_view names[] = {"none", "count", "percent", "money", "measure", "code_list", "unknown"};
    std::string text(names[static_cast<std::size_t>(unit.kind)]);
    text += " " + std::to_string(unit.exponent);
    for (const UnitCode& code : unit.codes) text += " {" + code.value + " " + code.meaning + "}";
    return text;
}

std::string run(const std::string& line) {
    const auto fields = fields_of(line);
    if (fields[0] == "number") return shown(read_number(fields[1], fields[2] == "decimal"));
    if (fields[0] == "cell") return shown(read_cell(fields[1], fields[2], built_in_lexicon()));
    if (fields[0] == "figure") return shown(read_figure(fields[1], fields[2], fields[3], built_in_lexicon()));
    if (fields[0] == "unit") return shown(unit_of(fields[1], built_in_lexicon()));
    if (fields[0] == "compatible") return compatible(fields[1], fields[2], built_in_lexicon()) ? "yes" : "no";
    return "what is this?";
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::size_t begin = 0;
    while (begin <= text.size()) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_case) {
    const auto cases = solieu::tests::read_cases(SOLIEU_SOURCE_DIR "/corpus/cases/numbers.txt");
    BOOST_TEST_REQUIRE(cases.size() > 15U);
    for (const auto& one : cases) {
        const auto input = lines_of(one.input), expected = lines_of(one.expected);
        BOOST_TEST(input.size() == expected.size(), one.name);
        for (std::size_t at = 0; at < std::min(input.size(), expected.size()); ++at) {
            BOOST_TEST(run(input[at]) == expected[at], one.name << ": " << input[at] << "\n     got  " << run(input[at])
                                                                << "\n     want " << expected[at]);
        }
    }
}

// Kinds of unit show in the order in which they are declared.
BOOST_AUTO_TEST_CASE(names_of_kinds) {
    BOOST_TEST(shown(Unit{.kind = UnitKind::unknown, .exponent = 0, .codes = {}}) == "unknown 0");
}

BOOST_AUTO_TEST_SUITE_END()
