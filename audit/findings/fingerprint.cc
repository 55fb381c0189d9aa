#include "audit/findings/fingerprint.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/decimal.h"
#include "base/sha256.h"
#include "base/text.h"

namespace solieu::audit {

namespace {

constexpr std::size_t digits = 16;

// Letters and digits alone: what is between them differs from one reading to another.
std::string bare(std::string_view text) {
    std::string out;
    for (const char c : fold(text)) {
        const auto byte = static_cast<unsigned char>(c);
        if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || byte >= 0x80) out += c;
    }
    return out;
}

// "99.80" is "99.8"; what is no plain decimal is told by its letters and digits.
std::string number_of(std::string_view stated) {
    const std::optional<Decimal> number = parse_plain(stated);
    return number ? to_plain(*number) : bare(stated);
}

std::string place_in_table(const Ref& ref, const grammar::Statements& statements, const normalize::Facts& facts) {
    const auto t = static_cast<std::size_t>(ref.table), r = static_cast<std::size_t>(ref.index);
    const grammar::Table& table = statements.tables[t];
    const grammar::Row& row = table.rows[r];
    const normalize::IndicatorId& indicator = facts.row_indicators[t][r];
    std::string place = indicator.catalogue ? indicator.id : bare(row.label.text);
    if (place.empty()) place = row.path;
    if (ref.value < 0) return place;
    const auto column = static_cast<std::size_t>(row.values[static_cast<std::size_t>(ref.value)].column);
    return place + "|" + bare(table.columns[column].title);
}

std::string place_of(const Ref& ref, const grammar::Statements& statements, const normalize::Facts& facts) {
    const auto index = static_cast<std::size_t>(ref.index);
    switch (ref.kind) {
        case Ref::Kind::row:
            return "row|" + place_in_table(ref, statements, facts);
        case Ref::Kind::figure: {
            const grammar::Figure& figure = statements.figures[index];
            return "figure|" + bare(figure.number) + "|" + bare(figure.denominator) + "|" + bare(figure.unit);
        }
        case Ref::Kind::date:
            return "date|" + bare(statements.dates[index].raw);
        case Ref::Kind::citation:
            return "citation|" + bare(statements.citations[index].number);
        case Ref::Kind::section:
            return "section|" + bare(statements.sections[index].label + statements.sections[index].title);
    }
    return {};
}

std::string identity_of(const Finding& finding, const grammar::Statements& statements, const normalize::Facts& facts) {
    std::string identity(name_of(finding.rule));
    identity += "\n" + number_of(finding.stated) + "\n" + number_of(finding.expected);
    // Where a number is expected the others of the relation have said what they had to say.
    const std::size_t places = finding.expected.empty() ? finding.refs.size() : 1;
    for (std::size_t i = 0; i < places && i < finding.refs.size(); ++i)
        identity += "\n" + place_of(finding.refs[i], statements, facts);
    return identity;
}

}  // namespace

void set_fingerprints(std::vector<Finding>& findings, const grammar::Statements& statements,
                      const normalize::Facts& facts) {
    std::map<std::string, int> times;
    for (Finding& finding : findings) {
        const std::string fingerprint = sha256_of(identity_of(finding, statements, facts)).substr(0, digits);
        const int time = ++times[fingerprint];
        finding.fingerprint = fingerprint + (time > 1 ? "-" + std::to_string(time) : "");
    }
}

}  // namespace solieu::audit
