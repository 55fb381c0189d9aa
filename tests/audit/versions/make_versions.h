#pragma once
// Two versions for the tests, written as lines (tests/audit/make_table.h), and what is told of them, a line each.

#include <string>

#include "audit/versions/compare.h"
#include "tests/audit/make_table.h"

namespace solieu::tests {

struct WrittenVersion {
    explicit WrittenVersion(const std::string& lines) : made(make_document(lines)) {
        file.pages.push_back({.number = 1, .source = extract::PageSource::plain});
        file.page_count = 1;
    }
    [[nodiscard]] audit::Version version() const { return {file, made.statements, made.facts}; }

    Document made;
    extract::Document file;
};

[[nodiscard]] inline audit::Comparison compared(const std::string& before, const std::string& after) {
    const WrittenVersion first(before), second(after);
    return audit::compare_versions(first.version(), second.version());
}

// "numbers value changed: 402 -> 420", joined by "; "
[[nodiscard]] inline std::string told(const audit::Comparison& comparison) {
    std::string out;
    for (const audit::VersionChange& change : comparison.changes) {
        out += (out.empty() ? "" : "; ") + std::string(audit::name_of(change.weight)) + " " +
               std::string(audit::name_of(change.what)) + " " + std::string(audit::name_of(change.kind)) + ": " +
               change.before.written + " -> " + change.after.written;
    }
    return out;
}

[[nodiscard]] inline std::string told(const std::string& before, const std::string& after) {
    return told(compared(before, after));
}

}  // namespace solieu::tests
