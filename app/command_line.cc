#include "app/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <filesystem>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

#include "app/output_plan.h"

namespace solieu::app {

namespace {

constexpr int max_threads = 256;
constexpr const char* no_pages_given = "all";  // an empty word is one, of a variable that was not set
constexpr int max_seconds = 1'000'000;
constexpr int max_megabytes = 1 << 20;

constexpr std::string_view program_text =  // after the name
    ": the numbers of administrative reports, with their meaning, their place on the page, and what\n"
    "contradicts them. Reads PDF, scans (PDF, TIFF, PNG, JPEG), Word (.docx), workbooks (.xlsx), web\n"
    "pages and extracted text.";

constexpr std::string_view program_footer =
    "Examples:\n"
    "  solieu extract bao-cao.pdf -o bao-cao.json      all numbers of one report, as JSON\n"
    "  solieu extract *.pdf -o ket-qua --format csv    many reports, as tables for a spreadsheet\n"
    "  solieu audit bao-cao.pdf                        what does not agree, in Vietnamese\n"
    "  solieu view bao-cao.pdf                         both beside the pages, in the browser\n"
    "  solieu rules list                               what is checked\n"
    "\n"
    "solieu COMMAND --help explains a command.\n"
    "\n"
    "Exit codes: 0 done; 1 done, with findings of severity error (only audit); 2 usage, or pages that the file does "
    "not\n"
    "have; 3 input missing or unreadable, or none of its pages was read; 4 not a kind of file it reads;\n"
    "5 encrypted; 6 over a limit; 7 output could not be written; 8 several files, some failed; 70 internal error.";

constexpr std::string_view extract_text = "Write what reports contain: tables, values, figures of the prose, dates";

constexpr std::string_view extract_footer =
    "One FILE without -o is printed, as with -o -. In a FOLDER each result has the name of its input.\n"
    "Forms; the ending of -o FILE chooses one:\n"
    "  json    one object a report, with everything\n"
    "  ndjson  one object a line for each number; several FILEs may follow one another\n"
    "  csv     one line a number; with -o FOLDER also findings.csv of all FILEs and datapackage.json\n"
    "  xlsx    a workbook: the report, its tables as they stood, all numbers, the findings\n"
    "  pdf     the PDF or picture itself, its pages untouched, without scripts, with invisible text where it was\n"
    "          scanned, findings as highlights, bookmarks; in a FOLDER its name ends in .solieu.pdf\n"
    "  sqlite  a database of all FILEs, also of earlier runs: solieu.sqlite in a FOLDER\n"
    "  html    a page to look at: the pages as pictures, what was read outlined, beside it findings and data\n"
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
    "  solieu extract *.pdf -o ket-qua --format csv --format xlsx\n"
    "  solieu extract quy-1.pdf quy-2.pdf quy-3.txt -o ket-qua\n"
    "  solieu extract bao-cao.pdf --pages 12-30\n"
    "  solieu extract ban-quet.tif -o ban-quet.json";

constexpr std::string_view audit_text = "Show what cannot all be true: sums, rates, numbering, dates";

constexpr std::string_view audit_footer =
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

constexpr std::string_view view_text = "Show a report in the browser: its pages, what was read and what does not agree";

constexpr std::string_view view_footer =
    "Writes one page of HTML, as extract --format html does, and opens it with the program that $BROWSER names, else\n"
    "with xdg-open. Without -o the page is a temporary file that only you can read; where it is, is printed.\n"
    "\n"
    "Examples:\n"
    "  solieu view bao-cao.pdf\n"
    "  solieu view ban-quet.tif --lang en -o ban-quet.html";

constexpr std::string_view rules_text = "List and show the rules of the audit, check a file of rules";

constexpr std::string_view rules_footer =
    "Rules are data: a file says which rows it speaks of, by patterns of their labels, and what must hold between "
    "them.\n"
    "packs/cchc-581/rules has the built-in ones and a README. One's own are added with --rules FILE; a rule with the "
    "id of a\n"
    "built-in one replaces it. check runs the examples of each rule of a FILE and ends with 3 when something is "
    "wrong.\n"
    "\n"
    "Examples:\n"
    "  solieu rules list\n"
    "  solieu rules show procedures.levels-of-total\n"
    "  solieu rules check quy-tac-tinh.toml";

constexpr std::string_view packs_text = "List and show the packs of knowledge, check or make one of your own";

constexpr std::string_view packs_footer =
    "What the program knows of language, administration and forms is data: tables and rules in packs. Those that are\n"
    "built in are always there; --pack FOLDER adds one, and another --pack one more. packs/README.md tells what a "
    "pack\n"
    "holds. check ends with 3 when something is wrong, and says what, with file and line.\n"
    "\n"
    "import-territories makes a pack of an official list of divisions: a workbook or a CSV file whose columns are "
    "headed\n"
    "as those of the code, the name, the level and the province, in Vietnamese or English; old code and name, the "
    "code\n"
    "of what a unit went into and days are read where they stand there. With it a report and a row get the codes of\n"
    "their districts and communes.\n"
    "\n"
    "Examples:\n"
    "  solieu packs list\n"
    "  solieu packs show cchc-581\n"
    "  solieu packs check goi-cau\n"
    "  solieu packs import-territories danh-muc-xa.xlsx -o cac-xa\n"
    "  solieu extract bao-cao.pdf --pack goi-cau";

constexpr std::string_view indicators_text = "Show the catalogue of indicators, and which rows of reports it lacks";

constexpr std::string_view indicators_footer =
    "Each row of a report carries an indicator: one of the catalogue, which means the same in every report, or an id "
    "of\n"
    "its own (local.…) when no indicator of the catalogue is like it enough.\n"
    "\n"
    "Examples:\n"
    "  solieu indicators list\n"
    "  solieu indicators show procedures.total.province\n"
    "  solieu indicators unmatched *.pdf";

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

// --format of extract, which may be given several times.
void add_formats(CLI::App& command, std::vector<Format>& formats) {
    std::string shown;
    for (const Format format : all_formats) shown += (shown.empty() ? "" : "|") + std::string(name_of(format));
    const auto take = [&formats, shown](const std::vector<std::string>& words) {
        for (const std::string& word : words) {
            const auto found =
                std::ranges::find_if(all_formats, [&](Format format) { return name_of(format) == word; });
            if (found == std::end(all_formats)) throw CLI::ValidationError(word + " is none of " + shown);
            if (std::ranges::find(formats, *found) == formats.end()) formats.push_back(*found);
        }
    };
    command
        .add_option_function<std::vector<std::string>>(
            "--format", take, "Form of the result, may be given several times; by the ending of -o when not given")
        ->type_name(shown)
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->allow_extra_args(false);
}

// Options that both commands have.
struct Common {
    std::vector<std::string> files;
    KnowledgeFiles knowledge;
    std::string pages = no_pages_given;
    int threads = 0;
    int time_limit = 0, memory_limit = 0;  // 0: as usual
    bool no_isolation = false;
    bool convert = false;
    extract::Ocr ocr = extract::Ocr::automatic;
};

const Choices<extract::Ocr>& ocr_choices() {
    static const Choices<extract::Ocr> choices = {
        {"auto", extract::Ocr::automatic}, {"always", extract::Ocr::always}, {"never", extract::Ocr::never}};
    return choices;
}

void add_help(CLI::App& command) {
    command.set_help_flag("-h,--help", "Show this text and end");
    command.set_version_flag("--version", "solieu " SOLIEU_VERSION, "Show the version and end");
}

void add_pack_option(CLI::App& command, KnowledgeFiles& knowledge) {
    command.add_option("--pack", knowledge.packs, "Folder of one more pack of knowledge; see solieu packs --help")
        ->type_name("FOLDER")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

void add_knowledge_options(CLI::App& command, KnowledgeFiles& knowledge) {
    add_pack_option(command, knowledge);
    command.add_option("--rules", knowledge.rules, "File with more rules; see solieu rules --help")
        ->type_name("FILE")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

void add_common(CLI::App& command, Common& common) {
    command
        .add_option(
            "FILE", common.files,
            "Report to read: PDF, scan (PDF, TIFF, PNG, JPEG), Word (.docx), workbook (.xlsx), web page or text")
        ->required()
        ->type_name("");
    command.group("Commands");
    command.add_option("--pages", common.pages, "Read only these pages: 12-30, 12- or 12")->type_name("A-B");
    add_choice<extract::Ocr>(command, "--ocr", common.ocr, ocr_choices(),
                             "Read pages from their pictures; auto (pages without text of their own) when not given");
    command.add_flag("--convert", common.convert, "Convert .doc, .xls and .rtf with LibreOffice");
    command.add_option("-j,--threads", common.threads, "Threads to use; as many as the machine has when not given")
        ->check(CLI::Range(1, max_threads).description(""))
        ->type_name("N");
    command
        .add_option("--time-limit", common.time_limit,
                    "Time for a file that hangs, and a twelfth of it more for each page that is read; a quarter of it "
                    "for one that "
                    "computes, and as much more a page; 60 when not given")
        ->check(CLI::Range(1, max_seconds).description(""))
        ->type_name("SECONDS");
    command
        .add_option("--memory-limit", common.memory_limit,
                    "Memory for a file, and 384 MB more for each thread; 2048 when not given")
        ->check(CLI::Range(64, max_megabytes).description(""))
        ->type_name("MB");
    command.add_flag("--no-isolation", common.no_isolation,
                     "Read in this process, without these limits: for debugging");
    add_help(command);
}

Stop usage(const std::string& complaint, const std::string& command) {
    return {ExitCode::usage,
            complaint + ". solieu" + (command.empty() ? "" : " " + command) + " --help tells how to use it"};
}

// Computing and pages get more in the same measure.
void take_time_limit(int seconds, WorkLimits& limits) {
    const WorkLimits usual;
    const auto in_measure = [&](std::chrono::milliseconds time) { return time * seconds * 1000 / usual.wall.count(); };
    limits.wall = in_measure(usual.wall);
    limits.wall_per_page = in_measure(usual.wall_per_page);
    limits.cpu = in_measure(usual.cpu);
    limits.cpu_per_page = in_measure(usual.cpu_per_page);
}

std::optional<Stop> take_common(const Common& common, const std::string& command, std::vector<std::string>& files,
                                ReadSettings& settings) {
    extract::ReadOptions& read = settings.options;
    std::string& options = settings.named;
    files = common.files;
    read.threads = common.threads;
    for (const std::string& file : files) {
        if (file.empty()) return usage("the name of a FILE is empty", command);
    }
    if (common.pages != no_pages_given) {
        if (!parse_pages(common.pages, read)) {
            return usage("--pages " + common.pages + " is no range of pages such as 12-30", command);
        }
        options = "--pages " + common.pages;
    }
    read.ocr = common.ocr;
    for (const auto& [word, ocr] : ocr_choices()) {
        if (ocr != common.ocr || ocr == extract::Ocr::automatic) continue;
        options += (options.empty() ? "--ocr " : " --ocr ") + word;
    }
    read.convert = common.convert;
    settings.isolate = !common.no_isolation;
    if (common.memory_limit > 0) settings.limits.memory = static_cast<std::uint64_t>(common.memory_limit) << 20;
    if (common.time_limit > 0) take_time_limit(common.time_limit, settings.limits);
    if (common.convert) options += options.empty() ? "--convert" : " --convert";
    for (const std::string& pack : common.knowledge.packs) options += (options.empty() ? "--pack " : " --pack ") + pack;
    for (const std::string& file : common.knowledge.rules)
        options += (options.empty() ? "--rules " : " --rules ") + file;
    return std::nullopt;
}

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

// Why inputs, -o and formats do not go together; "" when they do. A file whose ending names a form holds that form.
std::string why_not(const ExtractRequest& request) {
    const bool several = request.files.size() > 1;
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

Request make_extract(const Common& common, const std::string& output, bool output_given,
                     const std::vector<Format>& formats) {
    ExtractRequest request;
    request.knowledge = common.knowledge;
    if (auto stop = take_common(common, "extract", request.files, request.read)) return *stop;
    if (output_given && output.empty()) return usage("-o needs the name of a folder or file", "extract");
    request.output = output == "-" ? "" : output;
    if (const std::string complaint = why_no_such_output(request.output, !formats.empty()); !complaint.empty()) {
        return usage(complaint, "extract");
    }
    request.formats = formats;
    if (formats.empty()) request.formats = {format_of_ending(request.output).value_or(Format::json)};
    if (formats.empty() && names_a_folder(request.output)) request.formats = {Format::json};
    if (const std::string complaint = why_not(request); !complaint.empty()) return usage(complaint, "extract");
    return request;
}

Request make_audit(const Common& common, AuditFormat format, output::Language language, Color color,
                   const std::string& explain) {
    AuditRequest request;
    request.knowledge = common.knowledge;
    if (auto stop = take_common(common, "audit", request.files, request.read)) return *stop;
    if (format == AuditFormat::html && request.files.size() > 1) {
        return usage("a page of HTML shows one report: use extract -o FOLDER --format html", "audit");
    }
    if (format == AuditFormat::html && !explain.empty()) return usage("--explain is for text", "audit");
    request.format = format;
    request.language = language;
    request.color = color;
    request.explain = explain;
    return request;
}

Request make_view(const Common& common, const std::string& output, bool output_given, output::Language language) {
    ViewRequest request;
    request.knowledge = common.knowledge;
    std::vector<std::string> files;
    if (auto stop = take_common(common, "view", files, request.read)) return *stop;
    if (files.size() > 1) return usage("view shows one FILE", "view");
    if (output_given && (output.empty() || output == "-" || names_a_folder(output))) {
        return usage("-o needs the name of a file", "view");
    }
    // So that no report is replaced by its page.
    if (output_given && format_of_ending(output) != Format::html) {
        return usage("view writes HTML, but " + output + " does not end in .html", "view");
    }
    request.file = files.front();
    request.output = output;
    request.language = language;
    return request;
}

Request make_indicators(IndicatorsRequest::Action action, const Common& common, const std::vector<std::string>& ids) {
    IndicatorsRequest request;
    request.action = action;
    request.ids = ids;
    request.knowledge = common.knowledge;
    if (action != IndicatorsRequest::Action::unmatched) return request;
    if (auto stop = take_common(common, "indicators unmatched", request.files, request.read)) return *stop;
    return request;
}

// The arguments as CLI11 wants them: the last first. It would take a file named "[a,b]" for a list of two; "./[a,b]" is
// the same file and no list.
std::vector<std::string> reversed_arguments(int count, const char* const* arguments) {
    std::vector<std::string> out;
    for (int i = count - 1; i > 0; --i) {
        const std::string_view argument = arguments[i];
        out.push_back((argument.starts_with('[') ? "./" : "") + std::string(argument));
    }
    return out;
}

// "extrct" is no command: said plainly, for CLI11 would only say that a command is missing.
std::optional<Stop> unknown_command(int count, const char* const* arguments) {
    if (count < 2) return usage("no command is given", "");
    const std::string_view word = arguments[1];
    if (word.starts_with("-") || word == "extract" || word == "audit" || word == "view" || word == "indicators" ||
        word == "rules" || word == "packs")
        return std::nullopt;
    return usage(std::string(word) + " is no command; there are extract, audit, view, indicators, rules and packs", "");
}

}  // namespace

Request parse_command_line(int count, const char* const* arguments) {
    if (auto stop = unknown_command(count, arguments)) return *stop;
    CLI::App program{std::string(output::word("product.name", output::Language::en)) + std::string(program_text),
                     "solieu"};
    program.get_formatter()->label("REQUIRED", "");
    program.get_formatter()->label("SUBCOMMAND", "COMMAND");
    add_help(program);
    program.footer(std::string(program_footer));
    program.require_subcommand(1);

    Common common;
    std::string output;
    std::vector<Format> formats;
    CLI::App& extract = *program.add_subcommand("extract", std::string(extract_text));
    add_common(extract, common);
    add_knowledge_options(extract, common.knowledge);
    CLI::Option& output_option =
        *extract.add_option("-o,--output", output, "Folder or file for the result")->type_name("FOLDER|FILE");
    add_formats(extract, formats);
    extract.footer(std::string(extract_footer));

    AuditFormat audit_format = AuditFormat::text;
    output::Language language = output::Language::vi;
    Color color = Color::automatic;
    CLI::App& audit = *program.add_subcommand("audit", std::string(audit_text));
    add_common(audit, common);
    add_knowledge_options(audit, common.knowledge);
    add_choice<output::Language>(audit, "--lang", language,
                                 {{"vi", output::Language::vi}, {"en", output::Language::en}},
                                 "Language of the findings; vi when not given");
    add_choice<AuditFormat>(audit, "--format", audit_format,
                            {{"text", AuditFormat::text},
                             {"json", AuditFormat::json},
                             {"csv", AuditFormat::csv},
                             {"html", AuditFormat::html}},
                            "For a person, or as data; text when not given");
    add_choice<Color>(audit, "--color", color,
                      {{"auto", Color::automatic}, {"always", Color::always}, {"never", Color::never}},
                      "Colours; auto (only on a terminal) when not given");
    std::string explain;
    audit
        .add_option(
            "--explain", explain,
            "Show only this finding (e1, e2 … as in the JSON), with its relations, the place of each figure and "
            "every correction found")
        ->type_name("ID");
    audit.footer(std::string(audit_footer));

    CLI::App& view = *program.add_subcommand("view", std::string(view_text));
    add_common(view, common);
    add_knowledge_options(view, common.knowledge);
    add_choice<output::Language>(view, "--lang", language, {{"vi", output::Language::vi}, {"en", output::Language::en}},
                                 "Language to begin with; vi when not given");
    CLI::Option& view_output_option = *view.add_option("-o,--output", output, "File for the page")->type_name("FILE");
    view.footer(std::string(view_footer));

    std::vector<std::string> ids;
    CLI::App& indicators = *program.add_subcommand("indicators", std::string(indicators_text));
    add_help(indicators);
    indicators.group("Commands");
    indicators.require_subcommand(1);
    indicators.footer(std::string(indicators_footer));
    CLI::App& list = *indicators.add_subcommand("list", "Name all indicators");
    add_help(list);
    CLI::App& show = *indicators.add_subcommand("show", "Show all about an indicator");
    add_help(show);
    show.add_option("ID", ids, "Indicator, such as procedures.total")->required()->type_name("");
    CLI::App& unmatched = *indicators.add_subcommand("unmatched", "List the rows that have an id of their own");
    add_common(unmatched, common);
    for (CLI::App* const command : {&list, &show, &unmatched}) add_pack_option(*command, common.knowledge);

    RulesRequest asked;
    CLI::App& rules = *program.add_subcommand("rules", std::string(rules_text));
    add_help(rules);
    rules.group("Commands");
    rules.footer(std::string(rules_footer));
    rules.require_subcommand(1);
    const auto add_rules_command = [&](const char* name, const char* description, RulesRequest::What what,
                                       const char* argument) {
        CLI::App& command = *rules.add_subcommand(name, description);
        add_help(command);
        command.parse_complete_callback([&asked, what] { asked.what = what; });
        if (argument) command.add_option(argument, asked.name)->required()->type_name("");
        if (what == RulesRequest::What::check) return add_pack_option(command, asked.knowledge);
        add_knowledge_options(command, asked.knowledge);
        add_choice<output::Language>(command, "--lang", asked.language,
                                     {{"vi", output::Language::vi}, {"en", output::Language::en}},
                                     "Language of the explanations; vi when not given");
    };
    add_rules_command("list", "All rules, a line each", RulesRequest::What::list, nullptr);
    add_rules_command("show", "One rule with its explanation, source and examples", RulesRequest::What::show, "ID");
    add_rules_command("check", "Read a FILE of rules and run its examples", RulesRequest::What::check, "FILE");

    PacksRequest asked_of_packs;
    CLI::App& packs = *program.add_subcommand("packs", std::string(packs_text));
    add_help(packs);
    packs.group("Commands");
    packs.footer(std::string(packs_footer));
    packs.require_subcommand(1);
    const auto add_packs_command = [&](const char* name, const char* description, PacksRequest::What what,
                                       const char* argument) {
        CLI::App& command = *packs.add_subcommand(name, description);
        add_help(command);
        command.parse_complete_callback([&asked_of_packs, what] { asked_of_packs.what = what; });
        if (argument) command.add_option(argument, asked_of_packs.name)->required()->type_name("");
        add_pack_option(command, asked_of_packs.knowledge);
    };
    add_packs_command("list", "All packs, a line each", PacksRequest::What::list, nullptr);
    add_packs_command("show", "One pack with its files", PacksRequest::What::show, "ID");
    add_packs_command("check", "Read the pack in a FOLDER: its tables, its rules and their examples",
                      PacksRequest::What::check, "FOLDER");
    CLI::App& import = *packs.add_subcommand("import-territories", "Make a pack of the divisions listed in a FILE");
    add_help(import);
    import.parse_complete_callback([&asked_of_packs] { asked_of_packs.what = PacksRequest::What::import_territories;
});
import.add_option("FILE", asked_of_packs.name)->required()->type_name("");
import.add_option("-o,--output", asked_of_packs.output, "Folder of the pack; named after the file when not given")
    ->type_name("FOLDER");
import.add_option("--since", asked_of_packs.since, "First day of the units, where the list does not say it")
    ->type_name("DAY");
import.add_option("--until", asked_of_packs.until, "Last day of the units, where the list does not say it")
    ->type_name("DAY");
add_pack_option(import, asked_of_packs.knowledge);

try {
    program.parse(reversed_arguments(count, arguments));
} catch (const CLI::CallForHelp&) {
    return Stop{ExitCode::done, program.help()};
} catch (const CLI::CallForVersion& version) {
    return Stop{ExitCode::done, std::string(version.what()) + "\n"};
} catch (const CLI::ParseError& error) {
    const std::vector<CLI::App*> commands = program.get_subcommands();
    return usage(error.what(), commands.empty() ? "" : commands.front()->get_name());
}
using Action = IndicatorsRequest::Action;
if (list.parsed()) return make_indicators(Action::list, common, ids);
if (show.parsed()) return make_indicators(Action::show, common, ids);
if (unmatched.parsed()) return make_indicators(Action::unmatched, common, ids);
if (rules.parsed()) return asked;
if (packs.parsed()) return asked_of_packs;
if (view.parsed()) return make_view(common, output, view_output_option.count() > 0, language);
return extract.parsed() ? make_extract(common, output, output_option.count() > 0, formats)
                        : make_audit(common, audit_format, language, color, explain);
}  // namespace solieu::app

bool parse_pages(const std::string& text, extract::ReadOptions& options) {
    const char* end = text.data() + text.size();
    int first = 0, last = 0;
    const auto [after_first, first_error] = std::from_chars(text.data(), end, first);
    if (first_error != std::errc() || first < 1) return false;
    if (after_first == end) {
        last = first;
    } else if (*after_first != '-') {
        return false;
    } else if (after_first + 1 != end) {
        const auto [after_last, last_error] = std::from_chars(after_first + 1, end, last);
        if (last_error != std::errc() || after_last != end || last < first) return false;
    }
    options.first_page = first;
    options.last_page = last;
    return true;
}

}  // namespace solieu::app
