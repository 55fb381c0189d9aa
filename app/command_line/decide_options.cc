#include <memory>

#include "app/command_line/commands.h"
#include "output/list/decisions.h"

namespace solieu::app {

namespace {

constexpr std::string_view text = "Keep what you decided about a finding of a list";

constexpr std::string_view footer =
    "FINGERPRINT is the last column of a list that audit FOLDER -o LIST made; its first six digits are enough. STATE:\n"
    "  accepted    the report is wrong here\n"
    "  rejected    it is not: the next list says so beside the finding\n"
    "  corrected   it was mended\n"
    "Decisions stand in a file beside the list, phat-hien.decisions.ndjson beside phat-hien.xlsx, and outlast it: a\n"
    "report that is read again or\n"
    "comes in a new version has those of its findings that are still there.\n"
    "\n"
    "--from LIST reads all that was chosen in the column of decisions of a list (.xlsx or .csv): open the list, "
    "choose\n"
    "beside each finding, save it, and give it back.\n"
    "\n"
    "Examples:\n"
    "  solieu decide 5f0c1d2e9a8b7c6d rejected --note \"da giai trinh\"\n"
    "  solieu decide 5f0c1d accepted --in quy-1/phat-hien.xlsx\n"
    "  solieu decide --from phat-hien.xlsx";

constexpr std::size_t shortest_fingerprint = 6;

struct Options {
    DecideRequest request;
    CLI::Option *body = nullptr, *place = nullptr;
};

Request make_decide(const Options& options) {
    DecideRequest request = options.request;
    request.body_given = options.body->count() > 0;
    if (!request.from.empty()) {
        if (!request.fingerprint.empty() || !request.note.empty() || request.body_given)
            return usage("--from has fingerprints, states and notes itself", "decide");
        if (options.place->count() == 0) request.place = request.from;
        return request;
    }
    if (request.fingerprint.empty() || request.state.empty())
        return usage("decide needs FINGERPRINT and STATE, or --from LIST", "decide");
    for (char& c : request.fingerprint) c = c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
    if (!output::is_decision_state(request.state))
        return usage(request.state + " is none of accepted, rejected, corrected", "decide");
    const bool digits = request.fingerprint.find_first_not_of("0123456789abcdef-") == std::string::npos;
    if (request.fingerprint.size() < shortest_fingerprint || !digits)
        return usage(request.fingerprint + " is no fingerprint: six digits of it or more are needed", "decide");
    if (request.place.empty()) return usage("--in needs the name of a list or folder", "decide");
    return request;
}

}  // namespace

Command add_decide(CLI::App& program) {
    CLI::App& command = *program.add_subcommand("decide", std::string(text));
    const auto options = std::make_shared<Options>();
    add_help(command);
    command.group("Commands");
    command.add_option("FINGERPRINT", options->request.fingerprint, "Of the finding")->type_name("");
    command.add_option("STATE", options->request.state, "accepted, rejected or corrected")->type_name("");
    command.add_option("--note", options->request.note, "Why")->type_name("TEXT");
    command.add_option("--from", options->request.from, "List in which states were chosen")->type_name("LIST");
    options->place = command
                         .add_option("--in", options->request.place,
                                     "The list, or the folder it stands in; this folder when not given")
                         ->type_name("LIST|FOLDER");
    options->body = command.add_option("--body", options->request.body, "Whose report, where several have the finding")
                        ->type_name("NAME");
    command.footer(std::string(footer));
    return {&command, [options] { return make_decide(*options); }};
}

}  // namespace solieu::app
