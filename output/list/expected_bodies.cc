#include "output/list/expected_bodies.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "base/edit_distance.h"
#include "base/text.h"
#include "normalize/report/issuer.h"
#include "normalize/report/territory.h"

namespace solieu::output {

namespace {

// "1. Sơn La", "- Hà Nội" -> the name.
std::string without_list_mark(std::string_view line) {
    const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
    if (digits > 0 && digits < line.size() && (line[digits] == '.' || line[digits] == ')'))
        line.remove_prefix(digits + 1);
    while (!line.empty() && std::string_view("-+* \t").find(line.front()) != std::string_view::npos)
        line.remove_prefix(1);
    return single_spaced(line);
}

// A report of the division, or of a department of it: not of another level, not of another province.
bool may_be(const ListedReport& report, const normalize::Territory& division) {
    using normalize::Level;
    const auto of_place = [](Level level) {
        return level == Level::province || level == Level::district || level == Level::commune;
    };
    if (!of_place(report.level) || !of_place(division.level)) return true;
    const std::string &here = report.territory.province_code, &there = division.province_code;
    return report.level == division.level && (here.empty() || there.empty() || here == there);
}

// Names that may have been meant, as fold() gives them, with how they are written; none that is expected itself.
class Known {
  public:
    Known(const FindingsList& list, const std::set<std::string>& expected) {
        for (const Province& province : list.knowledge.provinces) names_.emplace(fold(province.name), province.name);
        for (const ListedReport& report : list.reports) {
            for (const std::string& name : {report.territory.name, report.body}) {
                if (!name.empty()) names_.emplace(fold(name), name);
            }
        }
        for (const auto& [folded, name] : names_) {
            if (!expected.contains(folded)) may_be_meant_.push_back(folded);
        }
    }

    [[nodiscard]] std::optional<UnknownName> problem_of(const std::string& shown, const normalize::Territory& division,
                                                        const Lexicon& lexicon) const {
        const std::string name = fold(division.name.empty() ? shown : division.name);
        if (!division.code.empty() || names_.contains(name)) return std::nullopt;
        const auto meant = names_.find(std::string(nearest(name, may_be_meant_)));
        if (meant != names_.end()) return UnknownName{shown, meant->second};
        const bool department = normalize::issuer_of_head(shown, lexicon).level == normalize::Level::department;
        const bool below = division.level == normalize::Level::district || division.level == normalize::Level::commune;
        return department || below ? std::nullopt : std::optional(UnknownName{shown, ""});
    }

  private:
    std::map<std::string, std::string> names_;
    std::vector<std::string_view> may_be_meant_;  // views of its keys
};

}  // namespace

std::vector<UnknownName> expect_bodies(FindingsList& list, const std::vector<std::string>& names,
                                       const Lexicon& lexicon) {
    list.missing.clear();
    struct Expected {
        std::string shown, wanted;
        normalize::Territory division;
    };
    std::vector<Expected> all;
    std::set<std::string> expected;
    for (const std::string& name : names) {
        Expected one{.shown = without_list_mark(name), .wanted = {}, .division = {}};
        one.wanted = fold(one.shown);
        if (one.wanted.empty()) continue;
        one.division = normalize::find_territory(one.shown, std::nullopt, lexicon);
        expected.insert({one.wanted, fold(one.division.name)});
        all.push_back(std::move(one));
    }
    const Known known(list, expected);
    std::vector<UnknownName> unknown;
    using These = std::vector<ListedReport*>;
    std::map<std::string, These> bodies, there;  // thousands of reports are of a few hundred
    for (ListedReport& report : list.reports) {
        report.expected = false;
        // A district or commune that is named without its province may be any of that name.
        for (const std::string& name : std::set{fold(report.body), fold(report.territory.name)})
            bodies[name].push_back(&report);
        for (const std::string& text : std::set{fold(report.body), fold(report.issuer)}) there[text].push_back(&report);
    }
    for (const Expected& one : all) {
        const std::string& shown = one.shown;
        const normalize::Territory& division = one.division;
        These found;
        for (const auto& [text, these] : there) {
            if (!has_words(text, one.wanted)) continue;
            // The head of a commune names its province, whose report it is not.
            std::ranges::copy_if(these, std::back_inserter(found),
                                 [&](const ListedReport* report) { return may_be(*report, division); });
        }
        if (found.empty() && !division.name.empty()) {
            for (const std::string& body :
                 {name_of_division(division, std::nullopt, list.knowledge.provinces), division.name}) {
                const auto these = bodies.find(fold(body));
                if (these == bodies.end()) continue;
                std::ranges::copy_if(these->second, std::back_inserter(found),
                                     [&](const ListedReport* report) { return may_be(*report, division); });
                if (!found.empty()) break;
            }
        }
        if (found.empty()) {
            list.missing.push_back(shown);
            if (auto problem = known.problem_of(shown, division, lexicon)) unknown.push_back(std::move(*problem));
        }
        for (ListedReport* report : found) report->expected = true;
    }
    return unknown;
}

}  // namespace solieu::output
