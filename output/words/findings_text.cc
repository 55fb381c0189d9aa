#include "output/words/findings_text.h"

#include <algorithm>

#include "audit/findings/messages.h"
#include "output/lookup.h"
#include "output/words/messages.h"
#include "output/words/phrases.h"
#include "output/words/unread_parts.h"

namespace solieu::output {

namespace {

constexpr std::size_t max_shown = 12;  // refs of one finding; sums over long tables have hundreds

constexpr std::size_t max_unread = 50;  // places that were not read

constexpr std::string_view reset = "\x1b[0m";
constexpr std::string_view bold = "\x1b[1m";
constexpr std::string_view dim = "\x1b[2m";

std::string_view color_of(Severity severity) {
    switch (severity) {
        case Severity::error:
            return "\x1b[1;31m";
        case Severity::warning:
            return "\x1b[1;33m";
        case Severity::info:
            return "\x1b[1;36m";
    }
    return "";
}

// A character at the beginning of a text that shows nothing by itself; no bytes for any other.
struct Hidden {
    std::size_t bytes = 0;
    char shown = '?';
};

// The code point of a character of two to four bytes, as far as UTF-8 says; 0 for anything else.
char32_t code_point(std::string_view text, std::size_t bytes) {
    if (text.size() < bytes) return 0;
    char32_t code = static_cast<unsigned char>(text[0]) & (0xFFU >> (bytes + 1));
    for (std::size_t i = 1; i < bytes; ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if ((byte & 0xC0) != 0x80) return 0;
        code = code << 6 | (byte & 0x3FU);
    }
    return code;
}

Hidden hidden_at(std::string_view text) {
    const auto first = static_cast<unsigned char>(text.front());
    const std::size_t bytes = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0;
    if (bytes == 0) return {};
    const char32_t code = code_point(text, bytes);
    if (code == 0x2028 || code == 0x2029) return {.bytes = bytes, .shown = ' '};  // line ends
    const bool turns = code == 0x061C || code == 0x200E || code == 0x200F || (code >= 0x202A && code <= 0x202E) ||
                       (code >= 0x2066 && code <= 0x2069);
    const bool unseen = code == 0x00AD || code == 0x180E || (code >= 0x200B && code <= 0x200D) ||
                        (code >= 0x2060 && code <= 0x206F) || code == 0xFEFF || (code >= 0xFFF9 && code <= 0xFFFB) ||
                        (code >= 0xE0000 && code <= 0xE007F);
    return turns || unseen ? Hidden{.bytes = bytes} : Hidden{};
}

class FindingsText {
  public:
    FindingsText(const Report& report, const FindingsTextOptions& options)
        : report_(report), options_(options), words_(phrases_of(options.language)) {}

    std::string head() const {
        const normalize::ReportFacts& facts = report_.facts.report;
        std::string out = styled(bold, printable(report_.document.file));
        if (!facts.title.empty()) out += "\n" + printable(facts.title);
        if (!facts.number.empty()) out += " (" + printable(facts.number) + ")";
        for (const Diagnostic& diagnostic : report_.document.diagnostics) {
            if (tells_how_read(diagnostic)) out += "\n" + told(diagnostic, options_.language);
        }
        return out + "\n\n";
    }

    std::string finding(std::size_t index) const {
        const audit::Finding& finding = report_.audit.findings[index];
        std::vector<Cited> cited;
        for (const audit::Ref& ref : finding.refs) {
            if (cited.size() > max_shown) break;
            cited.push_back(look_up(report_, ref));
        }
        std::string out = std::to_string(index + 1) + ". ";
        out += styled(color_of(finding.severity), severity_word(finding.severity));
        out += " · " + std::string(name_of(finding.rule, options_.language));
        if (!cited.empty() && cited.front().place.page > 0) out += " · " + page(cited.front().place.page);
        out += "\n   " + printable(text_of(finding.message, options_.language)) + "\n";
        out += figures(finding, cited);
        return out + "\n";
    }

    std::string summary() const {
        const audit::Coverage& coverage = report_.audit.coverage;
        std::string out = styled(bold, std::string(words_.found) + ": " + result()) + "\n";
        out += std::string(words_.numbers) + ": " + std::to_string(coverage.numbers) + "; ";
        out += std::to_string(coverage.checked) + " " + std::string(words_.checked);
        if (coverage.blind > 0) {
            const audit::Argument count = audit::as_is("count", std::to_string(coverage.blind));
            out += " (" + text_of(audit::Message{"text.weakly", {count}}, options_.language) + ")";
        }
        out += ", " + std::to_string(coverage.unchecked) + " " + std::string(words_.unchecked) + reasons() + ".\n";
        const int read = static_cast<int>(report_.document.pages.size());
        if (read < report_.document.page_count) {
            out += styled(color_of(Severity::warning), words_.pages_read) + " " + std::to_string(read) + " " +
                   std::string(words_.of) + " " + std::to_string(report_.document.page_count) + " " +
                   std::string(words_.pages) + ".\n";
        }
        return out;
    }

    std::string not_read() const {
        const std::vector<UnreadPart> all = unread_parts(report_);
        if (all.empty()) return {};
        std::string out = styled(color_of(Severity::warning), words_.not_read) + ":\n";
        for (std::size_t i = 0; i < all.size() && i < max_unread; ++i) {
            out += "   - " + (all[i].first_page > 0 ? page(all[i].first_page) : std::string(words_.whole_file));
            if (all[i].last_page > all[i].first_page) out += "–" + std::to_string(all[i].last_page);
            out += ": " + told(*all[i].what, options_.language) + "\n";
        }
        if (all.size() > max_unread) {
            out += "   … " + std::string(words_.more) + ": " + std::to_string(all.size() - max_unread) + "\n";
        }
        return out;
    }

  private:
    std::string styled(std::string_view style, std::string_view text) const {
        if (!options_.color) return std::string(text);
        return std::string(style) + std::string(text) + std::string(reset);
    }

    // " (12 in no relation, 3 blank beside them)"; "" when all were checked.
    std::string reasons() const {
        const audit::Unchecked& why = report_.audit.coverage.why;
        std::string out;
        for (const auto& [count, words] :
             {std::pair{why.no_relation, words_.no_relation}, std::pair{why.blank_partner, words_.blank_partner},
              std::pair{why.text_partner, words_.text_partner}, std::pair{why.nothing_stated, words_.nothing_stated},
              std::pair{why.goal_or_change, words_.goal_or_change}}) {
            if (count == 0) continue;
            out += (out.empty() ? " (" : ", ") + std::to_string(count) + " " + std::string(words);
        }
        return out.empty() ? out : out + ")";
    }

    std::string_view severity_word(Severity severity) const {
        if (severity == Severity::error) return words_.error;
        return severity == Severity::warning ? words_.warning : words_.info;
    }

    std::string page(int number) const { return std::string(words_.page) + " " + std::to_string(number); }

    std::string field(std::string_view name, const std::string& text) const {
        return "   " + styled(dim, std::string(name) + ":") + " " + text + "\n";
    }

    // `row 1.4 "Total of procedures" = 1.486 (page 3)`
    std::string described(const Cited& cited) const {
        std::string out;
        switch (cited.ref.kind) {
            case audit::Ref::Kind::row:
                out = std::string(words_.row) + (cited.stt.empty() ? "" : " " + cited.stt);
                break;
            case audit::Ref::Kind::section:
                out = std::string(words_.section) + (cited.stt.empty() ? "" : " " + cited.stt);
                break;
            case audit::Ref::Kind::date:
                out = words_.date;
                break;
            case audit::Ref::Kind::citation:
                out = words_.citation;
                break;
            case audit::Ref::Kind::figure:
                break;
        }
        if (!cited.text.empty()) out += (out.empty() ? "\"" : " \"") + cited.text + "\"";
        for (std::size_t i = 0; i < cited.raws.size() && i < max_shown; ++i) {
            if (i != 0) out += "; ";
            if (i == 0 && !out.empty()) out += " = ";
            out += cited.raws[i].empty() ? "\"\"" : cited.raws[i];
        }
        if (cited.place.page > 0) out += " (" + page(cited.place.page) + ")";
        return printable(out);
    }

    std::string figures(const audit::Finding& finding, const std::vector<Cited>& cited) const {
        std::string out;
        if (!cited.empty()) out += field(words_.written, described(cited.front()));
        const Told beside = told_beside(finding, options_.language);
        if (!beside.value.empty()) out += field(beside.word, beside.value);
        if (cited.size() < 2) return out;
        out += "   " + styled(dim, std::string(words_.involved) + ":") + "\n";
        for (std::size_t i = 1; i < cited.size() && i < max_shown; ++i) out += "     - " + described(cited[i]) + "\n";
        if (finding.refs.size() > max_shown) {
            out += "     … " + std::string(words_.more) + ": " + std::to_string(finding.refs.size() - max_shown) + "\n";
        }
        return out;
    }

    std::string result() const {
        const auto counted = [&](Severity severity, const Counted& words) {
            const int number = count_of(report_.audit, severity);
            return std::to_string(number) + " " + std::string(number == 1 ? words.one : words.many);
        };
        if (!report_.audit.findings.empty()) {
            return counted(Severity::error, words_.error_count) + ", " +
                   counted(Severity::warning, words_.warning_count) + ", " +
                   counted(Severity::info, words_.info_count) + ".";
        }
        if (report_.audit.coverage.checked == 0) return std::string(words_.nothing_checked) + ".";
        const bool in_part = std::ranges::any_of(report_.document.diagnostics, tells_of_loss) ||
                             std::ranges::any_of(report_.statements.diagnostics, tells_of_loss) ||
                             static_cast<int>(report_.document.pages.size()) < report_.document.page_count;
        return std::string(in_part ? words_.nothing_found_in_part : words_.nothing_found) + ".";
    }

    const Report& report_;
    const FindingsTextOptions& options_;
    const Phrases& words_;
};

}  // namespace

void write_findings_text(const Report& report, const FindingsTextOptions& options, const Sink& sink) {
    const FindingsText text(report, options);
    sink(text.head());
    for (std::size_t i = 0; i < report.audit.findings.size(); ++i) sink(text.finding(i));
    sink(text.summary() + text.not_read());
}

std::string findings_summary(const Report& report, const FindingsTextOptions& options) {
    return FindingsText(report, options).summary();
}

Told told_beside(const audit::Finding& finding, Language language) {
    const audit::ValueBeside beside = audit::value_beside(finding);
    return {sentence(std::string(word(code_of(beside.what), language))),
            shown_number(finding.rule, beside.value, language)};
}

std::string shown_number(audit::Rule rule, const std::string& plain, Language language) {
    return states_decimals(rule) && language == Language::vi ? in_vietnamese_form(plain) : printable(plain);
}

std::string printable(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte == '\n' || byte == '\t' || byte == '\r') {
            out += ' ';
        } else if (byte < 0x20 || byte == 0x7F) {
            out += '?';
        } else if (byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0) {
            out += '?';  // U+0080…U+009F: some terminals obey them
            ++i;
        } else if (const Hidden hidden = hidden_at(text.substr(i)); hidden.bytes > 0) {
            out += hidden.shown;
            i += hidden.bytes - 1;
        } else {
            out += text[i];
        }
    }
    return out;
}

std::string in_vietnamese_form(std::string_view plain) {
    if (!parse_plain(plain)) return printable(plain);
    const bool negative = plain.front() == '-';
    if (negative) plain.remove_prefix(1);
    const std::size_t point = std::min(plain.find('.'), plain.size());
    std::string out = negative ? "-" : "";
    for (std::size_t i = 0; i < point; ++i) {
        if (i != 0 && (point - i) % 3 == 0) out += '.';
        out += plain[i];
    }
    if (point < plain.size()) out += "," + std::string(plain.substr(point + 1));
    return out;
}

}  // namespace solieu::output
