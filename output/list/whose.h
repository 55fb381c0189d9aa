#pragma once
// Whose report it is, in one name that no other body of the country has, as far as its head says.
//
// In:    what is known of a report; the provinces of the packs.
// Out:   provinces_of: each province with the days on which it was there.
//        body_of: the division of the country that issued it. A district or commune has the province in which it lies
//        behind its name, where the head names that ("An Hòa (Cao Bằng)"), for another province has one of the same
//        name. Any other issuer as written, with the division that it belongs to ("SỞ NỘI VỤ (Cà Mau)"). "" where the
//        head names none.
//
// Example:
//   const Provinces provinces = provinces_of(lexicon);
//   body_of(report.facts.report, provinces)

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/lexicon/lexicon.h"
#include "normalize/fact.h"

namespace solieu::output {

struct Province {
    std::string code, name;
    std::optional<normalize::CalendarDate> since, until;
};
using Provinces = std::vector<Province>;

[[nodiscard]] Provinces provinces_of(const Lexicon& lexicon);

// The name that had the code on that day, else the last one that had it; "" for none.
[[nodiscard]] std::string_view name_of_province(const Provinces& provinces, std::string_view code,
                                                const std::optional<normalize::CalendarDate>& day);

// A division with the province where it lies, if it is below one.
[[nodiscard]] std::string name_of_division(const normalize::Territory& territory,
                                           const std::optional<normalize::CalendarDate>& day,
                                           const Provinces& provinces);

[[nodiscard]] std::string body_of(const normalize::ReportFacts& facts, const Provinces& provinces);

// "ha nam" in "ubnd tinh ha nam", not in "ubnd huyen tha nam". Both as base/text.h: fold gives them.
[[nodiscard]] bool has_words(std::string_view text, std::string_view words);

}  // namespace solieu::output
