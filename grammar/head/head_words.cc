#include "grammar/head/head_words.h"

#include <algorithm>

namespace solieu::grammar {
namespace {

std::vector<std::string> as_strings(const WordList& words) {
    return {words.begin(), words.end()};
}

bool is_organisation(std::string_view kind) {
    return kind == "ministry" || kind == "department" || kind == "committee";
}

}  // namespace

HeadWords::HeadWords(const Lexicon& lexicon)
    : HeadWords(lexicon, WordTable(lexicon, {"function_words.tsv", "date_words.tsv", "head_words.tsv",
                                             "section_words.tsv", "citation_words.tsv"})) {}

HeadWords::HeadWords(const Lexicon& lexicon, const WordTable& table)
    : motto(table.folded("motto")),
      addressee(table.folded("addressee")),
      attached(table.folded("attached")),
      annex(table.folded("annex")),
      list_title(table.folded("list-title")),
      unit(table.folded("below-title")),
      stamp(table.folded("stamp")),
      recipients(table.folded("recipients")),
      reports(as_strings(table["report"])),
      covers(as_strings(table["cover"])),
      others(as_strings(table["document-kind"])),
      subject(table["subject"]),
      basis(table["basis"]),
      enacts(table["enacts"]),
      official(table["official"]),
      unfinished(table["unfinished-line"]),
      day(table.folded("day")),
      month(table.folded("month")),
      opening(table.folded_pattern("(?:{opening}).*")),
      number(table.pattern(
          R"(^(?:{number})\s*[:.]?\s*([^\pL\s/:,;()-]{0,8})\s*((?:[-/]\s?\d{4}\s?)?[-/]\s?[\pL][\pL\d&]*(?:\s?[-–/.&]\s?[\pL\d][\pL\d&]*)*)?)")),
      number_behind(R"(^(/\s?[\pL][\pL\d&]*(?:\s?[-–/.&]\s?[\pL\d][\pL\d&]*)*)$)"),
      place(table.pattern(
          R"(^([^,:;\d]+),\s*(?i){day}(?:\s*\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|(?:[^\pL,;:()]|[lIO])*{month}(?:[^\pL,;:()]|[lIO])*(?:{year}(?:[^\pL,;:()]|[lIO])*)?)$)")),
      signed_at(R"(^\d{1,2}/\d{1,2}/\d{4}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$)"),
      dates(table.pattern(
          R"((?i)({day}[\s\d.…/]*{month}[\s\d.…/]*{year}[\s\d.…]*|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|{day}[\s.…]*/\s*\d{1,2}\s*/\s*\d{4}))")),
      cited(R"((\d*\s*/(?:\d{4}/)?[\pL][\pL\d&]*(?:[-–/][\pL\d&]+)+))"),
      law_year(table.pattern(R"((?i)(?:^|\s)(?:{law})(?:\s+[\pL]+){1,4}\s+({year}\s+(?:19|20)\d\d))")),
      any_year(R"((?:19|20)\d\d)"),
      attached_number(table.pattern(
          R"((?i)(?:^|\s){number}\s*:?\s*([\d.…_]*\s*(?:/\s?\d{4}\s?)?/\s?[\pL][\pL\d&]*(?:\s?[-–/]\s?[\pL\d][\pL\d&]*)*))")),
      attached_by(table.pattern(R"((?i)\s{issued-by}\s+([^()]*))")),
      told(table.pattern(R"((?i)(?:^|\s)(?:{report})\s+(.*):$)")) {
    for (const PackRow& row : lexicon.rows("issuers.tsv"))
        if (row[1] != "city" && row[1] != "after-place" && row[1] != "office") issuers_.emplace_back(row[0], row[1]);
    for (const PackRow& row : lexicon.rows("divisions.tsv")) divisions_.push_back(row[0]);
}

std::pair<std::string_view, std::size_t> HeadWords::issuer_at(std::string_view low) const {
    std::pair<std::string_view, std::size_t> best{"", 0};
    for (const auto& [words, kind] : issuers_) {
        const bool begins = low.starts_with(words) && (low.size() == words.size() || low[words.size()] == ' ');
        if (begins && words.size() > best.second) best = {kind, words.size()};
    }
    return best;
}

bool HeadWords::names_organisation(std::string_view low) const {
    return is_organisation(issuer_at(low).first);
}

bool HeadWords::begins_division(std::string_view low) const {
    return std::any_of(divisions_.begin(), divisions_.end(), [&](std::string_view words) {
        return low.starts_with(words) && (low.size() == words.size() || low[words.size()] == ' ');
    });
}

bool HeadWords::is_bare_organisation(std::string_view low) const {
    const auto [kind, length] = issuer_at(low);
    return is_organisation(kind) && length == low.size();
}

}  // namespace solieu::grammar
