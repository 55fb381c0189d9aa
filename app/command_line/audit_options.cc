#include <memory>

#include "app/command_line/commands.h"

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
    "Examples:\n"
    "  solieu audit bao-cao.pdf\n"
    "  solieu audit bao-cao.pdf --lang en\n"
    "  solieu audit bao-cao.pdf --explain e3\n"
    "  solieu audit quy-1.pdf quy-2.pdf quy-3.pdf\n"
    "  solieu audit *.pdf --format csv > findings.csv\n"
    "  solieu audit bao-cao.pdf --rules quy-tac-tinh.toml";

struct Options {
    Common common;
    AuditFormat format = AuditFormat::text;
    output::Language language = output::Language::vi;
    Color color = Color::automatic;
    std::string explain;
};

Request make_audit(const Options& options) {
    AuditRequest request;
    request.knowledge = options.common.knowledge;
    if (auto stop = take_common(options.common, "audit", request.files, request.read)) return *stop;
    if (options.format == AuditFormat::html && request.files.size() > 1) {
        return usage("a page of HTML shows one report: use extract -o FOLDER --format html", "audit");
    }
    if (options.format == AuditFormat::html && !options.explain.empty()) return usage("--explain is for text", "audit");
    request.format = options.format;
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
    add_choice<AuditFormat>(command, "--format", options->format,
                            {{"text", AuditFormat::text},
                             {"json", AuditFormat::json},
                             {"csv", AuditFormat::csv},
                             {"html", AuditFormat::html}},
                            "For a person, or as data; text when not given");
    add_choice<Color>(command, "--color", options->color,
                      {{"auto", Color::automatic}, {"always", Color::always}, {"never", Color::never}},
                      "Colours; auto (only on a terminal) when not given");
    command
        .add_option("--explain", options->explain,
                    "Show only this finding (e1, e2 … as in the JSON), with its relations, the place of each figure "
                    "and every correction found")
        ->type_name("ID");
    command.footer(std::string(footer));
    return {&command, [options] { return make_audit(*options); }};
}

}  // namespace solieu::app
