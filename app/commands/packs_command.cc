#include "app/commands/packs_command.h"

#include <algorithm>
#include <string>
#include <utility>

#include "app/commands/import_territories.h"
#include "app/messages.h"
#include "app/print_text.h"
#include "audit/rule_example.h"
#include "output/words/messages.h"

namespace solieu::app {
namespace {

std::string line_of(const Pack& pack) {
    return pack.id + "\t" + pack.version + "\t" + pack.fingerprint + "\t" + pack.title_vi + "\t" + pack.title_en + "\n";
}

std::string list_of(const std::vector<std::string>& words) {
    std::string list;
    for (const std::string& word : words) list += (list.empty() ? "" : "; ") + word;
    return list;
}

std::string entries(std::size_t count) {
    return std::to_string(count) + (count == 1 ? " entry" : " entries");
}

std::string description_of(const Pack& pack) {
    std::string text = pack.id + "\n";
    const auto field = [&](const char* name, const std::string& value) {
        if (!value.empty()) text += std::string("  ") + name + ": " + value + "\n";
    };
    field("vi", pack.title_vi);
    field("en", pack.title_en);
    field("version", pack.version);
    field("fingerprint", pack.fingerprint);
    field("place", pack.place);
    field("needs", list_of(pack.needs));
    field("titles", list_of(pack.recognised.titles));
    field("heads", list_of(pack.recognised.heads));
    if (pack.recognised.labels > 0) field("labels", std::to_string(pack.recognised.labels) + " %");
    for (const PackFile& file : pack.files)
        text += "  file: " + file.name +
                (file.name.ends_with(".tsv") ? " (" + entries(read_table(file.text).size()) + ")" : "") + "\n";
    return text;
}

ExitCode check(const PacksRequest& request) {
    KnowledgeFiles files = request.knowledge;
    files.packs.push_back(request.name);
    const std::optional<Knowledge> knowledge = read_knowledge(files);
    if (!knowledge) return ExitCode::unreadable;
    const std::vector<Pack>& packs = knowledge->lexicon->packs();
    const auto pack =
        std::find_if(packs.begin(), packs.end(), [&](const Pack& one) { return one.place == request.name; });
    std::size_t rows = 0, rules = 0;
    for (const PackFile& file : pack->files)
        if (file.name.ends_with(".tsv")) rows += read_table(file.text).size();
    bool sound = true;
    for (const std::string& name : pack->rules) {
        const std::string place = pack->place + "/rules/" + name + ".toml";
        const auto problems = audit::check_examples(knowledge->book(), place, *knowledge->lexicon, output::in_english);
        print_problems(problems);
        sound = sound && problems.empty();
        rules +=
            static_cast<std::size_t>(std::count_if(knowledge->book().rules.begin(), knowledge->book().rules.end(),
                                                   [&](const audit::DataRule& rule) { return rule.file == place; }));
    }
    if (!sound) return ExitCode::unreadable;
    return print_text(pack->id + ": " + entries(rows) + " in tables and " + std::to_string(rules) +
                      (rules == 1 ? " rule" : " rules") + " are as they should be\n");
}

}  // namespace

ExitCode packs_command(const PacksRequest& request) {
    if (request.what == PacksRequest::What::check) return check(request);
    if (request.what == PacksRequest::What::import_territories) return import_territories(request);
    const std::optional<Knowledge> knowledge = read_knowledge(request.knowledge);
    if (!knowledge) return ExitCode::unreadable;
    std::string text;
    for (const Pack& pack : knowledge->lexicon->packs()) {
        if (request.what == PacksRequest::What::list) {
            text += line_of(pack);
        } else if (pack.id == request.name) {
            text += description_of(pack);
        }
    }
    return print_entries(text, request.name, "pack");
}

}  // namespace solieu::app
