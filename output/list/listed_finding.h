#pragma once
// One finding of a list, in words: what a person sees of it without its report.

#include <string>

#include "audit/findings/finding.h"
#include "output/words/messages.h"

namespace solieu::output {

// A text in both languages.
struct BothLanguages {
    std::string vi, en;

    [[nodiscard]] const std::string& in(Language language) const { return language == Language::vi ? vi : en; }
};

// What a person decided about a finding; "" for nothing yet.
struct ListedDecision {
    std::string state;  // accepted, rejected, corrected
    std::string note;
};

// The spot of a finding on its page.
struct ListedPicture {
    std::string media_type, bytes;  // "image/png", "image/jpeg"; "" for none
    int width = 0, height = 0;      // pixels
};

struct ListedFinding {
    std::size_t report = 0;  // into the reports
    Severity severity = Severity::warning;
    audit::Rule rule = audit::Rule::sum;
    std::string fingerprint;
    int page = 0;
    std::string table;            // its title
    std::string row;              // "1.4 Tổng số TTHC" of a row; what else is spoken of
    std::string written;          // the figures as written
    std::string suspect;          // the row or figure that is likely wrong; "" where it is not one alone
    std::string suspect_written;  // what it says, as written
    std::string should_be;        // what it should be, plain decimal; "" where no slip explains it
    std::string computed;         // what the others compute to, plain decimal; "" for nothing
    BothLanguages why;
    ListedPicture picture;
    bool known = false;  // it was in the last list of this report too
    ListedDecision decision;
    std::string between;  // of what compare_levels() found: what is written, plain decimal; "" of any other
};

}  // namespace solieu::output
