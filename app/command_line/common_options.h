#pragma once
// Options that several commands have, and helpers to add options. CLI11 is used in this folder only.

#include <CLI/CLI.hpp>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/command_line/requests.h"

namespace solieu::app {

inline constexpr const char* no_pages_given = "all";  // an empty word is one, of a variable that was not set

// Options of the commands that read files.
struct Common {
    std::vector<std::string> files;
    KnowledgeFiles knowledge;
    std::string pages = no_pages_given;
    int threads = 0;
    int time_limit = 0, memory_limit = 0;  // 0: as usual
    bool no_isolation = false;
    bool convert = false;
    extract::Ocr ocr = extract::Ocr::automatic;
    extract::PrintReader reader = extract::ReadOptions{}.reader;
    PagesOf pages_of = PagesOf::names;
};

template <class T>
using Choices = std::vector<std::pair<std::string, T>>;

// An option whose value is one word of a few.
template <class T>
void add_choice(CLI::App& command, const std::string& name, T& target, const Choices<T>& choices,
                const std::string& description) {
    std::string shown;
    for (const auto& [word, value] : choices) shown += (shown.empty() ? "" : "|") + word;
    const auto take = [&target, choices, shown](const std::string& word) {
        for (const auto& [choice, value] : choices) {
            if (choice != word) continue;
            target = value;
            return;
        }
        throw CLI::ValidationError(word + " is none of " + shown);
    };
    command.add_option_function<std::string>(name, take, description)->type_name(shown);
}

void add_help(CLI::App& command);
void add_language(CLI::App& command, output::Language& language, const std::string& description);
// --csv-locale
void add_csv_locale(CLI::App& command, output::CsvForm& form);
void add_pack_option(CLI::App& command, KnowledgeFiles& knowledge);
void add_knowledge_options(CLI::App& command, KnowledgeFiles& knowledge);
void add_common(CLI::App& command, Common& common);
// add_common without the names of files.
void add_reading_options(CLI::App& command, Common& common);
// --format of what `extract` writes, which may be given several times.
void add_formats(CLI::App& command, std::vector<Format>& formats);

// For the commands that take folders, too.
void add_pages_of(CLI::App& command, PagesOf& pages_of);
// Whether these names may stand for more than one document: there are several, or one is a folder or an archive.
[[nodiscard]] bool may_be_several(const std::vector<std::string>& files);

// A complaint about how `command` was used.
[[nodiscard]] Stop usage(const std::string& complaint, const std::string& command);

// What was given of them, for a request; or what is wrong with it.
[[nodiscard]] std::optional<Stop> take_common(const Common& common, const std::string& command,
                                              std::vector<std::string>& files, ReadSettings& settings);

// "3-7", "3-" (to the end) or "3" (one page) into first_page and last_page; false when it is none of these.
[[nodiscard]] bool parse_pages(const std::string& text, extract::ReadOptions& options);

}  // namespace solieu::app
