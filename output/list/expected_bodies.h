#pragma once
// Who was to report, by a list of names, and has not.
//
// In:    a list with all its reports; names. A name may be written as the division's committee ("UBND TP Hà Nội"), in
// any
//        case, with or without its accents and its kind ("Tỉnh", "TP."), and have a number or a mark of a list before
//        it.
// Out:   `missing` of the list: those that no report is of, neither its body nor its issuer has the name in it;
//        ListedReport::expected of the others. Of the missing those that are no division that the packs know, with what
//        was likely meant: a province, or a body that reported; departments only where there is such a one.
//
// Example:
//   for (const UnknownName& name : expect_bodies(list, {"UBND tỉnh Cao Bằng", "Thái Nguyn"}, lexicon))
//       … name.name == "Thái Nguyn", name.meant == "Thái Nguyên" …

#include <string>
#include <vector>

#include "base/lexicon/lexicon.h"
#include "output/list/listed_findings.h"

namespace solieu::output {

struct UnknownName {
    std::string name, meant;  // "" where nobody can tell
};

std::vector<UnknownName> expect_bodies(FindingsList& list, const std::vector<std::string>& names,
                                       const Lexicon& lexicon);

}  // namespace solieu::output
