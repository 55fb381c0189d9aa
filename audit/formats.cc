#include "audit/formats.h"

#include "audit/messages.h"

namespace solieu::audit {
namespace {

using grammar::Statements;
using normalize::Facts;

constexpr std::size_t max_refs = 50;
constexpr std::size_t max_examples = 5;

struct Remark {
    std::string vi, en;
    bool normalize::Quantity::*flag;
};

}  // namespace

std::vector<Finding> find_odd_formats(const Statements& statements, const Facts& facts) {
    const Remark remarks[] = {
        {"Dấu chấm được dùng làm dấu thập phân: ", "A point is used as the decimal mark: ",
         &normalize::Quantity::point_as_decimal},
        {"Chữ số của một số bị tách rời: ", "The digits of a number are torn apart: ",
         &normalize::Quantity::digits_rejoined},
    };
    std::vector<Finding> findings;
    for (const Remark& remark : remarks) {
        Finding finding{.rule = Rule::format, .severity = Severity::info};
        std::string examples;
        std::size_t count = 0;
        for (int i = 0; i < static_cast<int>(facts.facts.size()); ++i) {
            if (!(facts.facts[static_cast<std::size_t>(i)].quantity.*remark.flag)) continue;
            if (count < max_examples) examples += (count > 0 ? "; " : "") + as_written({.fact = i}, statements, facts);
            if (count < max_refs) finding.refs.push_back(ref_of(i, facts));
            ++count;
        }
        if (count == 0) continue;
        if (count > max_examples) examples += "; …";
        finding.message = {.vi = remark.vi + examples + ".", .en = remark.en + examples + "."};
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace solieu::audit
