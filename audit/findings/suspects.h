#pragma once
// Which number a finding suspects: the corrections of its cause (localise.h) put into the findings.
//
// Findings of relations that one change mends in every likely correction have one cause: they become one finding, the
// most severe first, which names the others. Suspects are the numbers of the likely corrections, likeliest first; where
// several are equally good all are named and the message says so; it also says when a limit was reached.
//
//   in:  {sum: 1.4 = 1.931, not 1.913}, {ratio: 3.1 …} …, causes
//   out: {sum …, suspects {1.4.2}, "… Nghi sai nhất: dòng 1.4.2 … ghi 279, lẽ ra 297 (hai chữ số đổi chỗ)."}

#include <span>
#include <vector>

#include "audit/findings/finding.h"
#include "audit/findings/localise.h"
#include "normalize/fact.h"

namespace solieu::audit {

void name_suspects(std::vector<Finding>& findings, const Localisation& localisation, std::span<const Judged> judged,
                   const grammar::Statements& statements, const normalize::Facts& facts);

}  // namespace solieu::audit
