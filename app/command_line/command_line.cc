#include "app/command_line/command_line.h"

#include <algorithm>
#include <string_view>

#include "app/command_line/commands.h"

namespace solieu::app {

namespace {

constexpr std::string_view program_text =  // after the name
    ": the numbers of administrative reports, with their meaning, their place on the page, and what\n"
    "contradicts them. Reads PDF, scans (PDF, TIFF, PNG, JPEG), Word (.docx), workbooks (.xlsx), web\n"
    "pages and extracted text.";

constexpr std::string_view program_footer =
    "Examples:\n"
    "  solieu extract bao-cao.pdf -o bao-cao.json      all numbers of one report, as JSON\n"
    "  solieu extract *.pdf -o ket-qua --format csv    many reports, as tables for a spreadsheet\n"
    "  solieu audit bao-cao.pdf                        what does not agree, in Vietnamese\n"
    "  solieu audit bao-cao-quy-1 -o phat-hien.xlsx    one list of what does not agree in all reports of a folder\n"
    "  solieu view bao-cao.pdf                         both beside the pages, in the browser\n"
    "  solieu compare du-thao.docx ban-hanh.pdf        what changed between two versions\n"
    "  solieu batch kho --out ket-qua                  whole archives, for days if need be\n"
    "  solieu rules list                               what is checked\n"
    "\n"
    "solieu COMMAND --help explains a command.\n"
    "\n"
    "Exit codes: 0 done; 1 done, with findings of severity error (audit) or numbers that differ (compare); 2 usage,\n"
    "or pages that the file does not have; 3 input missing or unreadable, or none of its pages was read; 4 not a kind\n"
    "of file it reads; 5 encrypted; 6 over a limit; 7 output could not be written; 8 several files, some failed;\n"
    "70 internal error.";

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
std::optional<Stop> unknown_command(int count, const char* const* arguments, const std::vector<Command>& commands) {
    if (count < 2) return usage("no command is given", "");
    const std::string_view word = arguments[1];
    if (word.starts_with("-")) return std::nullopt;
    std::string names;
    for (std::size_t i = 0; i < commands.size(); ++i) {
        const std::string name = commands[i].parsed->get_name();
        if (name == word) return std::nullopt;
        names += (i == 0 ? "" : i + 1 == commands.size() ? " and " : ", ") + name;
    }
    return usage(std::string(word) + " is no command; there are " + names, "");
}

}  // namespace

Request parse_command_line(int count, const char* const* arguments) {
    CLI::App program{std::string(output::word("product.name", output::Language::en)) + std::string(program_text),
                     "solieu"};
    program.get_formatter()->label("REQUIRED", "");
    program.get_formatter()->label("SUBCOMMAND", "COMMAND");
    add_help(program);
    program.footer(std::string(program_footer));
    program.require_subcommand(1);
    const std::vector<Command> commands = {add_extract(program), add_audit(program),  add_view(program),
                                           add_compare(program), add_decide(program), add_indicators(program),
                                           add_rules(program),   add_packs(program),  add_batch(program)};
    if (auto stop = unknown_command(count, arguments, commands)) return *stop;
    try {
        program.parse(reversed_arguments(count, arguments));
    } catch (const CLI::CallForHelp&) {
        return Stop{ExitCode::done, program.help()};
    } catch (const CLI::CallForVersion& version) {
        return Stop{ExitCode::done, std::string(version.what()) + "\n"};
    } catch (const CLI::ParseError& error) {
        const std::vector<CLI::App*> parsed = program.get_subcommands();
        return usage(error.what(), parsed.empty() ? "" : parsed.front()->get_name());
    }
    return std::ranges::find_if(commands, [](const Command& command) { return command.parsed->parsed(); })->request();
}

}  // namespace solieu::app
