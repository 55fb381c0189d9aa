#pragma once
// audit … --letter FOLDER: one letter to each body about its findings that were accepted (output/letter/letter.h).
//
// In:    a list with its decisions; the folder; the template, "" for the built-in one; the day until which an answer is
//        asked for, "" to be filled in by hand.
// Out:   FOLDER/cong-van-<body>.docx each (where another letter stands under that name, "…-lan-2": none is replaced),
// and mau-cong-van.docx, the built-in template, where none is there yet. What
//        was written stands in the result. Of a body without an accepted finding there is no letter.
// Fails: unreadable (the template), write_failed.
//
// Example:
//   Result<std::vector<std::string>> letters = write_letters(list, {.folder = "cong-van"});

#include <string>
#include <vector>

#include "base/result.h"
#include "output/list/listed_findings.h"

namespace solieu::app {

struct LetterSettings {
    std::string folder, template_path, deadline;
};

[[nodiscard]] Result<std::vector<std::string>> write_letters(const output::FindingsList& list,
                                                             const LetterSettings& settings);

}  // namespace solieu::app
