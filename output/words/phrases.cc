#include "output/words/phrases.h"

#include <string>

#include "output/lookup.h"
#include "output/words/messages.h"

namespace solieu::output {

namespace {

Phrases made(Language language) {
    const auto said = [language](std::string_view code) { return word(code, language); };
    return {
        .error = said("severity.error"),
        .warning = said("severity.warning"),
        .info = said("severity.info"),
        .error_count = {said("text.error-count-one"), said("text.error-count-many")},
        .warning_count = {said("text.warning-count-one"), said("text.warning-count-many")},
        .info_count = {said("text.info-count-one"), said("text.info-count-many")},
        .page = said("text.page"),
        .row = said("text.row"),
        .section = said("text.section"),
        .date = said("text.date"),
        .citation = said("text.citation"),
        .written = said("text.written"),
        .involved = said("text.involved"),
        .more = said("text.more"),
        .found = said("text.found"),
        .nothing_found = said("text.nothing-found"),
        .nothing_found_in_part = said("text.nothing-found-in-part"),
        .nothing_checked = said("text.nothing-checked"),
        .numbers = said("text.numbers"),
        .checked = said("text.checked"),
        .unchecked = said("text.unchecked"),
        .no_relation = said("text.no-relation"),
        .blank_partner = said("text.blank-partner"),
        .text_partner = said("text.text-partner"),
        .nothing_stated = said("text.nothing-stated"),
        .goal_or_change = said("text.goal-or-change"),
        .not_read = said("text.not-read"),
        .pages_read = said("text.pages-read"),
        .of = said("text.of"),
        .pages = said("text.pages"),
        .whole_file = said("text.whole-file"),
    };
}

}  // namespace

const Phrases& phrases_of(Language language) {
    static const Phrases vi = made(Language::vi), en = made(Language::en);
    return language == Language::vi ? vi : en;
}

std::string_view name_of(audit::Rule rule, Language language) {
    return word("rule." + std::string(audit::name_of(rule)), language);
}

std::string_view name_of(Severity severity, Language language) {
    return word("html.severity-" + std::string(name_of(severity)), language);
}

std::string_view meaning_of(std::string_view code, Language language) {
    const std::string known = "diagnostic." + std::string(code);
    return has_word(known, language) ? word(known, language) : std::string_view();
}

std::string told(const Diagnostic& diagnostic, Language language) {
    const std::string_view meaning = meaning_of(diagnostic.code, language);
    return printable(meaning.empty() ? diagnostic.message : meaning) + " [" + printable(diagnostic.code) + "]";
}

}  // namespace solieu::output
