#include "normalize/report/organisation_words.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace solieu::normalize {
namespace {

constexpr std::pair<std::string_view, NameKind> kinds[] = {{"ministry", NameKind::ministry},
                                                           {"department", NameKind::department},
                                                           {"committee", NameKind::committee},
                                                           {"province", NameKind::province},
                                                           {"district", NameKind::district},
                                                           {"municipality", NameKind::municipality},
                                                           {"commune", NameKind::commune},
                                                           {"city", NameKind::city},
                                                           {"word", NameKind::word}};

constexpr std::pair<NameKind, Level> levels[] = {{NameKind::province, Level::province},
                                                 {NameKind::district, Level::district},
                                                 {NameKind::municipality, Level::district},
                                                 {NameKind::commune, Level::commune}};

}  // namespace

OrganisationWords::OrganisationWords(const Lexicon& lexicon) {
    for (const PackRow& row : lexicon.rows("issuers.tsv")) {
        const auto named =
            std::find_if(std::begin(kinds), std::end(kinds), [&](const auto& k) { return k.first == row[1]; });
        if (row[1] == "office") offices.add(row[0], NameKind::department);
        if (row[1] == "after-place") after_places.add(row[0], NameKind::word);
        if (named == std::end(kinds)) continue;
        phrases.add(row[0], named->second);
        for (const auto& [kind, level] : levels)
            if (kind == named->second) divisions.add(row[0], {.kind = kind, .level = level});
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
