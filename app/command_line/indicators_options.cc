#include <memory>

#include "app/command_line/commands.h"

namespace solieu::app {

namespace {

constexpr std::string_view text = "Show the catalogue of indicators, and which rows of reports it lacks";

constexpr std::string_view footer =
    "Each row of a report carries an indicator: one of the catalogue, which means the same in every report, or an id "
    "of\n"
    "its own (local.…) when no indicator of the catalogue is like it enough.\n"
    "\n"
    "Examples:\n"
    "  solieu indicators list\n"
    "  solieu indicators show procedures.total.province\n"
    "  solieu indicators unmatched *.pdf";

Request make_indicators(IndicatorsRequest::Action action, const Common& common, const std::vector<std::string>& ids) {
    IndicatorsRequest request;
    request.action = action;
    request.ids = ids;
    request.knowledge = common.knowledge;
    if (action != IndicatorsRequest::Action::unmatched) return request;
    if (auto stop = take_common(common, "indicators unmatched", request.files, request.read)) return *stop;
    return request;
}

struct Options {
    Common common;
    std::vector<std::string> ids;
};

}  // namespace

Command add_indicators(CLI::App& program) {
    using Action = IndicatorsRequest::Action;
    CLI::App& command = *program.add_subcommand("indicators", std::string(text));
    const auto options = std::make_shared<Options>();
    add_help(command);
    command.group("Commands");
    command.require_subcommand(1);
    command.footer(std::string(footer));
    CLI::App* list = command.add_subcommand("list", "Name all indicators");
    add_help(*list);
    CLI::App* show = command.add_subcommand("show", "Show all about an indicator");
    add_help(*show);
    show->add_option("ID", options->ids, "Indicator, such as procedures.total")->required()->type_name("");
    CLI::App* unmatched = command.add_subcommand("unmatched", "List the rows that have an id of their own");
    add_common(*unmatched, options->common);
    for (CLI::App* const one : {list, show, unmatched}) add_pack_option(*one, options->common.knowledge);
    return {&command, [options, list, show] {
                const Action action = list->parsed() ? Action::list : show->parsed() ? Action::show : Action::unmatched;
                return make_indicators(action, options->common, options->ids);
            }};
}

}  // namespace solieu::app
