#include <algorithm>
#include <filesystem>
#include <iterator>
#include <memory>

#include "app/command_line/commands.h"
#include "app/output_plan.h"
#include "output/dataset/database_place.h"

namespace solieu::app {

namespace {

constexpr std::string_view text = "Write what reports contain: tables, values, figures of the prose, dates";

constexpr std::string_view footer =
    "One FILE without -o is printed, as with -o -. In a FOLDER each result has the name of its input.\n"
    "Forms; the ending of -o FILE chooses one:\n"
    "  json    one object a report, with everything\n"
    "  ndjson  one object a line for each number; several FILEs may follow one another\n"
    "  csv     one line a number; with -o FOLDER also findings.csv of all FILEs and datapackage.json\n"
    "  xlsx    a workbook: the report, its tables as they stood, all numbers, the findings\n"
    "  pdf     the PDF or picture itself, its pages untouched, without scripts, with invisible text where it was\n"
    "          scanned, findings as highlights, bookmarks; in a FOLDER its name ends in .solieu.pdf\n"
    "  sqlite  a database of all FILEs, also of earlier runs: solieu.sqlite in a FOLDER; -o "
    "postgresql://USER@HOST/NAME\n"
    "          writes the same tables on a server. Its password comes from PGPASSWORD or ~/.pgpass; one in the URL is\n"
    "          shown nowhere\n"
    "  html    a page to look at: the pages as pictures, what was read outlined, beside it findings and data\n"
    "FOLDERs and ZIP archives are read with all that is in them; summary.csv tells what became of each file.\n"
    "A result appears under its name only when it is whole. One bad FILE does not stop the others.\n"
    "In a FOLDER a later run replaces the results of the same FILE; another FILE of that name gets a number (-2).\n"
    "Scanned pages are read from their pictures. --ocr always does so with every page that has one, for a PDF whose\n"
    "text is worse than what one sees; --ocr never is quick and names those pages in the diagnostics.\n"
    "--convert has LibreOffice, where it is installed, convert .doc, .xls and .rtf before they are read.\n"
    "\n"
    "Examples:\n"
    "  solieu extract bao-cao.pdf > bao-cao.json\n"
    "  solieu extract bao-cao.pdf -o bao-cao.xlsx\n"
    "  solieu extract ban-quet.pdf -o tra-cuu.pdf\n"
    "  solieu extract *.pdf -o cchc.sqlite\n"
    "  solieu extract *.pdf -o postgresql://may-chu/cchc\n"
    "  solieu extract *.pdf -o ket-qua --format csv --format xlsx\n"
    "  solieu extract *.pdf -o ket-qua --format csv --csv-locale vi\n"
    "  solieu extract quy-1.pdf quy-2.pdf quy-3.txt -o ket-qua\n"
    "  solieu extract bao-cao.pdf --pages 12-30\n"
    "  solieu extract ban-quet.tif -o ban-quet.json";

// "json, ndjson, …"
std::string names_of_formats() {
    std::string names;
    for (const Format format : all_formats) names += (names.empty() ? "" : ", ") + std::string(name_of(format));
    return names;
}

// Why no result is written under a name like that; "" when one is. "bao-cao.txt" may hold what --format says.
std::string why_no_such_output(const std::string& output, bool format_given) {
    const OtherFile other = output.empty() || names_a_folder(output) ? OtherFile::none : other_file_of_ending(output);
    const bool is_known =
        other == OtherFile::none && (format_given || format_of_ending(output) || names_a_folder(output) ||
                                     std::filesystem::path(output).extension().empty());
    if (is_known || (other == OtherFile::text && format_given)) return {};
    return output + " does not end like a form that is written; these are " + names_of_formats() +
           ", or add --format; a name without ending is a folder";
}

// Why nothing is written to a database on a server; "" when it is. Its URL is not repeated with its password.
std::string why_no_server(const std::string& url, bool format_given) {
    const std::string shown = output::without_password(url);
    if (const std::string complaint = output::why_no_place(url); !complaint.empty()) return shown + ": " + complaint;
    return format_given ? shown + " has a form of its own: leave out --format" : "";
}

// Whether any result is CSV.
bool writes_csv(const ExtractRequest& request) {
    return std::ranges::find(request.formats, Format::csv) != request.formats.end();
}

// Why inputs, -o and formats do not go together; "" when they do. A file whose ending names a form holds that form.
std::string why_not(const ExtractRequest& request) {
    const bool several = may_be_several(request.files);
    const Format first = request.formats.front();
    if (request.output.empty()) {
        if (request.formats.size() > 1) return "several forms cannot go to standard output: use -o FOLDER";
        if (several && !holds_several(first)) return "several files need a folder for their results: add -o FOLDER";
        return {};
    }
    const std::optional<Format> ending = format_of_ending(request.output);
    if (!ending || names_a_folder(request.output)) return {};
    if (request.formats.size() > 1) return "several forms need a folder: " + request.output + " is one file";
    if (*ending != first) {
        return request.output + " ends as " + std::string(name_of(*ending)) + " but --format says " +
               std::string(name_of(first));
    }
    if (several && !holds_several(first)) {
        return "several files need a folder for their results: " + request.output + " is one file";
    }
    return {};
}

struct Options {
    Common common;
    std::string output;
    std::vector<Format> formats;
    output::Language language = output::Language::vi;
    output::CsvForm csv;
};

Request make_extract(const Options& options, bool output_given) {
    const Common& common = options.common;
    const std::string& output = options.output;
    const std::vector<Format>& formats = options.formats;
    ExtractRequest request;
    request.knowledge = common.knowledge;
    request.language = options.language;
    request.csv = options.csv;
    if (auto stop = take_common(common, "extract", request.files, request.read)) return *stop;
    if (output_given && output.empty()) return usage("-o needs the name of a folder or file", "extract");
    request.output = output == "-" ? "" : output;
    const bool on_server = output::is_database_url(request.output);
    if (const std::string complaint = on_server ? why_no_server(request.output, !formats.empty()) : "";
        !complaint.empty()) {
        return usage(complaint, "extract");
    }
    if (const std::string complaint = why_no_such_output(request.output, !formats.empty()); !complaint.empty()) {
        return usage(complaint, "extract");
    }
    request.pages_of = common.pages_of;
    request.formats = formats;
    if (formats.empty()) request.formats = {format_of_ending(request.output).value_or(Format::json)};
    if (formats.empty() && names_a_folder(request.output)) request.formats = {Format::json};
    if (const std::string complaint = why_not(request); !complaint.empty()) return usage(complaint, "extract");
    if (request.csv.delimiter != ',' && !writes_csv(request)) return usage("--csv-locale is for CSV", "extract");
    return request;
}

}  // namespace

Command add_extract(CLI::App& program) {
    CLI::App& command = *program.add_subcommand("extract", std::string(text));
    const auto options = std::make_shared<Options>();
    add_common(command, options->common);
    add_knowledge_options(command, options->common.knowledge);
    CLI::Option* output = command.add_option("-o,--output", options->output, "Folder, file or database for the result")
                              ->type_name("FOLDER|FILE|URL");
    add_formats(command, options->formats);
    add_pages_of(command, options->common.pages_of);
    add_language(command, options->language, "Language of workbooks and, to begin with, of pages; vi when not given");
    add_csv_locale(command, options->csv);
    command.footer(std::string(footer));
    return {&command, [options, output] { return make_extract(*options, output->count() > 0); }};
}

}  // namespace solieu::app
