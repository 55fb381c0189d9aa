#include <memory>

#include "app/command_line/commands.h"

namespace solieu::app {

namespace {

constexpr std::string_view text = "List and show the packs of knowledge, check or make one of your own";

constexpr std::string_view footer =
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

}  // namespace

Command add_packs(CLI::App& program) {
    using What = PacksRequest::What;
    CLI::App& packs = *program.add_subcommand("packs", std::string(text));
    const auto asked = std::make_shared<PacksRequest>();
    add_help(packs);
    packs.group("Commands");
    packs.footer(std::string(footer));
    packs.require_subcommand(1);
    const auto add = [&](const char* name, const char* description, What what, const char* argument) -> CLI::App& {
        CLI::App& command = *packs.add_subcommand(name, description);
        add_help(command);
        command.parse_complete_callback([asked, what] { asked->what = what; });
        if (argument) command.add_option(argument, asked->name)->required()->type_name("");
        return command;
    };
    add_pack_option(add("list", "All packs, a line each", What::list, nullptr), asked->knowledge);
    add_pack_option(add("show", "One pack with its files", What::show, "ID"), asked->knowledge);
    add_pack_option(
        add("check", "Read the pack in a FOLDER: its tables, its rules and their examples", What::check, "FOLDER"),
        asked->knowledge);
    CLI::App& import =
        add("import-territories", "Make a pack of the divisions listed in a FILE", What::import_territories, "FILE");
    import.add_option("-o,--output", asked->output, "Folder of the pack; named after the file when not given")
        ->type_name("FOLDER");
    import.add_option("--since", asked->since, "First day of the units, where the list does not say it")
        ->type_name("DAY");
    import.add_option("--until", asked->until, "Last day of the units, where the list does not say it")
        ->type_name("DAY");
    add_pack_option(import, asked->knowledge);
    return {&packs, [asked] { return Request(*asked); }};
}

}  // namespace solieu::app
