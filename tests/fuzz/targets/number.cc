// Written numbers, cells, figures and units. A line of input: RAW | UNIT | DENOMINATOR.

#include <string>

#include "base/lexicon/lexicon.h"
#include "base/text.h"
#include "base/lexicon/lexicon.h"
#include "grammar/words/written_number.h"
#include "normalize/values/numeral.h"
#include "normalize/values/quantity.h"
#include "normalize/values/unit.h"
#include "tests/fuzz/fuzz.h"

using namespace solieu;
using namespace solieu::normalize;
using namespace solieu::fuzz;

namespace {

void check(const Decimal& value) {
    expect(value.decimals >= 0 && value.decimals <= max_digits, "a decimal knows how precisely it was written");
    const std::string text = to_string(value), plain = to_plain(value);
    const auto again = parse_plain(text), shortest = parse_plain(plain);
    expect(again && *again == value && again->decimals == value.decimals, "a decimal is read as it is written");
    expect(shortest && *shortest == value, "the shortest form of a decimal has its value");
}

void check(const std::optional<NumberReading>& reading) {
    if (!reading) return;
    check(reading->value);
    for (const Decimal& other : reading->alternatives) {
        check(other);
        expect(!(other == reading->value), "another reading is another value");
    }
}

void check(const Quantity& quantity) {
    expect(!name_of(quantity.kind).empty(), "a kind has a name");
    for (const auto& value : {quantity.value, quantity.numerator, quantity.denominator}) {
        if (value) check(*value);
    }
    for (const Decimal& other : quantity.alternatives) check(other);
    for (const QuantityPart& part : quantity.parts) check(part.value);
    expect(is_utf8(quantity.unit), "a unit is UTF-8");
    const bool number = quantity.kind == QuantityKind::count || quantity.kind == QuantityKind::percent ||
                        quantity.kind == QuantityKind::decimal || quantity.kind == QuantityKind::money;
    expect(!number || quantity.value, "what is said to be a number has a value");
    expect(quantity.kind != QuantityKind::fraction || (quantity.numerator && quantity.denominator),
           "a fraction has both its numbers");
}

void check_line(std::string_view line) {
    std::vector<std::string_view> fields = split(line, '|');
    fields.resize(3);
    const std::string_view raw = fields[0], unit = fields[1], denominator = fields[2];
    check(read_number(raw, false));
    check(read_number(raw, true));
    check(read_cell(raw, unit, built_in_lexicon()));
    check(read_figure(raw, denominator, unit, built_in_lexicon()));
    const Unit meaning = unit_of(unit, built_in_lexicon());
    for (const Expectation expectation :
         {Expectation::count, Expectation::measure, Expectation::money, expectation_of(meaning)}) {
        const std::size_t length = numeral_length(raw, expectation);
        expect(length <= raw.size(), "a number ends within its text");
        if (length > 0) expect(read_numeral(raw.substr(0, length), expectation).has_value(), "a number can be read");
        check(read_numeral(raw, expectation));
    }
    expect(compatible(unit, raw, built_in_lexicon()) == compatible(raw, unit, built_in_lexicon()),
           "units are compatible both ways");
    expect(compatible(unit, unit, built_in_lexicon()), "a unit is compatible with itself");
    for (std::size_t begin = 0; begin < raw.size(); ++begin) {
        const std::size_t end = grammar::torn_number_end(raw, begin, built_in_lexicon());
        expect(end >= begin && end <= raw.size(), "a torn number ends behind its beginning");
    }
    if (grammar::has_groups(raw)) expect(grammar::is_written_number(raw), "groups of digits are a number");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text = clean(to_utf8(bytes_of(data, size), Encoding::utf8));  // as the readers give it
    for (const std::string_view line : split(text, '\n')) check_line(line);
    return 0;
}
