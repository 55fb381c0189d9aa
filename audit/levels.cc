#include "audit/levels.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

namespace solieu::audit {
namespace {

using normalize::Level;
using normalize::Territory;

constexpr std::size_t most_named = 6;  // members that a finding names

struct Way {
    Level level = Level::unknown;
    std::string_view member, beside;
};

// By the upper indicator, as the table orders them.
std::map<std::string_view, std::vector<Way>> ways_of(const Lexicon& lexicon) {
    std::map<std::string_view, std::vector<Way>> ways;
    for (const PackRow& row : lexicon.rows("member_sums.tsv")) {
        Way way{.member = row[2], .beside = row[3]};
        for (const Level level : {Level::department, Level::district, Level::commune}) {
            if (normalize::name_of(level) == row[1]) way.level = level;
        }
        ways[row[0]].push_back(way);
    }
    return ways;
}

// Of one province; never where nobody says which.
bool belongs(const LevelReport& member, const LevelReport& upper) {
    const Territory &lies = member.territory, &above = upper.territory;
    if (!lies.province_code.empty() && !above.code.empty()) return lies.province_code == above.code;
    // A department has the name of its province, which no list need have.
    return member.level == Level::department && lies.level == Level::province && !lies.name.empty() &&
           lies.province_code.empty() == above.code.empty() && lies.name == above.name;
}

bool same_period(const normalize::Period& a, const normalize::Period& b) {
    return a.kind != normalize::PeriodKind::none && a.kind == b.kind && a.year == b.year && a.number == b.number &&
           a.from == b.from && a.to == b.to;
}

const LevelValue* value_of(const LevelReport& report, std::string_view indicator, std::string_view basis) {
    const auto found = std::ranges::find_if(
        report.values, [&](const LevelValue& value) { return value.indicator == indicator && value.basis == basis; });
    return found == report.values.end() ? nullptr : &*found;
}

bool has(const LevelReport& report, std::string_view indicator) {
    return std::ranges::any_of(report.values, [&](const LevelValue& value) { return value.indicator == indicator; });
}

// What one body states. Of two reports either may be right, or they are of two bodies of one name.
struct Stated {
    Rational low, high;
    std::vector<std::size_t> reports;
    std::size_t value = 0;  // of the first of them
};

class Levels {
  public:
    Levels(const LevelReports& all, const Lexicon& lexicon) : all_(all), ways_(ways_of(lexicon)) {}

    std::vector<LevelFinding> compare() {
        for (std::size_t i = 0; i < all_.reports.size(); ++i) {
            const LevelReport& upper = all_.reports[i];
            if (upper.level != Level::province || upper.body.empty() || upper.territory.name.empty()) continue;
            for (std::size_t v = 0; v < upper.values.size(); ++v) look(i, v);
        }
        return std::move(findings_);
    }

  private:
    void look(std::size_t index, std::size_t value) {
        const auto found = ways_.find(all_.reports[index].values[value].indicator);
        if (found == ways_.end()) return;
        for (const Level level : {Level::department, Level::district, Level::commune}) {
            std::vector<Way> ways;
            std::ranges::copy_if(found->second, std::back_inserter(ways),
                                 [&](const Way& way) { return way.level == level; });
            if (!ways.empty()) add_up(index, value, level, ways);
        }
    }

    void add_up(std::size_t index, std::size_t value, Level level, const std::vector<Way>& ways) {
        const LevelReport& upper = all_.reports[index];
        const LevelValue& whole = upper.values[value];
        std::map<std::string, Stated> members;  // by body
        bool all = all_.all_there;
        for (std::size_t i = 0; i < all_.reports.size(); ++i) {
            const LevelReport& member = all_.reports[i];
            if (member.level != level || member.body.empty() || !belongs(member, upper)) continue;
            if (!same_period(member.period, upper.period)) continue;
            all = all && member.named;
            const LevelValue* states = stated_by(member, ways, whole.basis);
            if (states == nullptr) {
                all = false;
                continue;
            }
            const Rational number = to_rational(states->value);
            const auto value_index = static_cast<std::size_t>(states - member.values.data());
            const auto [at, first] = members.try_emplace(member.body, Stated{number, Rational(0), {}, value_index});
            at->second.low = std::min(at->second.low, number);
            at->second.high = at->second.high + number;
            at->second.reports.push_back(i);
        }
        if (members.empty()) return;
        Rational low(0), high(0);
        for (const auto& [body, stated] : members) {
            low = low + stated.low;
            high = high + stated.high;
        }
        const Rational written = to_rational(whole.value);
        const bool exceeds = low > written, falls_short = all && members.size() > 1 && high < written;
        if (!exceeds && !falls_short) return;
        tell(index, value, members, round_to(exceeds ? low : high, 0), all);
    }

    static const LevelValue* stated_by(const LevelReport& member, const std::vector<Way>& ways,
                                       std::string_view basis) {
        for (const Way& way : ways) {
            if (!way.beside.empty() && !has(member, way.beside)) continue;
            if (const LevelValue* value = value_of(member, way.member, basis)) return value;
        }
        return nullptr;
    }

    void tell(std::size_t index, std::size_t value, const std::map<std::string, Stated>& members, const Decimal& sum,
              bool all) {
        const LevelWords whole = all_.words(index, value);
        LevelFinding finding{.report = index, .value = value, .members = {}, .sum = sum, .message = {}};
        Argument named{.name = "members", .kind = Argument::Kind::messages, .value = {}, .english = {}, .messages = {}};
        for (const auto& [body, stated] : members) {
            finding.members.insert(finding.members.end(), stated.reports.begin(), stated.reports.end());
            if (named.messages.size() == most_named) continue;
            const bool first = named.messages.empty();
            named.messages.push_back(
                {first ? "levels.member" : "levels.next-member",
                 {as_is("body", body), as_is("written", all_.words(stated.reports.front(), stated.value).written)}});
        }
        std::ranges::sort(finding.members);
        const std::string code = all ? "levels.differs" : "levels.exceeded";
        finding.message = {{code,
                            {said("row", whole.row), as_is("written", whole.written),
                             as_is("count", std::to_string(members.size())), number("sum", sum), std::move(named)}}};
        if (members.size() > most_named) {
            finding.message.push_back({"levels.more", {as_is("count", std::to_string(members.size() - most_named))}});
        }
        findings_.push_back(std::move(finding));
    }

    const LevelReports& all_;
    std::map<std::string_view, std::vector<Way>> ways_;
    std::vector<LevelFinding> findings_;
};

}  // namespace

std::set<std::string, std::less<>> indicators_of_levels(const Lexicon& lexicon) {
    std::set<std::string, std::less<>> ids;
    for (const PackRow& row : lexicon.rows("member_sums.tsv")) {
        for (const std::size_t column : {0, 2, 3}) {
            if (!row[column].empty()) ids.emplace(row[column]);
        }
    }
    return ids;
}

std::vector<LevelFinding> compare_levels(const LevelReports& all, const Lexicon& lexicon) {
    return Levels(all, lexicon).compare();
}

}  // namespace solieu::audit
