#include "output/html/findings_list.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "audit/findings/messages.h"
#include "output/html/markup.h"
#include "output/html/spots.h"
#include "output/ids.h"
#include "output/lookup.h"
#include "output/observations.h"
#include "output/words/messages.h"
#include "output/words/phrases.h"

namespace solieu::output {

namespace {

constexpr std::size_t most_places = 60;  // of one finding
constexpr std::size_t most_corrections = 5;
constexpr std::size_t most_figures = 8;  // of a row as a whole

std::string severity_word(Severity severity) {
    return both(name_of(severity, Language::vi), name_of(severity, Language::en));
}

std::string rule_word(audit::Rule rule) {
    return both(name_of(rule, Language::vi), name_of(rule, Language::en));
}

std::string check_box(std::string_view group, std::string_view value, const std::string& word, std::ptrdiff_t count) {
    std::string out = "<label class=\"" + std::string(value) + "\"><input type=\"checkbox\" data-" +
                      std::string(group) + "=\"" + std::string(value) + "\" checked>";
    return out + word + " <b>" + std::to_string(count) + "</b></label>\n";
}

std::string page_of(int page) {
    return page > 0 ? both_of("html.page") + " " + std::to_string(page) : std::string();
}

std::string quoted_figures(const Cited& cited) {
    std::string out;
    for (std::size_t i = 0; i < cited.raws.size() && i < most_figures; ++i) {
        out += (out.empty() ? "" : "; ") + (cited.raws[i].empty() ? both_of("html.blank") : escaped(cited.raws[i]));
    }
    if (cited.raws.size() > most_figures) out += "; …";
    return out;
}

// <a> to a place: number and label, what is written there, whether it is suspected, the page.
std::string place(const Report& report, const audit::Finding& finding, const audit::Ref& ref) {
    const Cited cited = look_up(report, ref);
    const bool suspected = std::ranges::find(finding.suspects, ref) != finding.suspects.end();
    std::string out = "<li><a" + std::string(suspected ? " class=\"suspect\"" : "");
    if (cited.place.page > 0) {
        out += " href=\"#p" + std::to_string(cited.place.page) + "\" data-go=\"" + escaped(spot_id(ref)) + "\"";
    }
    out += "><span class=\"what\" lang=\"vi\">";
    out += escaped(cited.stt + (cited.stt.empty() ? "" : " ") + cited.text) + "</span>";
    if (const std::string figures = quoted_figures(cited); !figures.empty()) {
        out += " <strong lang=\"vi\">" + figures + "</strong>";
    }
    if (suspected) out += " <em>" + both_of("html.suspected") + "</em>";
    return out + " <small>" + page_of(cited.place.page) + "</small></a></li>\n";
}

std::string places(const Report& report, const audit::Finding& finding) {
    if (finding.refs.empty()) return {};
    std::string out = "<ul class=\"places\">\n";
    for (std::size_t i = 0; i < finding.refs.size() && i < most_places; ++i) {
        out += place(report, finding, finding.refs[i]);
    }
    if (finding.refs.size() > most_places) {
        out += "<li>… " + both_of("html.more") + ": " + std::to_string(finding.refs.size() - most_places) + "</li>\n";
    }
    return out + "</ul>\n";
}

std::string change_text(const Report& report, const audit::Change& change, Language language) {
    const bool vi = language == Language::vi;
    const auto number = [&](const std::string& plain) { return vi ? in_vietnamese_form(plain) : plain; };
    std::string out = text_of(audit::name_of_fact(change.term.fact, report.statements, report.facts), language);
    out += ": " + number(change.written) + " → " + number(change.expected);
    if (change.from != change.to) out += " (" + number(change.from) + " … " + number(change.to) + ")";
    return escaped(out);
}

// What stands between what was told and what is told next.
std::string joint(const std::string& told, Language language) {
    return told.empty() ? "" : " " + std::string(word("html.and", language)) + " ";
}

std::string corrections(const Report& report, const audit::Finding& finding) {
    if (finding.corrections.empty()) return {};
    std::string out = "<p class=\"label\">" + both_of("html.corrections") + "</p>\n<ol class=\"corrections\">\n";
    for (std::size_t i = 0; i < finding.corrections.size() && i < most_corrections; ++i) {
        std::string vi, en;
        for (const audit::Change& change : finding.corrections[i].changes) {
            vi += joint(vi, Language::vi) + change_text(report, change, Language::vi);
            en += joint(en, Language::en) + change_text(report, change, Language::en);
        }
        out += "<li>" + both(vi, en) + "</li>\n";
    }
    return out + "</ol>\n";
}

std::string expected(const audit::Finding& finding) {
    const Told vi = told_beside(finding, Language::vi), en = told_beside(finding, Language::en);
    if (vi.value.empty()) return {};
    return "<p class=\"expected\">" + both(vi.word, en.word) + " <strong>" +
           both(escaped(vi.value), escaped(en.value)) + "</strong></p>\n";
}

std::string one_finding(const Report& report, int index) {
    const audit::Finding& finding = report.audit.findings[static_cast<std::size_t>(index)];
    const std::string severity(name_of(finding.severity));
    // Where the page goes first.
    const std::vector<audit::Ref>& marked = finding.suspects.empty() ? finding.refs : finding.suspects;
    const int page = marked.empty() ? 0 : look_up(report, marked.front()).place.page;
    std::string out = "<li id=\"" + finding_id(index) + "\" class=\"" + severity + "\" data-severity=\"" + severity +
                      "\" data-rule=\"" + std::string(audit::name_of(finding.rule)) + "\">\n";
    out += "<h3><a href=\"#p" + std::to_string(page) + "\"><b class=\"number\">" + std::to_string(index + 1) + "</b>";
    out += "<span class=\"severity\">" + severity_word(finding.severity) + "</span> · " + rule_word(finding.rule);
    if (page > 0) out += " · " + page_of(page);
    out += "</a></h3>\n<p class=\"message\">" +
           both(escaped(text_of(finding.message, Language::vi)), escaped(text_of(finding.message, Language::en))) +
           "</p>\n";
    out += "<div class=\"more\">\n" + expected(finding) + places(report, finding) + corrections(report, finding);
    if (!finding.rule_id.empty()) out += "<p class=\"rule\"><code>" + escaped(finding.rule_id) + "</code></p>\n";
    return out + "</div>\n</li>\n";
}

}  // namespace

std::string finding_filters(const audit::Audit& audit) {
    if (audit.findings.empty()) return {};
    std::string out = "<fieldset class=\"filters\"><legend>" + both_of("html.severity") + "</legend>\n";
    for (const Severity severity : {Severity::error, Severity::warning, Severity::info}) {
        const int count = count_of(audit, severity);
        if (count > 0) out += check_box("severity", name_of(severity), severity_word(severity), count);
    }
    out += "</fieldset>\n<fieldset class=\"filters\"><legend>" + both_of("html.rule") + "</legend>\n";
    for (const audit::Rule rule :
         {audit::Rule::sum, audit::Rule::ratio, audit::Rule::rounding, audit::Rule::conflict, audit::Rule::bound,
          audit::Rule::unit, audit::Rule::stt, audit::Rule::date, audit::Rule::missing, audit::Rule::format}) {
        const auto count = std::ranges::count(audit.findings, rule, &audit::Finding::rule);
        if (count > 0) out += check_box("rule", audit::name_of(rule), rule_word(rule), count);
    }
    return out + "</fieldset>\n";
}

void write_findings_list(const Report& report, const Sink& sink) {
    for (int i = 0; i < static_cast<int>(report.audit.findings.size()); ++i) sink(one_finding(report, i));
}

}  // namespace solieu::output
