#include <array>
#include <filesystem>
#include <memory>
#include <utility>
#include <vector>

#include "app/command_line/commands.h"
#include "app/output_plan.h"

namespace solieu::app {

namespace {

constexpr std::string_view text = "Compare two versions of a report: what changed from the draft to the final one";

constexpr std::string_view footer =
    "Compares two versions of one report, DRAFT and FINAL, of any kinds of files: a Word file and the PDF that was\n"
    "issued, a scan and a workbook. Shows which rows, values, figures of the prose, labels, units, notes, number, "
    "date\n"
    "and title changed, are new, gone or stand elsewhere, with the pages of both. A number is compared as a number\n"
    "with its unit: 1.872 and 1872 are the same; 99,8 and 99,80 are, with a remark. What was recognised from a "
    "picture\n"
    "without being sure stands apart, for it may have been misread.\n"
    "Ends with 1 when numbers differ, with 0 when none does.\n"
    "Two FOLDERs or ZIP archives are compared document by document, matched by their names whatever their endings:\n"
    "a line for each pair and for each that has no partner, which counts as a difference. With -o FOLDER each pair is\n"
    "a file there (HTML when --format says nothing else), and summary.csv has a line for each.\n"
    "\n"
    "Examples:\n"
    "  solieu compare du-thao.docx ban-hanh.pdf\n"
    "  solieu compare du-thao.docx ban-hanh.pdf --lang en\n"
    "  solieu compare du-thao.docx ban-hanh.pdf -o so-sanh.html\n"
    "  solieu compare bao-cao.xlsx ban-quet.pdf -o so-sanh.xlsx\n"
    "  solieu compare lan-1.pdf lan-2.pdf --format json\n"
    "  solieu compare du-thao ban-hanh -o so-sanh";

struct Options {
    Common common;
    std::string output;
    CompareFormat format = CompareFormat::text;
    output::Language language = output::Language::vi;
    Color color = Color::automatic;
};

std::optional<CompareFormat> format_by_ending(const std::string& output) {
    if (std::filesystem::path(output).extension() == ".txt") return CompareFormat::text;
    switch (format_of_ending(output).value_or(Format::csv)) {
        case Format::json:
            return CompareFormat::json;
        case Format::xlsx:
            return CompareFormat::xlsx;
        case Format::html:
            return CompareFormat::html;
        default:
            return std::nullopt;
    }
}

// Two folders: their results are a folder too.
Request make_folders(const Options& options, bool output_given, bool format_given,
                     const std::vector<std::string>& folders, CompareRequest request) {
    if (output_given && !names_a_folder(options.output))
        return usage("two folders give a folder: -o needs the name of one", "compare");
    const bool binary =
        format_given && (options.format == CompareFormat::xlsx || options.format == CompareFormat::html);
    if (!output_given && binary) return usage("several comparisons need -o FOLDER", "compare");
    request.before = folders[0];
    request.after = folders[1];
    request.output = options.output;
    request.format = output_given && !format_given ? CompareFormat::html : options.format;
    request.language = options.language;
    request.color = options.color;
    return request;
}

Request make_compare(const Options& options, bool output_given, bool format_given) {
    CompareRequest request;
    request.knowledge = options.common.knowledge;
    std::vector<std::string> files;
    if (auto stop = take_common(options.common, "compare", files, request.read)) return *stop;
    if (files.size() != 2) return usage("compare needs two files or two folders: DRAFT FINAL", "compare");
    request.folders = may_be_several({files[0]});
    if (request.folders != may_be_several({files[1]}))
        return usage("compare needs two files or two folders, not one of each", "compare");
    if (request.folders) return make_folders(options, output_given, format_given, files, std::move(request));
    if (output_given && (options.output.empty() || names_a_folder(options.output))) {
        return usage("-o needs the name of a file", "compare");
    }
    request.before = files[0];
    request.after = files[1];
    request.output = options.output == "-" ? "" : options.output;
    request.format = options.format;
    request.language = options.language;
    request.color = options.color;
    if (request.output.empty()) return request;
    const std::optional<CompareFormat> ending = format_by_ending(request.output);
    if (!ending)
        return usage(request.output + " does not end like a form of compare: .txt, .json, .xlsx, .html", "compare");
    if (format_given && *ending != options.format)
        return usage(request.output + " ends otherwise than --format says", "compare");
    request.format = *ending;
    return request;
}

}  // namespace

Command add_compare(CLI::App& program) {
    CLI::App& command = *program.add_subcommand("compare", std::string(text));
    const auto options = std::make_shared<Options>();
    add_common(command, options->common);
    add_knowledge_options(command, options->common.knowledge);
    add_language(command, options->language, "Language of the comparison; vi when not given");
    CLI::Option* output =
        command.add_option("-o,--output", options->output, "File for the comparison; folder for those of folders")
            ->type_name("FILE|FOLDER");
    add_choice<CompareFormat>(command, "--format", options->format,
                              {{"text", CompareFormat::text},
                               {"json", CompareFormat::json},
                               {"xlsx", CompareFormat::xlsx},
                               {"html", CompareFormat::html}},
                              "For a person, as data, as a workbook, or as a page with both spots side by side; by the "
                              "ending of -o, else text");
    add_choice<Color>(command, "--color", options->color,
                      {{"auto", Color::automatic}, {"always", Color::always}, {"never", Color::never}},
                      "Colours; auto (only on a terminal) when not given");
    command.footer(std::string(footer));
    const CLI::Option* format = command.get_option("--format");
    return {&command,
            [options, output, format] { return make_compare(*options, output->count() > 0, format->count() > 0); }};
}

}  // namespace solieu::app
