#include "base/lexicon/lexicon.h"

#include <algorithm>
#include <cassert>
#include <cstdlib>
#include <map>
#include <string>
#include <utility>

#include "base/lexicon/table_form.h"

namespace solieu {

std::size_t lexicon_detail::next_kind() {
    static std::atomic<std::size_t> next{0};
    const std::size_t kind = next++;
    if (kind >= max_kinds) std::abort();  // before main: somebody made the 257th kind of thing
    return kind;
}

// What was made later may refer to what was made before.
Lexicon::~Lexicon() {
    while (!kept_.empty()) kept_.pop_back();
}

const std::vector<PackRow>& Lexicon::rows(std::string_view table) const {
    const std::lock_guard lock(making_);
    if (const auto read = rows_.find(table); read != rows_.end()) return read->second;
    std::vector<PackRow>& rows = rows_.emplace(table, std::vector<PackRow>()).first->second;
    for (const Pack& pack : packs_) {
        const std::string* const text = file_of(pack, table);
        if (text == nullptr) continue;
        for (TableRow& row : read_table(*text)) rows.push_back({std::move(row), &pack});
    }
    return rows;
}

std::vector<PackText> Lexicon::rules() const {
    std::vector<PackText> texts;
    for (const Pack& pack : packs_)
        for (const std::string& rules : pack.rules) {
            const auto file = std::find_if(pack.files.begin(), pack.files.end(),
                                           [&](const PackFile& one) { return one.name == "rules/" + rules + ".toml"; });
            assert(file != pack.files.end());  // make_pack looked
            texts.push_back({&pack, file->name, file->text});
        }
    return texts;
}

const void* Lexicon::make(std::size_t kind, const std::function<std::shared_ptr<const void>()>& maker) const {
    const std::lock_guard lock(making_);
    if (const void* const made = made_[kind].load(std::memory_order_relaxed)) return made;
    std::shared_ptr<const void> made = maker();
    const void* const at = made.get();
    kept_.push_back(std::move(made));
    made_[kind].store(at, std::memory_order_release);
    return at;
}

Result<std::shared_ptr<const Lexicon>> make_lexicon(std::vector<Pack> packs) {
    const auto fail = [](const Pack& pack, std::string reason, std::string advice) {
        return tl::unexpected(Error{ErrorKind::unreadable, pack.place, std::move(reason), std::move(advice)});
    };
    std::vector<Pack> ordered;
    const auto taken = [&](const std::string& id) {
        return std::any_of(ordered.begin(), ordered.end(), [&](const Pack& pack) { return pack.id == id; });
    };
    // Of those whose needs are there the one that most others need: what many build on comes first.
    const auto wanted = [&](const Pack& one) {
        return std::count_if(packs.begin(), packs.end(), [&](const Pack& other) {
            return std::find(other.needs.begin(), other.needs.end(), one.id) != other.needs.end();
        });
    };
    while (!packs.empty()) {
        auto ready = packs.end();
        for (auto pack = packs.begin(); pack != packs.end(); ++pack) {
            if (!std::all_of(pack->needs.begin(), pack->needs.end(), taken)) continue;
            if (ready == packs.end() || wanted(*pack) > wanted(*ready)) ready = pack;
        }
        if (ready == packs.end()) {
            // The one whose need is nowhere, else one of those that need each other.
            const auto nowhere = [&](const std::string& id) {
                return !taken(id) &&
                       std::none_of(packs.begin(), packs.end(), [&](const Pack& one) { return one.id == id; });
            };
            for (const Pack& pack : packs)
                for (const std::string& id : pack.needs)
                    if (nowhere(id))
                        return fail(pack, "it needs the pack \"" + id + "\", which is not there",
                                    "Load it too with --pack, or take it out of needs");
            return fail(packs.front(), "it and the packs that it needs need each other",
                        "Take one out of the needs of another");
        }
        if (taken(ready->id))
            return fail(*ready, "there are two packs of the id \"" + ready->id + "\"", "Give one another id");
        ordered.push_back(std::move(*ready));
        packs.erase(ready);
    }
    return std::make_shared<const Lexicon>(std::move(ordered));
}

std::vector<Error> table_errors(const Lexicon& lexicon) {
    std::vector<Error> errors;
    std::map<std::string, TableForm> forms;  // stated by the first table of the name that states one
    for (const Pack& pack : lexicon.packs())
        for (const PackFile& file : pack.files)
            if (TableForm own = form_of(file.text); file.name.ends_with(".tsv") && !own.fields.empty())
                forms.emplace(file.name, std::move(own));
    for (const Pack& pack : lexicon.packs())
        for (const PackFile& file : pack.files) {
            if (!file.name.ends_with(".tsv")) continue;
            const std::string place = pack.place + "/" + file.name;
            const auto form = forms.find(file.name);
            if (form == forms.end()) {
                errors.push_back({ErrorKind::unreadable, place,
                                  "no pack has a table of this name, and it does not say what "
                                  "its fields are",
                                  "Correct its name, or begin it with a line \"#:\" (packs/README.md)"});
                continue;
            }
            for (Error& error : check_table(form->second, file.text, place)) errors.push_back(std::move(error));
        }
    return errors;
}

const Lexicon& built_in_lexicon() {
    static const std::shared_ptr<const Lexicon> lexicon = make_lexicon(built_in_packs()).value();
    return *lexicon;
}

}  // namespace solieu
