#include <memory>

#include "app/command_line/commands.h"

namespace solieu::app {

namespace {

constexpr std::string_view text = "List and show the rules of the audit, check a file of rules";

constexpr std::string_view footer =
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

}  // namespace

Command add_rules(CLI::App& program) {
    using What = RulesRequest::What;
    CLI::App& rules = *program.add_subcommand("rules", std::string(text));
    const auto asked = std::make_shared<RulesRequest>();
    add_help(rules);
    rules.group("Commands");
    rules.footer(std::string(footer));
    rules.require_subcommand(1);
    const auto add = [&](const char* name, const char* description, What what, const char* argument) {
        CLI::App& command = *rules.add_subcommand(name, description);
        add_help(command);
        command.parse_complete_callback([asked, what] { asked->what = what; });
        if (argument) command.add_option(argument, asked->name)->required()->type_name("");
        if (what == What::check) return add_pack_option(command, asked->knowledge);
        add_knowledge_options(command, asked->knowledge);
        add_language(command, asked->language, "Language of the explanations; vi when not given");
    };
    add("list", "All rules, a line each", What::list, nullptr);
    add("show", "One rule with its explanation, source and examples", What::show, "ID");
    add("check", "Read a FILE of rules and run its examples", What::check, "FILE");
    return {&rules, [asked] { return Request(*asked); }};
}

}  // namespace solieu::app
