#include "app/output_names.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

namespace solieu::app {

namespace {

std::string lower_ascii(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
}

}  // namespace

std::vector<std::string> output_names(const std::vector<std::string>& inputs, std::string_view extension,
                                      const std::vector<std::string>& reserved) {
    std::set<std::string> taken;
    for (const std::string& name : reserved) taken.insert(lower_ascii(name));
    std::map<std::string, int> last_number;  // so that ten thousand equal names do not take each other's place in turn
    std::vector<std::string> names;
    for (const std::string& input : inputs) {
        std::string stem = std::filesystem::path(input).stem().string();
        if (stem.empty() || stem == "." || stem == "..") stem = "output";
        std::string name = stem + "." + std::string(extension);
        int& number = last_number.try_emplace(lower_ascii(stem), 1).first->second;
        while (!taken.insert(lower_ascii(name)).second) {
            name = stem + "-" + std::to_string(++number) + "." + std::string(extension);
        }
        names.push_back(std::move(name));
    }
    return names;
}

}  // namespace solieu::app
