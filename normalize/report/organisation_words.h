#pragma once
// The words by which organisations and divisions of the country are known, and those around their names
// (issuers.tsv and divisions.tsv of packs/vi-administration, name_words.tsv of packs/vi).
//
//   const OrganisationWords& known = lexicon.of<OrganisationWords>();
//   of "ubnd tỉnh": known.phrases has a committee at its first word, known.divisions a province at its second

#include <optional>
#include <set>
#include <string_view>

#include "base/lexicon/lexicon.h"
#include "base/lexicon/phrase_table.h"
#include "normalize/fact.h"

namespace solieu::normalize {

enum class NameKind {
    ministry,
    department,
    committee,
    province,
    district,
    municipality,  // "thành phố": a province when its name is that of a city under the government, else a district
    commune,
    city,
    word,
};

struct Division {
    NameKind kind = NameKind::district;
    Level level = Level::district;                 // of a municipality: the lower one
    std::string_view name{};                       // of the kind, in full
    std::optional<CalendarDate> since{}, until{};  // the days on which there were such; of a municipality: all
};

struct OrganisationWords {
    explicit OrganisationWords(const Lexicon& lexicon);

    PhraseTable<NameKind> phrases;
    PhraseTable<Division> divisions;          // of `phrases`
    PhraseTable<NameKind> offices;            // "văn phòng": one organisation with the committee behind it
    PhraseTable<NameKind> after_places;       // "sở": the name of a place before it ends
    PhraseTable<NameKind> verbs;              // "báo cáo"
    std::set<std::string_view> of;            // "của"
    std::set<std::string_view> no_names;      // words that no name of an organisation holds
    std::set<std::string_view> title_ends;    // words of a title at which a name ends, too
    std::set<std::string_view> before_verbs;  // "xin", "tổng hợp": stand between the subject and `verbs`
};

}  // namespace solieu::normalize
