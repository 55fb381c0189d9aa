#pragma once
// What was not read, was read in doubt or was passed over, as a person is told it: the diagnostics of a report, without
// those that say how the file was read and which keys of the data are no keys. The same thing at several places of a
// page, or on pages one after the other, is told once.
//
// Out: in the order of the diagnostics: the document's, the statements', the facts'. `places` are their numbers in this
//      order from 0, for unread_id() of output/ids.h.
//
// Example: "cell-not-read" twice on page 3 and once on page 4 -> {first_page 3, last_page 4, places {0, 1, 2}}

#include <cstddef>
#include <vector>

#include "output/report.h"

namespace solieu::output {

struct UnreadPart {
    const Diagnostic* what = nullptr;   // the first of them
    int first_page = 0, last_page = 0;  // 0: the whole file
    std::vector<std::size_t> places;
};

[[nodiscard]] std::vector<UnreadPart> unread_parts(const Report& report);

// How the file as a whole was read ("converted"): told below its name, not among what is missing.
[[nodiscard]] bool tells_how_read(const Diagnostic& diagnostic);

// Whether it names a place on a page, not the page as a whole.
[[nodiscard]] bool has_place(const Report& report, const Diagnostic& diagnostic);

// By number, in this order.
[[nodiscard]] const Diagnostic& diagnostic_of(const Report& report, std::size_t number);
[[nodiscard]] std::size_t diagnostic_count(const Report& report);

}  // namespace solieu::output
