#pragma once
// The divisions of the country that the packs know, each with the days on which it was there: the kinds of them
// (divisions.tsv) and those that are listed by name (territories.tsv), the one reader of both.
//
// In:  a lexicon. Built in are the provinces of all periods; a pack of communes or districts adds its own (solieu packs
//      import-territories).
// Out: see the structs. Of the units of one name those that stood on a day.
//
// Example:
//   lexicon.of<Territories>().named({"thái", "nguyên"}, 0, Level::province)   // two: until 30 June 2025 and since then

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/lexicon/lexicon.h"
#include "base/lexicon/phrase_table.h"
#include "normalize/fact.h"

namespace solieu::normalize {

// "thị trấn": a division of a commune's level until 30 June 2025.
struct DivisionKind {
    std::string_view words;  // "tp"
    std::string_view kind;   // "thành phố"
    Level level = Level::unknown;
    std::optional<CalendarDate> since, until;
};

struct TerritoryUnit {
    std::string code;      // "19"; "" where it is not known
    std::string kind;      // "tỉnh", "thành phố", "xã"
    std::string name;      // "Thái Nguyên"
    std::string province;  // code of the one it lies in; "" of a province
    Level level = Level::unknown;
    std::optional<CalendarDate> since, until;
    std::vector<std::string> successors;  // codes
    std::string source;
    std::vector<std::string> words;  // of its name, see name_words
};

// Whether something was there on that day.
template <class Thing>
[[nodiscard]] bool stands_on(const Thing& thing, const CalendarDate& day) {
    return (!thing.since || *thing.since <= day) && (!thing.until || day <= *thing.until);
}

struct Territories {
    explicit Territories(const Lexicon& lexicon);

    // Those whose name begins at word `at`, of the longest name that does. `low`: words in lower case.
    [[nodiscard]] std::vector<const TerritoryUnit*> named(const std::vector<std::string>& low, std::size_t at,
                                                          Level level) const;
    // How many of the words such a name takes; dashes between them count.
    [[nodiscard]] static std::size_t length_of(const TerritoryUnit& unit, const std::vector<std::string>& low,
                                               std::size_t at);

    // A code as the units of that level have it.
    [[nodiscard]] bool has_code(std::string_view code, Level level) const;

    std::vector<DivisionKind> kinds;
    std::vector<TerritoryUnit> units;

  private:
    std::unordered_map<std::string, std::vector<std::size_t>> by_first_word_;
};

// "2025-06-30"; nothing for what is no day.
[[nodiscard]] std::optional<CalendarDate> read_iso_day(std::string_view text);

// The words of a name in lower case, without dashes and punctuation: "bà", "rịa", "vũng", "tàu".
[[nodiscard]] std::vector<std::string> name_words(std::string_view name);

// What is wrong with these tables beyond their form: an Error (unreadable) with file and line for each day that does
// not exist, for a last day before the first, for a province or a kind and level that no pack has.
[[nodiscard]] std::vector<Error> territory_errors(const Lexicon& lexicon);

}  // namespace solieu::normalize
