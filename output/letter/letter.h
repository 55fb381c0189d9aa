#pragma once
// A letter to one body about what does not agree in its reports, as a Word file in the form of an official letter
// (Decree 30/2020/NĐ-CP, annex I: motto at the right, sender at the left, number and day left blank, addressee, the
// figures in a table, a request with its day, recipients and signature).
//
// In:    what is said; a template, which is a Word file of one's own or, for "", the built-in one (template/*.xml).
//        In a template {{name}} stands for what is said under that name, in whatever letters it is set:
//          parent sender symbol place year subject addressee reports count deadline signer_title signer
//        A row of a table that has {{row.…}} in it stands for as many rows as there are findings:
//          row.number row.report row.page row.place row.written row.should_be row.why
//        A name that is none of these stays as it is. Headers and footers are filled as the body is.
// Out:   the bytes of a .docx: the same for the same input. Text of reports is text; nothing of it becomes markup. What
//        is returned are the names that stay, "{{row.…}}" outside a table among them.
// Fails: unreadable, when the template is no Word file.
//
// Example:
//   Result<std::vector<std::string>> left = write_letter(letter, "", sink);

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "output/sink.h"

namespace solieu::output {

using LetterTexts = std::map<std::string, std::string, std::less<>>;  // by name

struct Letter {
    LetterTexts texts;
    std::vector<LetterTexts> rows;  // names without "row."
};

[[nodiscard]] Result<std::vector<std::string>> write_letter(const Letter& letter, std::string_view template_file,
                                                            const Sink& sink);

// The built-in template as a Word file, to be changed.
[[nodiscard]] Result<std::string> letter_template();

}  // namespace solieu::output
