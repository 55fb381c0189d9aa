#include <memory>

#include "app/command_line/commands.h"
#include "app/output_plan.h"

namespace solieu::app {

namespace {

constexpr std::string_view text = "Show a report in the browser: its pages, what was read and what does not agree";

constexpr std::string_view footer =
    "Writes one page of HTML, as extract --format html does, and opens it with the program that $BROWSER names, else\n"
    "with xdg-open. Without -o the page is a temporary file that only you can read; where it is, is printed.\n"
    "Of several FILEs, FOLDERs and ZIP archives the pages are written into -o FOLDER, in the same subfolders, with\n"
    "summary.csv, and none is opened.\n"
    "\n"
    "Examples:\n"
    "  solieu view bao-cao.pdf\n"
    "  solieu view ban-quet.tif --lang en -o ban-quet.html\n"
    "  solieu view bao-cao-quy-1 -o trang";

Request make_view(const Common& common, const std::string& output, bool output_given, output::Language language) {
    ViewRequest request;
    request.knowledge = common.knowledge;
    if (auto stop = take_common(common, "view", request.files, request.read)) return *stop;
    if (output_given && (output.empty() || output == "-"))
        return usage("-o needs the name of a file or folder", "view");
    const bool folder = output_given && names_a_folder(output);
    if (may_be_several(request.files) && !folder)
        return usage("the pages of several files need a folder: add -o FOLDER", "view");
    // So that no report is replaced by its page.
    if (output_given && !folder && format_of_ending(output) != Format::html) {
        return usage("view writes HTML, but " + output + " does not end in .html", "view");
    }
    request.pages_of = common.pages_of;
    request.output = output;
    request.language = language;
    return request;
}

struct Options {
    Common common;
    std::string output;
    output::Language language = output::Language::vi;
};

}  // namespace

Command add_view(CLI::App& program) {
    CLI::App& command = *program.add_subcommand("view", std::string(text));
    const auto options = std::make_shared<Options>();
    add_common(command, options->common);
    add_knowledge_options(command, options->common.knowledge);
    add_pages_of(command, options->common.pages_of);
    add_language(command, options->language, "Language to begin with; vi when not given");
    CLI::Option* output =
        command.add_option("-o,--output", options->output, "File for the page; folder for those of several")
            ->type_name("FILE|FOLDER");
    command.footer(std::string(footer));
    return {&command, [options, output] {
                return make_view(options->common, options->output, output->count() > 0, options->language);
            }};
}

}  // namespace solieu::app
