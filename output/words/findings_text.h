#pragma once
// The findings as a person reads them, in Vietnamese or English.
//
// Out: for each finding its severity, rule and page, what the audit says, the figures as written with the row or
// sentence they stand in, and beside it what the other figures compute to or, where it alone is suspected, what it
// should be (audit/findings/messages.h); then a summary that always says how many numbers took part in no
// check, and which parts were not read. The words "no contradiction" are never used without these.
//
// Text of the report is shown without control characters, so that no file can steer a terminal.
//
// Example:
//   write_findings_text(report, {.language = Language::vi, .color = true}, sink);

#include <string>
#include <string_view>

#include "output/report.h"
#include "output/sink.h"
#include "output/words/messages.h"

namespace solieu::output {

struct FindingsTextOptions {
    Language language = Language::vi;
    bool color = false;  // ANSI colours
};

void write_findings_text(const Report& report, const FindingsTextOptions& options, const Sink& sink);

// The summary alone, without the parts that were not read.
[[nodiscard]] std::string findings_summary(const Report& report, const FindingsTextOptions& options);

// What a finding states or expects, as the readers of the report write it; "1.4.2" of a numbering rule and dates stay
// as they are.
[[nodiscard]] std::string shown_number(audit::Rule rule, const std::string& plain, Language language);

// The value beside the stated one and its word, as both are shown: {"Tính ra", "1.486,5"}, {"Should be", "1486.5"}; an
// empty value for none.
struct Told {
    std::string word, value;
};
[[nodiscard]] Told told_beside(const audit::Finding& finding, Language language);

// `text` with control characters replaced by '?', line ends and tabs by a space. So are characters that nobody sees but
// that change what one sees: those that turn the direction of writing (a file "gpj.exe" shown as "exe.jpg"), of no
// width, and tags. For terminals and for what a person reads; data keep them.
[[nodiscard]] std::string printable(std::string_view text);

// A plain decimal as Vietnamese reports write it: "1486.5" -> "1.486,5". Anything else is returned unchanged.
[[nodiscard]] std::string in_vietnamese_form(std::string_view plain);

}  // namespace solieu::output
