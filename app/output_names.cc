#include "app/output_names.h"

#include <map>
#include <set>

#include "app/result_names.h"

namespace solieu::app {

std::vector<std::string> output_names(const std::vector<std::string>& inputs, std::string_view extension,
                                      const std::vector<std::string>& reserved) {
    std::set<std::string> taken;
    for (const std::string& name : reserved) taken.insert(name_key(name));
    std::map<std::string, int> last_number;  // so that ten thousand equal names do not take each other's place in turn
    std::vector<std::string> names;
    for (const std::string& input : inputs) {
        const std::string stem = stem_of(input);
        std::string name = stem + "." + std::string(extension);
        int& number = last_number.try_emplace(name_key(stem), 1).first->second;
        while (!taken.insert(name_key(name)).second) {
            name = numbered_stem(stem, ++number) + "." + std::string(extension);
        }
        names.push_back(std::move(name));
    }
    return names;
}

}  // namespace solieu::app
