#pragma once
// Which figures of the prose of two versions are one figure.
//
// In:    the two versions.
// Out:   for each figure its partner, -1 for none. The same words around it, as often in both, make it the same one,
//        whatever its number; then subject, unit and section with the value, and without; then, between these and in
//        order, figures that are alike enough in the words around them.
// Fails: never. Beyond AlignmentRoom the last step goes by equal words and values only.
//
// Example: tests/audit/versions/compare.cc

#include "audit/versions/order.h"
#include "audit/versions/version.h"

namespace solieu::audit {

[[nodiscard]] Pairing match_figures(const Version& before, const Version& after, WordBook& book, AlignmentRoom& room);

}  // namespace solieu::audit
