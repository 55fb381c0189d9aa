#include "output/words/explanation.h"

#include <algorithm>

#include "audit/findings/messages.h"
#include "output/ids.h"
#include "output/lookup.h"
#include "output/words/messages.h"
#include "output/words/phrases.h"

namespace solieu::output {

namespace {

constexpr std::size_t column = 18;  // width of the numbers, so that the places stand below each other

class Explanation {
  public:
    Explanation(const Report& report, Language language)
        : report_(report), words_(phrases_of(language)), language_(language) {}

    std::string whole(int index) const {
        const audit::Finding& finding = report_.audit.findings[static_cast<std::size_t>(index)];
        std::string out = finding_id(index) + ". " + std::string(severity_word(finding.severity)) + " · " +
                          std::string(name_of(finding.rule, language_)) + "\n";
        out += "   " + printable(text_of(finding.message, language_)) + "\n";
        for (int relation : finding.relations)
            if (relation >= 0 && relation < static_cast<int>(report_.audit.relations.size()))
                out += relation_text(report_.audit.relations[static_cast<std::size_t>(relation)]);
        if (finding.relations.empty()) out += references(finding);
        out += corrections(finding);
        return out;
    }

  private:
    [[nodiscard]] std::string said(std::string_view code) const { return std::string(word(code, language_)); }

    [[nodiscard]] std::string_view severity_word(Severity severity) const {
        if (severity == Severity::error) return words_.error;
        return severity == Severity::warning ? words_.warning : words_.info;
    }

    [[nodiscard]] std::string_view kind_of(const audit::Relation& relation) const {
        switch (relation.kind) {
            case audit::RelationKind::sum:
                return word("explanation.sum", language_);
            case audit::RelationKind::ratio:
                return word("explanation.ratio", language_);
            case audit::RelationKind::growth:
                return word("explanation.growth", language_);
            case audit::RelationKind::fall:
                return word("explanation.fall", language_);
            case audit::RelationKind::growth_by:
                return word("explanation.growth-by", language_);
            case audit::RelationKind::fall_by:
                return word("explanation.fall-by", language_);
            case audit::RelationKind::at_most:
                return word("explanation.at-most", language_);
            case audit::RelationKind::same:
                return word("explanation.same", language_);
        }
        return {};
    }

    [[nodiscard]] std::string_view certainty_of(const audit::Relation& relation) const {
        if (relation.certainty == audit::Certainty::sure) return word("explanation.sure", language_);
        return relation.certainty == audit::Certainty::likely ? word("explanation.likely", language_)
                                                              : word("explanation.possible", language_);
    }

    // "= 286                trang 4, dòng 3.1.5 (Số TTHC …), ghi “286”"
    [[nodiscard]] std::string term(std::string_view sign, const audit::Term& term) const {
        const auto value = number_of(term, report_.facts);
        std::string number = value ? format_number(to_string(*value), language_) : said("explanation.blank");
        std::string out = "      " + std::string(sign) + " " + number;
        const std::size_t length = number.size();
        out.append(length < column ? column - length : 1, ' ');
        const Cited cited = look_up(report_, audit::ref_of(term.fact, report_.facts));
        if (cited.place.page > 0) out += std::string(words_.page) + " " + std::to_string(cited.place.page) + ", ";
        out += cited.id + " " + text_of(audit::name_of_term(term, report_.statements, report_.facts), language_);
        const std::string raw = audit::as_written(term, report_.statements, report_.facts);
        out += ", " + said("explanation.written") + " “" + raw + "”";
        if (term.exponent > 0) out += " × 10^" + std::to_string(term.exponent);
        return printable(out) + "\n";
    }

    [[nodiscard]] std::string relation_text(const audit::Judged& judged) const {
        const audit::Relation& relation = judged.relation;
        std::string out = "   " + said("explanation.relation") + ": " + std::string(kind_of(relation)) + " (" +
                          std::string(certainty_of(relation)) + ")\n";
        out += term(" ", relation.stated);
        for (std::size_t i = 0; i < relation.parts.size(); ++i) {
            const std::string_view first = relation.kind == audit::RelationKind::at_most ? "≥" : "=";
            const std::string_view next = audit::is_quotient(relation.kind) ? "/" : "+";
            out += term(i == 0 ? first : next, relation.parts[i]);
        }
        if (!judged.evaluation.computed) return out;
        if (const auto value = expected_value(relation, judged.evaluation, report_.facts)) {
            out += "      " + said(code_of(audit::Beside::computed)) + " " +
                   format_number(to_string(*value), language_) + "\n";
        }
        return out;
    }

    [[nodiscard]] std::string references(const audit::Finding& finding) const {
        std::string out;
        for (const audit::Ref& ref : finding.refs) {
            const Cited cited = look_up(report_, ref);
            out += "      ";
            if (cited.place.page > 0) out += std::string(words_.page) + " " + std::to_string(cited.place.page) + ", ";
            out += cited.id + " " + printable(cited.stt + (cited.stt.empty() ? "" : " ") + cited.text);
            for (const std::string& raw : cited.raws) out += " “" + printable(raw) + "”";
            out += "\n";
        }
        return out;
    }

    [[nodiscard]] std::string number(const std::string& plain) const {
        return language_ == Language::vi ? in_vietnamese_form(plain) : plain;
    }

    [[nodiscard]] std::string corrections(const audit::Finding& finding) const {
        if (finding.corrections.empty()) return {};
        std::string out = "   " + said("explanation.corrections") + "\n";
        for (std::size_t i = 0; i < finding.corrections.size(); ++i) {
            std::string text;
            for (const audit::Change& change : finding.corrections[i].changes) {
                if (!text.empty()) text += " " + said("explanation.and") + " ";
                text += text_of(audit::name_of_term(change.term, report_.statements, report_.facts), language_);
                text += ": " + number(change.written) + " → " + number(change.expected);
                if (change.from != change.to) text += " (" + number(change.from) + " … " + number(change.to) + ")";
            }
            out += "      " + std::to_string(i + 1) + ". " + printable(text) + "\n";
        }
        if (finding.limited) out += "      " + said("explanation.limited") + "\n";
        return out;
    }

    const Report& report_;
    const Phrases& words_;
    Language language_;
};

}  // namespace

int finding_called(const Report& report, std::string_view id) {
    for (int i = 0; i < static_cast<int>(report.audit.findings.size()); ++i)
        if (finding_id(i) == id || std::to_string(i + 1) == id) return i;
    return -1;
}

void write_explanation(const Report& report, int finding, Language language, const Sink& sink) {
    sink(Explanation(report, language).whole(finding));
}

}  // namespace solieu::output
