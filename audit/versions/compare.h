#pragma once
// Two versions of one report, of any kinds of files: what changed, what is new, what is gone, what stands elsewhere.
//
// In:    both as they were read. Nothing of a file's kind is compared: pages, boxes and fonts say where, never what.
// Out:   changes in the order of the version after (comparison.h): head, tables (title, columns, rows, values, words),
//        figures of the prose. What has no partner is added or removed; nothing is left out.
// Fails: never. Time grows with the number of rows and figures; of lists in which nothing can be told apart no more
//        than AlignmentRoom pairs are looked at.
//
// Example:
//   const Comparison comparison = compare_versions({draft.document, draft.statements, draft.facts},
//                                                  {final.document, final.statements, final.facts});
//   count_of(comparison, ChangeWeight::numbers) == 0   // the same numbers

#include "audit/versions/comparison.h"
#include "audit/versions/version.h"

namespace solieu::audit {

[[nodiscard]] Comparison compare_versions(const Version& before, const Version& after);

}  // namespace solieu::audit
