#include "normalize/report/organisation_words.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "normalize/report/territories.h"

namespace solieu::normalize {
namespace {

constexpr std::pair<std::string_view, NameKind> kinds[] = {{"ministry", NameKind::ministry},
                                                           {"department", NameKind::department},
                                                           {"committee", NameKind::committee},
                                                           {"city", NameKind::city},
                                                           {"word", NameKind::word}};

NameKind kind_of(Level level) {
    if (level == Level::province) return NameKind::province;
    return level == Level::commune ? NameKind::commune : NameKind::district;
}

}  // namespace

OrganisationWords::OrganisationWords(const Lexicon& lexicon) {
    for (const PackRow& row : lexicon.rows("issuers.tsv")) {
        const auto named =
            std::find_if(std::begin(kinds), std::end(kinds), [&](const auto& k) { return k.first == row[1]; });
        if (row[1] == "office") offices.add(row[0], NameKind::department);
        if (row[1] == "after-place") after_places.add(row[0], NameKind::word);
        if (named != std::end(kinds)) phrases.add(row[0], named->second);
    }
    const std::vector<DivisionKind>& known = lexicon.of<Territories>().kinds;
    for (const DivisionKind& kind : known) {
        const bool of_two_levels = std::any_of(known.begin(), known.end(), [&](const DivisionKind& other) {
            return other.words == kind.words && other.level != kind.level;
        });
        if (of_two_levels && kind.level == Level::province) continue;  // the line of the lower one stands for both
        Division division{.kind = kind_of(kind.level), .level = kind.level, .name = kind.kind};
        if (of_two_levels) {
            division.kind = NameKind::municipality;
        } else {
            division.since = kind.since;
            division.until = kind.until;
        }
        phrases.add(kind.words, division.kind);
        divisions.add(kind.words, division);
    }
    for (const PackRow& row : lexicon.rows("name_words.tsv")) {
        if (row[1] == "verb") verbs.add(row[0], NameKind::word);
        if (row[1] == "of") of.insert(row[0]);
        if (row[1] == "no-name") no_names.insert(row[0]);
        if (row[1] == "title-end") title_ends.insert(row[0]);
        if (row[1] == "before-verb") before_verbs.insert(row[0]);
    }
    for (auto* const table : {&phrases, &offices, &after_places, &verbs}) table->sort();
    divisions.sort();
}

}  // namespace solieu::normalize
