#pragma once
// All relations of a document, of its tables and its prose, and how they come out.

#include <vector>

#include "audit/evaluate.h"
#include "normalize/fact.h"

namespace solieu::audit {

[[nodiscard]] std::vector<Judged> relations_of(const grammar::Statements& statements, const normalize::Facts& facts);

}  // namespace solieu::audit
