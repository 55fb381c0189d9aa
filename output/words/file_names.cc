#include "output/words/file_names.h"

#include <algorithm>

namespace solieu::output {

std::string file_name(std::string_view path) {
    const std::size_t folder = path.rfind('/');
    return std::string(folder == std::string_view::npos ? path : path.substr(folder + 1));
}

std::string without_folders(std::string_view options) {
    std::string out;
    while (!options.empty()) {
        const std::size_t end = std::min(options.find(" --", 1), options.size());
        const std::string_view option = options.substr(0, end);
        // " --rules" and what follows it.
        const std::size_t name = std::min(option.find_first_of(" =", 1), option.size());
        const std::size_t value = std::min(name + 1, option.size());
        out += option.substr(0, value);
        out += file_name(option.substr(value));
        options.remove_prefix(end);
    }
    return out;
}

}  // namespace solieu::output
