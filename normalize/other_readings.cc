#include "normalize/other_readings.h"

#include <algorithm>
#include <map>

#include "normalize/number_marks.h"
#include "normalize/row_unit.h"

namespace solieu::normalize {
namespace {

constexpr double tolerance = 0.5;  // points between the box of a word and that of the fact it belongs to

bool within(const Box& inner, const Box& outer) {
    return inner.x0 >= outer.x0 - tolerance && inner.x1 <= outer.x1 + tolerance && inner.y0 >= outer.y0 - tolerance &&
           inner.y1 <= outer.y1 + tolerance;
}

using Words = std::map<int, std::vector<const extract::Word*>>;  // by page, those with several readings

Words uncertain_words(const extract::Document& document) {
    Words words;
    for (const extract::Page& page : document.pages) {
        const auto add = [&](const extract::Line& line) {
            for (const extract::Word& word : line.words)
                if (word.readings.size() > 1) words[page.number].push_back(&word);
        };
        for (const extract::Line& line : page.lines) add(line);
        for (const extract::Grid& grid : page.grids)
            for (const extract::Cell& cell : grid.cells)
                for (const extract::Line& line : cell.lines) add(line);
    }
    return words;
}

// The only word with several readings within the fact's place; nullptr when there is none or more than one.
const extract::Word* word_of(const Words& words, const grammar::Place& place) {
    const auto page = words.find(place.page);
    if (page == words.end()) return nullptr;
    const extract::Word* found = nullptr;
    for (const extract::Word* word : page->second) {
        if (!within(word->box, place.box)) continue;
        if (found) return nullptr;
        found = word;
    }
    return found;
}

// `text` with the word read another way; "" when the word does not stand there exactly once.
std::string reread(const std::string& text, const std::string& word, const std::string& reading) {
    const std::size_t at = text.find(word);
    if (at == std::string::npos || text.find(word, at + 1) != std::string::npos) return {};
    return text.substr(0, at) + reading + text.substr(at + word.size());
}

// The units of a document and of those of its tables that are read again.
struct KnownUnits {
    UnitNumbers units;
    std::map<int, TableUnits> tables;
};

Quantity quantity_of_cell(const grammar::Statements& statements, const Fact& fact, const std::string& text,
                          const NumberMarks& marks, KnownUnits& known, const Lexicon& lexicon) {
    const grammar::Table& table = statements.tables[static_cast<std::size_t>(fact.table)];
    const auto row = static_cast<std::size_t>(fact.row);
    auto units = known.tables.find(fact.table);
    if (units == known.tables.end()) units = known.tables.emplace(fact.table, read_units(table, lexicon)).first;
    grammar::RowValue value = table.rows[row].values[static_cast<std::size_t>(fact.value)];
    value.text.text = text;
    return read_row_value(
        units->second, row, value, known.units, lexicon,
        {.measure = fact.measure, .marks = marks.of_column(static_cast<std::size_t>(fact.table), value.column)});
}

// "(1.872)," around the number "1.872": the reading without the same surroundings; "" when it has others.
std::string inner_reading(const std::string& word, const std::string& number, const std::string& reading) {
    const std::size_t at = word.find(number);
    if (at == std::string::npos) return {};
    const std::string before = word.substr(0, at), after = word.substr(at + number.size());
    if (reading.size() <= before.size() + after.size() || !reading.starts_with(before) || !reading.ends_with(after))
        return {};
    return reading.substr(before.size(), reading.size() - before.size() - after.size());
}

}  // namespace

std::vector<Repair> find_other_readings(const extract::Document& document, const grammar::Statements& statements,
                                        const Facts& facts, const Lexicon& lexicon) {
    std::vector<Repair> repairs;
    const Words words = uncertain_words(document);
    if (words.empty()) return repairs;
    const NumberMarks marks = find_marks(statements, measures_of(statements, lexicon), lexicon);
    KnownUnits known_units;
    for (std::size_t f = 0; f < facts.facts.size(); ++f) {
        const Fact& fact = facts.facts[f];
        Repair repair{.fact = static_cast<int>(f), .readings = {}, .meant = std::nullopt};
        if (!fact.quantity.value || fact.quantity.numerator) continue;
        const extract::Word* word = word_of(words, fact.place);
        if (!word) continue;
        for (const extract::Reading& reading : word->readings) {
            if (reading.text == word->text || reading.text.empty()) continue;
            std::string text;
            Quantity quantity;
            if (fact.from_cell()) {
                const auto& row =
                    statements.tables[static_cast<std::size_t>(fact.table)].rows[static_cast<std::size_t>(fact.row)];
                text = reread(row.values[static_cast<std::size_t>(fact.value)].text.text, word->text, reading.text);
                if (!text.empty()) quantity = quantity_of_cell(statements, fact, text, marks, known_units, lexicon);
            } else {
                const grammar::Figure& figure = statements.figures[static_cast<std::size_t>(fact.figure)];
                text = inner_reading(word->text, figure.number, reading.text);
                if (!text.empty()) quantity = read_figure(text, figure.denominator, figure.unit, lexicon, marks.prose);
            }
            if (quantity.kind != fact.quantity.kind || !quantity.value || *quantity.value == *fact.quantity.value)
                continue;
            const bool known = std::any_of(repair.readings.begin(), repair.readings.end(),
                                           [&](const OtherReading& other) { return other.value == *quantity.value; });
            if (!known) repair.readings.push_back({*quantity.value, text, reading.probability});
        }
        if (!repair.readings.empty()) repairs.push_back(std::move(repair));
    }
    return repairs;
}

}  // namespace solieu::normalize
