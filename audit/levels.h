#pragma once
// A report and those of the bodies below its issuer: what it says of all of them must be what they say of themselves.
//
// Only what is surely known is compared:
//   which figures   those of the packs' member_sums.tsv, counts of what happened in the period, of the tables
//   which bodies    a department, district or commune whose head names the province that it belongs to; to a district
//                   none, for the heads of its communes need not name it
//   which reports   of one period, of one level of bodies; of two of one name either may count, or both
//   how many        where the bodies were named beforehand, all of them reported and nobody else did: the sum must be
//                   the figure. Else the reports that are there may not exceed it.
//
// In:    what one list has of its reports.
// Out:   findings in the order of the reports and of their values. They are warnings: nothing says which side is wrong.
// Fails: never.
//
// Example:
//   for (const LevelFinding& finding : compare_levels(reports, lexicon)) … finding.sum …

#include <functional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "audit/findings/message.h"
#include "base/decimal.h"
#include "base/lexicon/lexicon.h"
#include "normalize/fact.h"

namespace solieu::audit {

// Views of what outlives the comparison: of a thousand reports there are many.
struct LevelValue {
    std::string_view indicator, basis;
    Decimal value;
};

// What a finding says of a value; asked for when there is one.
struct LevelWords {
    std::string written;
    Message row;  // what it stands in: "dòng 3.2 (Số …)"
};

struct LevelReport {
    std::string body;    // whose it is; "" where nobody knows, then it is compared with none
    bool named = false;  // the body was named beforehand
    normalize::Level level = normalize::Level::unknown;
    normalize::Territory territory;  // that the issuer governs, or belongs to; names in one form (base/text.h: fold)
    normalize::Period period;
    std::vector<LevelValue> values;
};

// `all_there`: bodies were named beforehand, and each of them has a report.
struct LevelReports {
    std::span<const LevelReport> reports;
    bool all_there = false;
    std::function<LevelWords(std::size_t report, std::size_t value)> words;
};

struct LevelFinding {
    std::size_t report = 0, value = 0;  // of the body above
    std::vector<std::size_t> members;   // reports that were added up
    Decimal sum;                        // of several that would do the least
    Sentences message;
};

// Those that are compared at all; of others no value need be kept.
[[nodiscard]] std::set<std::string, std::less<>> indicators_of_levels(const Lexicon& lexicon);

[[nodiscard]] std::vector<LevelFinding> compare_levels(const LevelReports& all, const Lexicon& lexicon);

}  // namespace solieu::audit
