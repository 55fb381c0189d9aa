#include <memory>
#include <optional>
#include <utility>

#include "app/command_line/commands.h"
#include "app/command_line/day.h"
#include "app/format.h"
#include "app/output_plan.h"
#include "output/dataset/database_place.h"

namespace solieu::app {

namespace {

constexpr std::string_view text = "Show what cannot all be true: sums, rates, numbering, dates";

constexpr std::string_view footer =
    "Shows each contradiction with its page, the figures as written and what the other figures compute to, and what\n"
    "a number that is suspected should be; then how many numbers could not be checked and what could not be read.\n"
    "Several FILEs of one issuer are also compared with each other, as far as their heads name issuer and period:\n"
    "counts since the beginning of the year that fall, totals that double or halve, one period stated in two ways.\n"
    "What is found so is a warning, never an error, for a thing may truly have changed.\n"
    "Ends with 1 when there is a finding of severity error, with 0 when there is none.\n"
    "Scanned pages are read from their pictures; --ocr never leaves them out and says so. When no page was read it "
    "ends\n"
    "with 3: nothing contradicts where nothing was read.\n"
    "\n"
    "FOLDERs and ZIP archives are read with all that is in them. -o LIST makes one list of all findings of all "
    "reports,\n"
    "the worst first, with who has how many; beside phat-hien.xlsx stands phat-hien.summary.csv, which tells what "
    "became\n"
    "of each file. What the last list said already is marked as known, what is gone is named, and what was decided\n"
    "(solieu decide) stands beside it. As many reports are read at a time as -j says; the list is the same.\n"
    "\n"
    "Examples:\n"
    "  solieu audit bao-cao-quy-1 -o phat-hien.xlsx\n"
    "  solieu audit bao-cao.pdf\n"
    "  solieu audit bao-cao.pdf --lang en\n"
    "  solieu audit bao-cao.pdf --explain e3\n"
    "  solieu audit quy-1.pdf quy-2.pdf quy-3.pdf\n"
    "  solieu audit *.pdf --format csv > findings.csv\n"
    "  solieu audit bao-cao.pdf --rules quy-tac-tinh.toml";

constexpr int most_pictures = 10'000;

struct Options {
    Common common;
    AuditFormat format = AuditFormat::text;
    output::Language language = output::Language::vi;
    Color color = Color::automatic;
    std::string explain;
    std::string output, beside, expected, letters, letter_template, deadline;
    CLI::Option *output_option = nullptr, *format_option = nullptr, *pictures_option = nullptr;
    int pictures = AuditRequest().pictures;
    output::CsvForm csv;
};

bool is_list(const std::optional<Format>& form) {
    return form == Format::xlsx || form == Format::csv || form == Format::json || form == Format::html ||
           form == Format::sqlite;
}

// Why there is no list in a database on a server; "" when there is.
std::string why_no_server(const Options& options) {
    const std::string shown = output::without_password(options.output);
    if (const std::string complaint = output::why_no_place(options.output); !complaint.empty())
        return shown + ": " + complaint;
    return options.beside.empty()
               ? shown + " needs --beside FILE: what was decided and what is known stands in files here"
               : "";
}

// A list of all reports. Its ending says the form.
Request make_list(const Options& options, AuditRequest request) {
    if (options.output.empty()) return usage("-o needs the name of a file", "audit");
    if (!options.explain.empty()) return usage("--explain is for text", "audit");
    const std::optional<Format> form = format_of_ending(options.output);
    if (form == Format::postgres) {
        if (const std::string complaint = why_no_server(options); !complaint.empty()) return usage(complaint, "audit");
    } else if (!options.beside.empty()) {
        return usage("--beside is for -o postgresql://…; else these files stand beside the list", "audit");
    } else if (names_a_folder(options.output) || !is_list(form)) {
        return usage(options.output + " is no list: it ends in .xlsx, .csv, .json, .html or .sqlite", "audit");
    }
    if (options.format_option->count() > 0) return usage("the ending of -o says the form: leave out --format", "audit");
    if (options.csv.delimiter != ',' && form != Format::csv) return usage("--csv-locale is for CSV", "audit");
    request.csv = options.csv;
    request.output = options.output;
    request.beside = options.beside.empty() ? options.output : options.beside;
    request.expected = options.expected;
    request.pictures = options.pictures;
    request.letters = options.letters;
    request.letter_template = options.letter_template;
    if (!options.deadline.empty() && !day_of(options.deadline))
        return usage("--deadline " + options.deadline + " is no day such as 15/4/2026", "audit");
    request.deadline = options.deadline;
    request.pages_of = options.common.pages_of;
    request.language = options.language;
    return request;
}

Request make_audit(const Options& options) {
    AuditRequest request;
    request.knowledge = options.common.knowledge;
    if (auto stop = take_common(options.common, "audit", request.files, request.read)) return *stop;
    if (options.output_option->count() > 0) return make_list(options, std::move(request));
    if (!options.letters.empty()) return usage("--letter is for a list: add -o LIST", "audit");
    if (options.pictures_option->count() > 0) return usage("--pictures is for a list: add -o LIST", "audit");
    if (!options.beside.empty()) return usage("--beside is for a list: add -o LIST", "audit");
    if (!options.expected.empty()) return usage("--expect is for a list: add -o LIST", "audit");
    request.pages_of = options.common.pages_of;
    if (options.format == AuditFormat::html && may_be_several(request.files)) {
        return usage("a page of HTML shows one report: use extract -o FOLDER --format html", "audit");
    }
    if (options.format == AuditFormat::html && !options.explain.empty()) return usage("--explain is for text", "audit");
    if (options.csv.delimiter != ',' && options.format != AuditFormat::csv) {
        return usage("--csv-locale is for CSV", "audit");
    }
    request.format = options.format;
    request.csv = options.csv;
    request.language = options.language;
    request.color = options.color;
    request.explain = options.explain;
    return request;
}

}  // namespace

Command add_audit(CLI::App& program) {
    CLI::App& command = *program.add_subcommand("audit", std::string(text));
    const auto options = std::make_shared<Options>();
    add_common(command, options->common);
    add_knowledge_options(command, options->common.knowledge);
    add_language(command, options->language, "Language of the findings; vi when not given");
    options->output_option =
        command
            .add_option("-o,--output", options->output,
                        "One list of all findings of all reports: .xlsx, .csv, .json, .html, .sqlite or postgresql://…")
            ->type_name("LIST");
    command
        .add_option("--beside", options->beside,
                    "With -o postgresql://…: the name of a list here; FILE.decisions.ndjson and the others stand there")
        ->type_name("FILE");
    command
        .add_option("--expect", options->expected,
                    "Names of those whose reports are expected, one a line: the list says who has none")
        ->type_name("FILE");
    command
        .add_option("--letter", options->letters,
                    "With a list: one letter to each body about its accepted findings (solieu decide), as Word files")
        ->type_name("FOLDER");
    command.add_option("--letter-template", options->letter_template, "Word file with {{names}} to make letters of")
        ->type_name("FILE");
    command.add_option("--deadline", options->deadline, "Day until which the letters ask for an answer")
        ->type_name("DAY");
    options->pictures_option =
        command
            .add_option("--pictures", options->pictures,
                        "With a list in .xlsx or .html: the spots of so many errors and warnings as pictures, ten of a "
                        "report at most; 200 when not given, 0 for none")
            ->check(CLI::Range(0, most_pictures).description(""))
            ->type_name("N");
    add_pages_of(command, options->common.pages_of);
    add_choice<AuditFormat>(command, "--format", options->format,
                            {{"text", AuditFormat::text},
                             {"json", AuditFormat::json},
                             {"csv", AuditFormat::csv},
                             {"html", AuditFormat::html}},
                            "For a person, or as data; text when not given");
    add_csv_locale(command, options->csv);
    add_choice<Color>(command, "--color", options->color,
                      {{"auto", Color::automatic}, {"always", Color::always}, {"never", Color::never}},
                      "Colours; auto (only on a terminal) when not given");
    command
        .add_option("--explain", options->explain,
                    "Show only this finding (e1, e2 … as in the JSON), with its relations, the place of each figure "
                    "and every correction found")
        ->type_name("ID");
    options->format_option = command.get_option("--format");
    command.footer(std::string(footer));
    return {&command, [options] { return make_audit(*options); }};
}

}  // namespace solieu::app
