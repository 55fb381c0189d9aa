#pragma once
// What contradicts in many reports, as one list: what a person who receives them works through.
//
// In:    reports, one after the other; small things are kept of each (texts of findings, the values of its
//        indicators), never the report itself, and what is long of these not in memory (spool.h).
// Out:   `reports` in the order added; `findings`: errors first, then warnings and remarks; within a rank by body, then
//        by report and reading order. sort() puts them so.
//        A body is whose report it is (whose.h); where the head names none each report is by itself, under the name of
//        its file.
//
// Example:
//   FindingsList list;
//   list.add(report);
//   list.sort();
//   write_list_csv(list, Language::vi, sink);

#include <deque>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/lexicon/lexicon.h"
#include "output/list/kept_findings.h"
#include "output/list/listed_values.h"
#include "output/list/whose.h"
#include "output/report.h"
#include "output/words/messages.h"

namespace solieu::output {

struct ListedReport {
    std::string file, sha256;
    std::string body, issuer, title, number;
    std::string date;  // 2024-03-15
    normalize::Level level = normalize::Level::unknown;
    normalize::Territory territory;  // that the issuer governs, or belongs to
    normalize::Period period;
    bool expected = false;  // expect_bodies was told its body's name
    int errors = 0, warnings = 0, remarks = 0;
};

// A finding of the last list that is not in the report any more.
struct GoneFinding {
    std::string body, report, fingerprint;
    BothLanguages why;
    ListedDecision decision;
};

// What a list has to know of the packs.
struct ListKnowledge {
    std::set<std::string, std::less<>> of_levels;  // indicators that compare_levels() looks at (audit/levels.h)
    Provinces provinces;
};
[[nodiscard]] ListKnowledge list_knowledge(const Lexicon& lexicon);

// What a list keeps of one report; `report` of its findings and values is 0.
struct ListedPart {
    ListedReport report;
    std::vector<ListedFinding> findings;
    std::vector<ListedValue> values;
};

// `pictures`: of some of the report's findings, by their indexes.
[[nodiscard]] ListedPart part_of(const Report& report, const ListKnowledge& knowledge,
                                 std::map<int, ListedPicture> pictures = {});

struct FindingsList {
    std::deque<ListedReport> reports;
    KeptFindings findings;
    std::vector<GoneFinding> gone;
    ListedValues values;
    ListKnowledge knowledge;           // before the first report is added
    std::vector<std::string> missing;  // bodies that were expected and have no report (expected_bodies.h)

    void add(const Report& report, std::map<int, ListedPicture> pictures = {});
    void add(ListedPart part);
    // What contradicts between a province's report and those of the bodies below it (audit/levels.h); after
    // expect_bodies().
    void compare_levels(const Lexicon& lexicon);
    void sort();
};

// By what a report's findings and decisions are kept apart from those of others: its body, else its file.
[[nodiscard]] const std::string& owner_of(const ListedReport& report);

// "quý I/2024", "quarter 1 of 2024"; "" for none.
[[nodiscard]] std::string words_of(const normalize::Period& period, Language language);

// What tells a period from others: "quarter 1 2024".
[[nodiscard]] std::string key_of(const normalize::Period& period);

}  // namespace solieu::output
