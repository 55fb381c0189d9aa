#pragma once
// What a command is asked to do: made of the command line, carried out by app/commands.

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "app/exit_codes.h"
#include "app/format.h"
#include "app/inputs/input.h"
#include "app/progress_files.h"
#include "app/worker/knowledge.h"
#include "app/worker/read_settings.h"
#include "output/csv.h"
#include "output/words/findings_text.h"

namespace solieu::app {

struct ExtractRequest {
    std::vector<std::string> files;
    KnowledgeFiles knowledge;
    std::string output;                            // folder, file or URL of a database; "" for standard output
    std::vector<Format> formats = {Format::json};  // never empty, each once
    PagesOf pages_of = PagesOf::names;
    output::Language language = output::Language::vi;
    output::CsvForm csv;
    ReadSettings read;
};

enum class AuditFormat { text, json, csv, html };

enum class Color { automatic, always, never };

struct AuditRequest {
    std::vector<std::string> files;
    KnowledgeFiles knowledge;
    AuditFormat format = AuditFormat::text;
    output::CsvForm csv;
    output::Language language = output::Language::vi;
    Color color = Color::automatic;
    std::string explain;  // "e3": only this finding, with its relations; "" for all
    std::string output;   // file or URL of one list of all reports; "" for findings one report after the other
    std::string beside;   // whose name the files have that stand beside the list: `output` where that is a file
    std::string letters, letter_template, deadline;  // folder of letters, "" for none; what they are made with
    int pictures = 200;                              // of spots that a list may have
    std::string expected;  // file with the names of those whose reports are expected; "" for none
    PagesOf pages_of = PagesOf::names;
    ReadSettings read;
};

enum class CompareFormat { text, json, xlsx, html };

struct CompareRequest {
    std::string before, after;  // two files, or two folders or archives
    bool folders = false;
    KnowledgeFiles knowledge;
    CompareFormat format = CompareFormat::text;
    std::string output;  // "" for standard output; a folder where two are compared
    output::Language language = output::Language::vi;
    Color color = Color::automatic;
    ReadSettings read;
};

struct ViewRequest {
    std::vector<std::string> files;
    KnowledgeFiles knowledge;
    std::string output;  // file for the page, or folder for those of several; "" for a temporary one
    PagesOf pages_of = PagesOf::names;
    output::Language language = output::Language::vi;
    ReadSettings read;
};

struct IndicatorsRequest {
    enum class Action { list, show, unmatched };
    Action action = Action::list;
    std::vector<std::string> ids;    // to show
    std::vector<std::string> files;  // whose rows to look at
    KnowledgeFiles knowledge;
    ReadSettings read;
};

struct RulesRequest {
    enum class What { list, show, check };
    What what = What::list;
    std::string name;  // show: the rule's id; check: the file
    KnowledgeFiles knowledge;
    output::Language language = output::Language::vi;
};

struct PacksRequest {
    enum class What { list, show, check, import_territories };
    What what = What::list;
    std::string name;  // show: the pack's id; check: its folder; import: the file with the list
    KnowledgeFiles knowledge;
    std::string output;        // import: the folder of the pack; "" for one named after the file
    std::string since, until;  // import: days as written; "" where the list tells
};

struct DecideRequest {
    std::string fingerprint;  // or its beginning
    std::string state, note;
    std::string place = ".";  // the list, or a folder
    std::string body;
    bool body_given = false;
    std::string from;  // a list in which states were chosen; "" for one finding
};

struct BatchRequest {
    enum class What { all, plan, run, merge, verify, status, report };
    enum class Form { text, json, html };
    What what = What::all;
    std::vector<std::string> inputs;  // "@FILE" for a list of names
    KnowledgeFiles knowledge;
    std::string output;    // --out, without a password
    std::string folder;    // of results, or a prefix of a store
    std::string database;  // SQLite file, URL of a server; "" for none
    std::string manifest;  // what is kept of the batch
    std::vector<Format> formats;
    PagesOf pages_of = PagesOf::names;
    output::Language language = output::Language::vi;
    output::CsvForm csv;
    bool retry_failed = false, force = false, dry_run = false;
    std::int64_t since = 0;  // nanoseconds since 1970
    ProgressFiles progress;
    int shard = 0, shards = 0;  // 0: no parts
    Form form = Form::text;
    ReadSettings read;
};

struct Stop {
    ExitCode code = ExitCode::done;
    std::string text;  // help or version for standard output; with ExitCode::usage a complaint for standard error
};

using Request = std::variant<ExtractRequest, AuditRequest, ViewRequest, CompareRequest, IndicatorsRequest, RulesRequest,
                             PacksRequest, DecideRequest, BatchRequest, Stop>;

}  // namespace solieu::app
