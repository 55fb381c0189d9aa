#include "app/inputs/pair_inputs.h"

#include <map>
#include <string>
#include <string_view>

#include "base/text.h"

namespace solieu::app {

namespace {

// By what two documents may be known as one.
enum class Key { place_and_name, place_and_stem, name, stem };

std::string key_of(const Input& input, Key key) {
    const std::size_t slash = input.name.rfind('/');
    std::string_view name = input.name;
    if (slash != name.npos) name.remove_prefix(slash + 1);
    const bool stem = key == Key::place_and_stem || key == Key::stem;
    if (const std::size_t dot = name.rfind('.'); stem && dot != name.npos && dot > 0) name = name.substr(0, dot);
    const bool place = key == Key::place_and_name || key == Key::place_and_stem;
    // Two systems write "ê" in two ways; it is the same name.
    return clean((place ? input.folder + "/" : "") + std::string(name));
}

struct Candidates {
    std::vector<std::size_t> before, after;
};

}  // namespace

std::vector<InputPair> pair_inputs(std::span<const Input> before, std::span<const Input> after) {
    std::vector<std::optional<std::size_t>> partner(before.size());
    std::vector<bool> taken(after.size());
    for (const Key key : {Key::place_and_name, Key::place_and_stem, Key::name, Key::stem}) {
        std::map<std::string, Candidates> by_key;
        for (std::size_t i = 0; i < before.size(); ++i) {
            if (!partner[i]) by_key[key_of(before[i], key)].before.push_back(i);
        }
        for (std::size_t i = 0; i < after.size(); ++i) {
            if (!taken[i]) by_key[key_of(after[i], key)].after.push_back(i);
        }
        for (const auto& [name, these] : by_key) {
            if (these.before.size() != 1 || these.after.size() != 1) continue;
            partner[these.before.front()] = these.after.front();
            taken[these.after.front()] = true;
        }
    }
    std::vector<InputPair> pairs;
    for (std::size_t i = 0; i < before.size(); ++i) pairs.push_back({.before = i, .after = partner[i]});
    for (std::size_t i = 0; i < after.size(); ++i) {
        if (!taken[i]) pairs.push_back({.before = std::nullopt, .after = i});
    }
    return pairs;
}

}  // namespace solieu::app
